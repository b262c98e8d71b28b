package app.redraft.ui.editor;

import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.passage.ProjectedDocument;
import java.util.function.Supplier;

/**
 * What the text area asks. FX thread.
 *
 * @param history what the keys of undo take back
 * @param permission whether live text may be changed
 * @param document made after the area
 */
record EditorGuard(EditorActions history, Permission permission, Supplier<ProjectedDocument> document)
        implements EditorArea.Guard {

    /** Whether a replacement of displayed text may go ahead. */
    @FunctionalInterface
    interface Permission {
        boolean permits(int from, int to, String text);
    }

    @Override
    public boolean permits(int from, int to, String text) {
        return permission.permits(from, to, text);
    }

    @Override
    public void undo() {
        history.undo();
    }

    @Override
    public void redo() {
        history.redo();
    }

    @Override
    public String copyOf(int from, int to) {
        return document.get().copyOf(from, to);
    }
}
