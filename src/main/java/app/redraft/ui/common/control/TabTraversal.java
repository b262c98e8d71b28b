package app.redraft.ui.common.control;

import javafx.event.Event;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets Tab leave a text area as it leaves every other control. FX thread. */
public final class TabTraversal {
    /** Marks the keys that are pressed here in the writer's place: copies of an event keep it. */
    private static final String LEAVES = "leaves";

    private TabTraversal() {}

    /** Tab and Shift+Tab go to the next and the previous control from now on. */
    public static void of(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(area, event));
    }

    /** Whether a key event is not the writer's, but what leaves a text area. */
    public static boolean isTraversal(KeyEvent event) {
        return event.getText().equals(LEAVES);
    }

    /** With Ctrl a text area leaves itself. */
    private static void pressed(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            Event.fireEvent(
                    area,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", LEAVES, KeyCode.TAB, event.isShiftDown(), true, false, false));
        }
    }
}
