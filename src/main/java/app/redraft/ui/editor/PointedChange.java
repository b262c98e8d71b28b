package app.redraft.ui.editor;

import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.passage.ProjectedDocument;
import javafx.scene.input.MouseEvent;

/**
 * Tells the holders of live text where the writer points. FX thread.
 *
 * @param area shows it
 * @param document knows which text is live
 */
record PointedChange(EditorArea area, ProjectedDocument document) {

    /** Follows clicks and the caret. */
    void follow() {
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        area.caretPositionProperty().addListener((caret, before, now) -> entered(now));
    }

    /** A click on a change in live text points at it. */
    private void clicked(MouseEvent event) {
        if (event.isStillSincePress()) {
            at(area.hit(event.getX(), event.getY()).getInsertionIndex());
        }
    }

    /** The writer points at a place. @param offset in the displayed text */
    void at(int offset) {
        document.projection().shownTouched(offset, offset + 1).forEach(passage -> {
            passage.listener().entered();
            int hunk = passage.hunkAt(offset - document.projection().shownStart(passage));
            if (hunk >= 0) {
                passage.listener().picked(hunk);
            }
        });
    }

    private void entered(int caret) {
        document.projection().shownTouched(caret, caret).forEach(passage -> passage.listener()
                .entered());
    }
}
