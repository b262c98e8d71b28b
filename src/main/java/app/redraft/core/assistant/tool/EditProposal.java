package app.redraft.core.assistant.tool;

/**
 * A change that a model proposes. The writer decides; the tool itself writes nothing.
 *
 * @param document the text it was proposed for: the offsets are of this one
 * @param start first UTF-16 offset of the words to replace
 * @param end offset after the last of them, {@code > start}
 * @param replacement what would stand there; empty to take them out
 * @param reason why, in the model's words; may be empty
 */
public record EditProposal(String document, int start, int end, String replacement, String reason) {

    /** The words to replace. */
    public String original() {
        return document.substring(start, end);
    }
}
