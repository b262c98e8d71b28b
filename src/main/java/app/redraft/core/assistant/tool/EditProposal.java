package app.redraft.core.assistant.tool;

import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import org.jspecify.annotations.Nullable;

/**
 * A change that a model proposes. The writer decides; the tool itself writes nothing.
 *
 * @param document the text it was proposed for: the offsets are of this one
 * @param start first UTF-16 offset of the words to replace
 * @param end offset after the last of them, {@code > start}
 * @param replacement what would stand there; empty to take them out
 * @param reason why, in the model's words; may be empty
 * @param rewrite the rewrite whose result this is; null for a change in the model's own words
 */
public record EditProposal(
        String document, int start, int end, String replacement, String reason, @Nullable Rewrite rewrite) {

    /**
     * A rewrite, with a ledger row of its own.
     *
     * @param session can be asked again
     * @param version what came of it
     */
    public record Rewrite(RewriteSession session, Version version) {}

    /** A change in the model's own words. */
    public EditProposal(String document, int start, int end, String replacement, String reason) {
        this(document, start, end, replacement, reason, null);
    }

    /** The words to replace. */
    public String original() {
        return document.substring(start, end);
    }
}
