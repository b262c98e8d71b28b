package app.redraft.core.assistant.tool;

import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.rewrite.shield.ShieldWarning;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that a model proposes to write. The writer decides; the tool itself writes nothing before that. Immutable. */
public sealed interface Proposal {

    /**
     * A change to the document.
     *
     * @param document the text it was proposed for: the offsets are of this one
     * @param start first UTF-16 offset of the words to replace
     * @param end offset after the last of them, {@code > start}
     * @param replacement what would stand there; empty to take them out
     * @param reason why, in the model's words; may be empty
     * @param origin how it was made
     */
    record Edit(String document, int start, int end, String replacement, String reason, Origin origin)
            implements Proposal {

        /** The rewrite whose result this is; null for a change in the model's own words. */
        public @Nullable Rewrite rewrite() {
            return origin instanceof Rewrite rewrite ? rewrite : null;
        }

        /** What was wanted, in the words that went to the model. */
        public String wanted() {
            return origin.fold(
                    OwnWords::asked, rewrite -> rewrite.session().instruction().text());
        }

        /** What must stay and was put back. Offsets into the original and the replacement. */
        public List<ShieldWarning> putBack() {
            return origin.fold(
                    OwnWords::putBack, rewrite -> rewrite.version().protection().warnings());
        }

        /** The words to replace. */
        public String original() {
            return document.substring(start, end);
        }
    }

    /** How a change was made. */
    sealed interface Origin {
        /** Calls the one function that fits: exhaustive by construction. */
        default <R> R fold(Function<OwnWords, R> ownWords, Function<Rewrite, R> rewrite) {
            return this instanceof OwnWords own ? ownWords.apply(own) : rewrite.apply((Rewrite) this);
        }
    }

    /**
     * A change that the model wrote itself.
     *
     * @param asked what the writer asked for in the conversation
     * @param putBack what must stay, and the model had left out or moved; offsets into the original and the replacement
     */
    record OwnWords(String asked, List<ShieldWarning> putBack) implements Origin {
        public OwnWords {
            putBack = List.copyOf(putBack);
        }
    }

    /**
     * A rewrite, with a ledger row of its own.
     *
     * @param session can be asked again
     * @param version what came of it
     */
    record Rewrite(RewriteSession session, Version version) implements Origin {}

    /**
     * A decision of style to keep for the document.
     *
     * @param decision as an instruction, in one line; not blank, at most
     *     {@value app.redraft.core.style.StyleSheet#MAX_LENGTH} characters
     */
    record Style(String decision) implements Proposal {}

    /** Calls the one function that fits: exhaustive by construction. */
    default <R> R fold(Function<Edit, R> edit, Function<Style, R> style) {
        return this instanceof Edit proposed ? edit.apply(proposed) : style.apply((Style) this);
    }
}
