package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Lines and letters change by a key in the real window, and one undo gives them back. */
class LineKeysTest extends RunningWindow {
    private static final String PLAIN = "one teh\ntwo\nthree";

    @Test
    void eachKeyChangesTheTextAsOneStep() throws IOException {
        Files.writeString(file, PLAIN);
        open(Optional.of(file));
        until(() -> shown().equals(PLAIN));

        typed(8, "two\none teh\nthree", KeyCode.ALT, KeyCode.UP);
        typed(0, "two\none teh\nthree", KeyCode.ALT, KeyCode.DOWN);
        typed(0, "one teh two\nthree", KeyCode.CONTROL, KeyCode.J);
        typed(6, "one the\ntwo\nthree", KeyCode.CONTROL, KeyCode.T);
        typed(1, "ONE teh\ntwo\nthree", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        typed(1, PLAIN, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    }

    private void typed(int caret, String expected, KeyCode... keys) {
        selectText(caret, caret);
        until(() -> area().isFocused());
        press(keys).release(keys);
        until(() -> shown().equals(expected), this::shown);
        if (!expected.equals(PLAIN)) {
            press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.CONTROL, KeyCode.Z);
            until(() -> fx(() -> area().getText()).equals(PLAIN), this::shown);
        }
    }
}
