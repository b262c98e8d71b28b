package app.redraft.ui.common.control;

import javafx.event.Event;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets Tab leave a text area as it leaves every other control. FX thread. */
public final class TabTraversal {
    private TabTraversal() {}

    /** Tab and Shift+Tab go to the next and the previous control from now on. */
    public static void of(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(area, event));
    }

    /** With Ctrl a text area leaves itself. */
    private static void pressed(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            Event.fireEvent(
                    area,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
        }
    }
}
