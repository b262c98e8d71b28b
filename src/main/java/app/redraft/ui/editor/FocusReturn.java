package app.redraft.ui.editor;

import app.redraft.ui.common.FxThread;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Gives the keyboard back to the text where the control that had it is hidden, disabled or taken away. JavaFX would give it to
 * whatever control comes next. FX thread.
 */
public final class FocusReturn {
    private final Predicate<Node> watched;
    private final Runnable focusText;
    private final ChangeListener<Node> moved = (owner, before, now) -> left(before);
    private @Nullable Scene scene;

    /**
     * @param watched whether a control is one of those that are followed
     * @param focusText gives the keyboard to the text
     */
    public FocusReturn(Predicate<Node> watched, Runnable focusText) {
        this.watched = watched;
        this.focusText = focusText;
    }

    /** Watches the scene that shows a node, and leaves it with the node. */
    public void follow(Node node) {
        node.sceneProperty().subscribe(this::watch);
    }

    private void watch(@Nullable Scene next) {
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(moved);
        }
        scene = next;
        if (next != null) {
            next.focusOwnerProperty().addListener(moved);
        }
    }

    /** Acts after JavaFX has given the keyboard away. */
    private void left(@Nullable Node control) {
        if (control != null && watched.test(control) && isGone(control)) {
            FxThread.later(focusText);
        }
    }

    private static boolean isGone(Node node) {
        if (node.getScene() == null || node.isDisabled()) {
            return true;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return true;
            }
        }
        return false;
    }
}
