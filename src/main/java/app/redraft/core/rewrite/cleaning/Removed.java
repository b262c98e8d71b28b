package app.redraft.core.rewrite.cleaning;

/**
 * Something that was taken out of an answer because it did not belong to the rewrite.
 *
 * @param text what was taken away, not empty
 * @param at where it stood, as an offset into the text without it
 */
public record Removed(String text, int at) {

    /** The same, so much further on. */
    public Removed shifted(int by) {
        return new Removed(text, at + by);
    }
}
