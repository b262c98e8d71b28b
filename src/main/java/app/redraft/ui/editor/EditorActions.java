package app.redraft.ui.editor;

/** What menus and keys can ask of the text. FX thread. */
public interface EditorActions {
    /** Takes back the last step. */
    void undo();

    /** Makes the step again that was taken back last. */
    void redo();

    /** Whether there is something to undo. */
    boolean canUndo();

    /** Whether there is something to redo. */
    boolean canRedo();

    /** Opens the bar to find words. */
    void find();

    /** Opens the bar to find and replace words. */
    void findAndReplace();

    /** Goes to the next place at which the words stand that were looked for last; opens the bar when there are none. */
    void findNext();

    /** Goes to the one before. */
    void findPrevious();

    /** Whether there are words to find again. */
    boolean canFindNext();
}
