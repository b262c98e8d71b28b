package app.redraft.ui.editor;

import app.redraft.core.markdown.edit.Edit;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.TextEdit;
import app.redraft.ui.editor.passage.ProjectedDocument;
import app.redraft.ui.editor.passage.Projection;
import java.util.BitSet;

/**
 * The text as it is displayed, for features that know nothing of held passages. FX thread.
 *
 * @param refused runs when an edit reaches into a passage under review
 */
record DisplayedText(ProjectedDocument document, EditorArea area, Runnable refused) {

    /** Which characters of a stretch are under review, counted from its beginning. */
    BitSet held(int from, int to) {
        BitSet held = new BitSet();
        Projection projection = document.projection();
        projection
                .shownTouched(from, to)
                .forEach(passage -> held.set(
                        Math.max(from, projection.shownStart(passage)) - from,
                        Math.min(to, projection.shownEnd(passage)) - from));
        return held;
    }

    /** Makes edits as one step that can be undone, unless they reach into a passage under review. */
    void apply(Edit edit) {
        Projection projection = document.projection();
        boolean free = edit.replacements().stream()
                .allMatch(
                        each -> projection.shownTouched(each.from(), each.to()).isEmpty());
        if (free) {
            document.edit(edit.replacements().stream()
                    .map(each -> new TextEdit(
                            projection.toDocument(each.from()), projection.toDocument(each.to()), each.text()))
                    .toList());
            area.selectRange(edit.anchor(), edit.caret());
            area.requestFollowCaret();
        } else {
            refused.run();
        }
    }
}
