package app.redraft.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** Keys act on every keyboard, and are called the same everywhere. */
class ShortcutTest extends ApplicationTest {

    @Test
    void keysHaveTheNamesThatStandOnThem() {
        assertThat(Map.of(
                        Shortcut.STOP, "Esc",
                        Shortcut.REWRITE, "Ctrl+Enter",
                        Shortcut.GO_DEEPER, "Ctrl+Shift+Enter",
                        Shortcut.ACCEPT_CHANGE, "Alt+Enter",
                        Shortcut.REJECT_CHANGE, "Alt+Backspace",
                        Shortcut.NEXT_CHANGE, "F8",
                        Shortcut.SETTINGS, "Ctrl+,",
                        Shortcut.PRESETS, "Ctrl+1…9"))
                .allSatisfy((shortcut, name) -> {
                    assertThat(shortcut.display()).isEqualTo(name);
                    assertThat(name).startsWith(shortcut.keys().getDisplayText());
                });
    }

    @Test
    void aNamedKeyStillActs() {
        assertThat(Shortcut.STOP.keys().match(key(KeyCode.ESCAPE, false, false)))
                .isTrue();
        assertThat(Shortcut.REWRITE.keys().match(key(KeyCode.ENTER, false, true)))
                .isTrue();
        assertThat(Shortcut.REWRITE.keys().match(key(KeyCode.ENTER, true, true)))
                .isFalse();
    }

    @Test
    void theNumberPadZoomsLikeTheOtherKeys() {
        for (KeyCode in : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            assertThat(Shortcut.ZOOM_IN.matches(key(in, false, true))).isTrue();
            assertThat(Shortcut.ZOOM_IN.matches(key(in, true, true))).isTrue();
        }
        for (KeyCode out : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            assertThat(Shortcut.ZOOM_OUT.matches(key(out, false, true))).isTrue();
        }
        for (KeyCode reset : List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
            assertThat(Shortcut.ZOOM_RESET.matches(key(reset, false, true))).isTrue();
        }
    }

    @Test
    void presetsAreAskedForByTheirNumberOnEitherRowOfDigits() {
        for (int number = 1; number <= Shortcut.MOST_PRESETS; number++) {
            for (String row : List.of("DIGIT", "NUMPAD")) {
                KeyCode code = KeyCode.valueOf(row + number);
                assertThat(Shortcut.presetOf(key(code, false, true))).isEqualTo(number);
                assertThat(Shortcut.presetOf(key(code, true, true))).isEqualTo(number);
                assertThat(Shortcut.presetOf(key(code, false, false))).isZero();
            }
        }
        assertThat(Shortcut.presetOf(key(KeyCode.DIGIT0, false, true))).isZero();
    }

    private static KeyEvent key(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }
}
