package app.redraft.ui.proofreading.typing;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Points at a problem: by a key at the caret, or by a click. Where the caret is at a problem, assistive tools read it too. FX
 * thread.
 */
public final class ProblemPointer implements EditorFeature {
    private final TypingCheck check;
    private final Listener listener;
    private final EventHandler<KeyEvent> keys = this::pressed;
    private final EventHandler<MouseEvent> clicks = this::clicked;
    private @Nullable EditorArea installed;
    private Subscription caret = Subscription.EMPTY;

    /** Hears what the writer points at. */
    public interface Listener {
        /**
         * A problem was pointed at.
         *
         * @param owner where it is shown
         * @param place its place on the screen
         * @param byKey whether the keyboard pointed at it
         */
        void pointed(FoundProblem found, Node owner, Bounds place, boolean byKey);

        /** The writer does something else. */
        void left();

        /** The problem at the caret is another one now; empty where there is none. */
        void atCaret(Node owner, Optional<FoundProblem> found);
    }

    public ProblemPointer(TypingCheck check, Listener listener) {
        this.check = check;
        this.listener = listener;
    }

    @Override
    public void install(EditorArea area) {
        installed = area;
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, clicks);
        caret = area.caretPositionProperty().subscribe(() -> listener.atCaret(area, check.atCaret()));
    }

    @Override
    public void uninstall() {
        EditorArea area = installed;
        installed = null;
        caret.unsubscribe();
        if (area != null) {
            area.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            area.removeEventHandler(MouseEvent.MOUSE_CLICKED, clicks);
        }
        listener.left();
    }

    /** Points at a problem by the keyboard. */
    public void point(FoundProblem found) {
        point(found, true);
    }

    private void pressed(KeyEvent event) {
        listener.left();
        if (Shortcut.QUICK_FIX.matches(event)) {
            Optional<FoundProblem> found = check.atCaret();
            found.ifPresent(problem -> point(problem, true));
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        listener.left();
        EditorArea area = installed;
        boolean single = event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 1
                && event.isStillSincePress()
                && !event.isShiftDown();
        if (area != null && single) {
            int offset =
                    area.hit(event.getX(), event.getY()).getCharacterIndex().orElse(-1);
            if (offset >= 0) {
                check.at(offset)
                        .filter(found -> offset < Math.max(found.end(), found.start() + 1))
                        .ifPresent(found -> point(found, false));
            }
        }
    }

    private void point(FoundProblem found, boolean byKey) {
        EditorArea area = installed;
        if (area == null) {
            return;
        }
        int end = Math.max(found.end(), found.start() + 1);
        area.getCharacterBoundsOnScreen(found.start(), Math.min(area.getLength(), end))
                .or(area::getCaretBounds)
                .ifPresent(place -> listener.pointed(found, area, place, byKey));
    }
}
