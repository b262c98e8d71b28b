package app.redraft.core.rewrite;

/**
 * The text to rewrite, with what stands around it.
 *
 * @param text the passage, with at least one character that is not white space
 * @param before up to {@value #CONTEXT} characters before it
 * @param after up to {@value #CONTEXT} characters after it
 */
public record Passage(String text, String before, String after) {
    /** Characters of context on each side that a model sees. */
    public static final int CONTEXT = 500;

    /**
     * @throws IllegalArgumentException when there is nothing to rewrite
     */
    public Passage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing to rewrite");
        }
    }

    /**
     * Cuts a passage out of a document.
     *
     * @param document the whole text
     * @param start first UTF-16 offset
     * @param end offset after the last character
     */
    public static Passage of(String document, int start, int end) {
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(document.length(), end + CONTEXT);
        if (from > 0 && Character.isLowSurrogate(document.charAt(from))) {
            from++;
        }
        if (to < document.length() && Character.isLowSurrogate(document.charAt(to))) {
            to--;
        }
        return new Passage(
                document.substring(start, end),
                document.substring(Math.min(from, start), start),
                document.substring(end, Math.max(to, end)));
    }
}
