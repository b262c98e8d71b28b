package app.redraft.ui.editor;

import app.redraft.ui.editor.passage.PassageHold;

/** A document of which passages can be held. Offsets are UTF-16 in the document. FX thread. */
public interface EditedDocument {

    /** The document, with line feeds as line ends. Live text is not part of it. */
    String documentText();

    /** Where the selection was begun. */
    int anchor();

    /** Where the caret stands: the other end of the selection. */
    int caret();

    /** Selects a stretch of the document and brings its end into view. */
    void select(int anchor, int caret);

    /**
     * Holds a passage. A caret or selection in it is moved behind it, so that typing goes on after it.
     *
     * @param start first document offset
     * @param end offset after the last character, {@code > start}
     * @throws IllegalStateException when a held passage overlaps it
     */
    PassageHold hold(int start, int end, PassageHold.Listener listener);

    /** Whether a held passage has characters of a stretch. */
    boolean isHeld(int start, int end);

    /** Ends the step of undo that typing makes: what is typed next is a step of its own. */
    void endUndoStep();
}
