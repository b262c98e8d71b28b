package app.redraft.ui.editor.passage;

import app.redraft.ui.editor.area.EditorArea;
import java.util.List;

/**
 * Lets nothing but the holder change live text.
 *
 * @param refused runs when the writer tries to change live text that cannot be changed
 */
public record PassageGuard(ProjectedDocument document, EditorArea area, Runnable refused) {

    /** Whether a replacement of displayed text may go ahead; one inside live text is offered to its holder. */
    public boolean permits(int from, int to, String text) {
        Projection projection = document.projection();
        List<HeldText> touched = projection.shownTouched(from, to);
        if (touched.isEmpty()) {
            return true;
        }
        HeldText held = touched.get(0);
        int start = projection.shownStart(held);
        boolean inside = from >= start && to <= projection.shownEnd(held);
        int behind = inside ? held.edit(from - start, to - start, text) : -1;
        if (behind >= 0) {
            area.selectRange(start + behind, start + behind);
        } else {
            refused.run();
        }
        return false;
    }
}
