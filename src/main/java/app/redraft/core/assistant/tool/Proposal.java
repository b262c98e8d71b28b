package app.redraft.core.assistant.tool;

import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
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
     * @param rewrite the rewrite whose result this is; null for a change in the model's own words
     */
    record Edit(String document, int start, int end, String replacement, String reason, @Nullable Rewrite rewrite)
            implements Proposal {

        /** A change in the model's own words. */
        public Edit(String document, int start, int end, String replacement, String reason) {
            this(document, start, end, replacement, reason, null);
        }

        /** The words to replace. */
        public String original() {
            return document.substring(start, end);
        }
    }

    /**
     * A rewrite, with a ledger row of its own.
     *
     * @param session can be asked again
     * @param version what came of it
     */
    record Rewrite(RewriteSession session, Version version) {}

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
