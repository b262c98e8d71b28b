package app.redraft.ui.editor.area;

import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.OncePerFrame;
import java.util.List;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/**
 * A feature that styles each paragraph by its text alone; asked again for the paragraphs of each change. Of a whole document
 * the first paragraphs are styled at once and the others soon after, a few in each frame.
 */
public abstract class ParagraphFeature implements EditorFeature {
    /** Most paragraphs that get another style in one frame. */
    private static final int AT_ONCE = 200;

    private final OncePerFrame goOn = new OncePerFrame(FxThread::atNextPulse, this::paintWaiting);
    private @Nullable EditorArea installed;
    private Subscription changes = Subscription.EMPTY;

    /** First paragraph that may still wait for its style, and the one after the last. */
    private int waitingFrom;

    private int waitingTo;

    /**
     * Styles a paragraph.
     *
     * @return whether it has another style now
     */
    abstract boolean paint(EditorArea area, int paragraph, String text);

    /** Takes the style of the feature off a paragraph. */
    abstract void clear(EditorArea area, int paragraph);

    @Override
    public final void install(EditorArea area) {
        installed = area;
        changes = Subscription.multi(
                area.multiPlainChanges().subscribe(made -> changed(area, made)),
                area.replacements().subscribe(made -> changed(area, made.getStart(), made.getEnd())));
        wait(0, area.getParagraphs().size());
        paintWaiting();
    }

    @Override
    public final void uninstall() {
        changes.unsubscribe();
        EditorArea area = installed;
        installed = null;
        if (area != null) {
            for (int paragraph = 0; paragraph < area.getParagraphs().size(); paragraph++) {
                clear(area, paragraph);
            }
        }
    }

    /** Each change counts in the text that the changes before it have left. */
    private void changed(EditorArea area, List<PlainTextChange> made) {
        if (made.isEmpty()) {
            return;
        }
        int from = area.getLength();
        int to = 0;
        for (PlainTextChange change : made) {
            int position = change.getPosition();
            int end = change.getInsertionEnd();
            to = to > position ? Math.max(end, to + change.getNetLength()) : Math.max(end, to);
            from = Math.min(from, position);
        }
        changed(area, from, to);
    }

    private void changed(EditorArea area, int from, int to) {
        wait(area.paragraphAt(from), area.paragraphAt(Math.min(to, area.getLength())) + 1);
        paintWaiting();
    }

    private void wait(int from, int to) {
        boolean none = waitingFrom >= waitingTo;
        EditorArea area = installed;
        waitingFrom = none ? from : Math.min(from, waitingFrom);
        // Paragraphs that wait may have moved: all behind the first are looked at.
        waitingTo = none || area == null ? to : area.getParagraphs().size();
    }

    private void paintWaiting() {
        EditorArea area = installed;
        if (area == null) {
            return;
        }
        int painted = 0;
        waitingTo = Math.min(waitingTo, area.getParagraphs().size());
        while (waitingFrom < waitingTo && painted < AT_ONCE) {
            painted += paint(area, waitingFrom, area.getText(waitingFrom)) ? 1 : 0;
            waitingFrom++;
        }
        if (waitingFrom < waitingTo) {
            goOn.run();
        }
    }
}
