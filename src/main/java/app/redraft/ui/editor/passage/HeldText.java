package app.redraft.ui.editor.passage;

/** A held passage as the document and the text area know it. Offsets named "drawn" count from the beginning of its live text. */
public interface HeldText extends PassageHold {

    /** Who holds the passage. */
    Listener listener();

    /** Shows the passage as it is in the document. */
    void showOriginal();

    /** Takes the mark off the paragraphs of a passage that is not held any more, unless another one is held there. */
    void clearParagraphs();

    /**
     * Offers an edit of the writer to the holder.
     *
     * @param from drawn offset
     * @param to drawn offset after the last character taken out
     * @return the drawn offset behind the edit, or -1 when it is refused
     */
    int edit(int from, int to, String text);

    /** The hunk at a drawn offset, or -1. */
    int hunkAt(int offset);

    /** The drawn offset at which the stream is writing, or -1 when nothing streams in. */
    int edge();

    /** What stands in the document for a stretch of the drawn text. */
    String originalOf(int from, int to);

    /** The shown text for a stretch of the drawn one. */
    String shownOf(int from, int to);
}
