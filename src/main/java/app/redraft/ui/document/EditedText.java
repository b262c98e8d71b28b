package app.redraft.ui.document;

/** What the window needs of the text being edited. FX thread only. */
public interface EditedText {

    /** Shows another document; nothing of the old one can be undone into it. */
    void load(String text);

    /** Replaces the text of the same document as one undo step. */
    void replaceAllText(String text);

    /** The document; while a rewrite is under review with the original passage in its place. LF line ends. */
    String documentText();

    /** Where the caret stands, as an offset in {@link #documentText}. */
    int caret();

    /** Puts the caret at an offset, or at the end where the document is shorter, and shows it. */
    void putCaret(int offset);

    /** Calls back after every change of {@link #documentText}, also by {@link #load}. */
    void onEdit(Runnable listener);

    /** The selected part of the document; empty for none. */
    String selectedText();

    /** Calls back whenever something else is selected, and when the caret moves. */
    void onSelection(Runnable listener);
}
