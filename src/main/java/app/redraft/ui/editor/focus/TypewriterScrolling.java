package app.redraft.ui.editor.focus;

import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.reactfx.EventStreams;
import org.reactfx.Subscription;

/** Keeps the line of the caret in the middle of the window while the writer writes; a mouse moves it nowhere. */
public final class TypewriterScrolling implements EditorFeature {
    private static final String STYLE = "typewriter";

    private final OncePerFrame centring = new OncePerFrame(FxThread::atNextPulse, this::centre);
    private final EventHandler<MouseEvent> mouse = this::mouseUsed;
    private @Nullable EditorArea installed;
    private Subscription following = Subscription.EMPTY;
    private boolean on;
    private boolean byMouse;

    @Override
    public void install(EditorArea area) {
        installed = area;
        show(on);
    }

    @Override
    public void uninstall() {
        boolean before = on;
        show(false);
        on = before;
        installed = null;
    }

    /** Begins to keep the line in the middle, or ends. */
    public void show(boolean wanted) {
        on = wanted;
        EditorArea area = installed;
        if (area == null) {
            return;
        }
        following.unsubscribe();
        area.removeEventFilter(MouseEvent.ANY, mouse);
        area.getStyleClass().remove(STYLE);
        if (wanted) {
            area.getStyleClass().add(STYLE);
            area.addEventFilter(MouseEvent.ANY, mouse);
            following = Subscription.multi(
                    EventStreams.valuesOf(area.caretPositionProperty()).subscribe(caret -> moved()),
                    area.multiPlainChanges().subscribe(changes -> written()));
            centring.run();
        }
    }

    private void mouseUsed(MouseEvent event) {
        byMouse |= event.getEventType() == MouseEvent.MOUSE_PRESSED;
    }

    private void written() {
        byMouse = false;
        centring.run();
    }

    private void moved() {
        if (byMouse) {
            byMouse = false;
        } else {
            centring.run();
        }
    }

    private void centre() {
        EditorArea area = installed;
        if (area == null || !on || area.getScene() == null) {
            return;
        }
        area.layout();
        Bounds caret = area.getCaretBounds().orElse(null);
        Bounds window = area.localToScreen(area.getLayoutBounds());
        if (caret != null && window != null) {
            double off = (caret.getMinY() + caret.getMaxY() - window.getMinY() - window.getMaxY()) / 2;
            if (Math.abs(off) > 1) {
                area.scrollYBy(off);
            }
        }
    }
}
