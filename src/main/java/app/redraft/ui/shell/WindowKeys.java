package app.redraft.ui.shell;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.control.TabTraversal;
import app.redraft.ui.shell.tab.DocumentTabs;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys of the window, wherever the keyboard is: for the zoom the menu knows one each, and keyboards differ. FX thread only. */
final class WindowKeys {
    private final Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
    private final DocumentTabs documents;
    private boolean taken;
    private boolean altUsed;

    /** @param focusMessages puts the keyboard on the newest message, or back into the text */
    WindowKeys(ShellViewModel model, DocumentTabs documents, Runnable focusMessages) {
        this.documents = documents;
        actions.put(Shortcut.MESSAGES, focusMessages);
        actions.put(Shortcut.ZOOM_IN, model::zoomIn);
        actions.put(Shortcut.ZOOM_OUT, model::zoomOut);
        actions.put(Shortcut.ZOOM_RESET, model::zoomReset);
        actions.put(Shortcut.NEXT_TAB, documents::next);
        actions.put(Shortcut.PREVIOUS_TAB, documents::previous);
        actions.put(Shortcut.MOVE_TAB_RIGHT, () -> documents.move(1));
        actions.put(Shortcut.MOVE_TAB_LEFT, () -> documents.move(-1));
    }

    /** Listens in the window. */
    void follow(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    private void pressed(KeyEvent event) {
        taken = false;
        if (TabTraversal.isTraversal(event)) {
            return;
        }
        actions.forEach((shortcut, action) -> {
            if (shortcut.matches(event)) {
                take(event, action);
            }
        });
        int number = Shortcut.tabOf(event);
        if (number > 0) {
            take(event, () -> documents.number(number));
        }
        altUsed = event.getCode() != KeyCode.ALT && event.isAltDown();
    }

    private void take(KeyEvent event, Runnable action) {
        event.consume();
        taken = true;
        action.run();
    }

    /** The character of a key that was taken does not go into the text. */
    private void typed(KeyEvent event) {
        if (taken) {
            event.consume();
        }
    }

    /** The menu bar takes the keyboard when Alt is released, unless it hears that Alt was for another key. */
    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.ALT && altUsed) {
            event.consume();
            altUsed = false;
        }
    }
}
