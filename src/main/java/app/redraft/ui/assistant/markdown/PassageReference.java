package app.redraft.ui.assistant.markdown;

/**
 * Paragraphs of the document that a text names.
 *
 * @param first number of the first, from 1 on
 * @param last number of the last, {@code >= first}
 */
public record PassageReference(int first, int last) {
    /**
     * A reference in a text.
     *
     * @param start first UTF-16 offset
     * @param end offset after the last character
     */
    public record Found(PassageReference reference, int start, int end) {}
}
