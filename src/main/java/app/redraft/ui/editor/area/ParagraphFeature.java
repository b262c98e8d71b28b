package app.redraft.ui.editor.area;

import java.util.List;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/** A feature that styles each paragraph by its text alone; asked again for the paragraphs of each change. */
public abstract class ParagraphFeature implements EditorFeature {
    private @Nullable EditorArea installed;
    private Subscription changes = Subscription.EMPTY;

    /** Styles a paragraph. */
    public abstract void paint(EditorArea area, int paragraph, String text);

    /** Takes the style of the feature off a paragraph. */
    public abstract void clear(EditorArea area, int paragraph);

    @Override
    public final void install(EditorArea area) {
        installed = area;
        changes = area.multiPlainChanges().subscribe(made -> changed(area, made));
        paintAll(area, 0, area.getParagraphs().size() - 1);
    }

    @Override
    public final void uninstall() {
        changes.unsubscribe();
        EditorArea area = installed;
        if (area != null) {
            for (int paragraph = 0; paragraph < area.getParagraphs().size(); paragraph++) {
                clear(area, paragraph);
            }
        }
        installed = null;
    }

    /** Each change counts in the text that the changes before it have left. */
    private void changed(EditorArea area, List<PlainTextChange> made) {
        int from = area.getLength();
        int to = 0;
        for (PlainTextChange change : made) {
            int position = change.getPosition();
            int end = position + change.getInserted().length();
            int shift = change.getNetLength();
            to = to > position ? Math.max(end, to + shift) : Math.max(end, to);
            from = Math.min(from, position);
        }
        if (!made.isEmpty()) {
            paintAll(area, area.paragraphAt(from), area.paragraphAt(Math.min(to, area.getLength())));
        }
    }

    private void paintAll(EditorArea area, int first, int last) {
        for (int paragraph = first; paragraph <= last; paragraph++) {
            paint(area, paragraph, area.getText(paragraph));
        }
    }
}
