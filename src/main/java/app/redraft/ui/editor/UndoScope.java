package app.redraft.ui.editor;

/**
 * Steps that are not part of the document but that the undo keys take back: decisions about a passage under review. Asked
 * before the history of the document. FX thread.
 */
public interface UndoScope {
    /** No steps. */
    UndoScope NONE = new UndoScope() {
        @Override
        public boolean canUndo() {
            return false;
        }

        @Override
        public boolean canRedo() {
            return false;
        }

        @Override
        public void undo() {}

        @Override
        public void redo() {}
    };

    /** Whether the last thing the writer did is a step of this scope. */
    boolean canUndo();

    /** Whether the last thing the writer took back is a step of this scope. */
    boolean canRedo();

    /** Takes the last step back; only when {@link #canUndo}. */
    void undo();

    /** Makes the step again that was taken back last; only when {@link #canRedo}. */
    void redo();
}
