package app.redraft.ui.editor;

import app.redraft.ui.common.Shortcut;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys to find and replace, wherever in the window the keyboard is. */
final class EditorKeys {
    private final Map<Shortcut, Runnable> actions;
    private final EventHandler<KeyEvent> handler = this::pressed;

    EditorKeys(Map<Shortcut, Runnable> actions) {
        this.actions = Map.copyOf(actions);
    }

    /** Listens in the scene that shows a node, and leaves it with the node. */
    void follow(Node node) {
        node.sceneProperty().subscribe(this::move);
    }

    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, handler);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, handler);
        }
    }

    private void pressed(KeyEvent event) {
        actions.forEach((shortcut, action) -> {
            if (!event.isConsumed() && shortcut.matches(event)) {
                action.run();
                event.consume();
            }
        });
    }
}
