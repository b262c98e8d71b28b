package app.redraft.ui.common;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Every key of the window, named once for handlers, menus, tooltips and the shortcut sheet. {@code Shortcut} in a combination
 * is Cmd on macOS and Ctrl elsewhere.
 */
public enum Shortcut {
    REWRITE(Group.REWRITE, "Shortcut+Enter"),
    GO_DEEPER(Group.REWRITE, "Shortcut+Shift+Enter"),
    STOP(Group.REWRITE, "Esc"),
    INSTRUCTION(Group.REWRITE, "Shortcut+K"),
    PRESETS(Group.REWRITE, "Shortcut+1", "…9"),
    ACCEPT_ALL(Group.REVIEW, "Shortcut+Shift+A"),
    NEXT_CHANGE(Group.REVIEW, "F8"),
    PREVIOUS_CHANGE(Group.REVIEW, "Shift+F8"),
    ACCEPT_CHANGE(Group.REVIEW, "Alt+Enter"),
    REJECT_CHANGE(Group.REVIEW, "Alt+Backspace"),
    CURE_PHRASE(Group.REVIEW, "F7"),
    NEW(Group.DOCUMENT, "Shortcut+N"),
    OPEN(Group.DOCUMENT, "Shortcut+O"),
    SAVE(Group.DOCUMENT, "Shortcut+S"),
    SAVE_AS(Group.DOCUMENT, "Shortcut+Shift+S"),
    QUIT(Group.DOCUMENT, "Shortcut+Q"),
    UNDO(Group.TEXT, "Shortcut+Z"),
    REDO(Group.TEXT, "Shortcut+Shift+Z"),
    FIND(Group.TEXT, "Shortcut+F"),
    REPLACE(Group.TEXT, "Shortcut+H"),
    FIND_NEXT(Group.TEXT, "F3", combination(KeyCode.G, KeyCombination.SHORTCUT_DOWN)),
    FIND_PREVIOUS(
            Group.TEXT, "Shift+F3", combination(KeyCode.G, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    PHRASES(Group.TEXT, "Shift+F7"),
    MESSAGES(Group.WINDOW, "F6"),
    SIDE_PANEL(Group.WINDOW, "F9"),
    ASK(Group.WINDOW, "Shortcut+Shift+K"),
    COSTS(Group.WINDOW, "Shortcut+Shift+C"),
    HISTORY(Group.WINDOW, "Shortcut+Shift+H"),
    ZOOM_IN(
            Group.WINDOW,
            "Shortcut+Plus",
            withOrWithoutShift(KeyCode.PLUS),
            withOrWithoutShift(KeyCode.EQUALS),
            withOrWithoutShift(KeyCode.ADD),
            new KeyCharacterCombination("+", KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    ZOOM_OUT(
            Group.WINDOW,
            "Shortcut+Minus",
            withOrWithoutShift(KeyCode.MINUS),
            withOrWithoutShift(KeyCode.UNDERSCORE),
            withOrWithoutShift(KeyCode.SUBTRACT)),
    ZOOM_RESET(Group.WINDOW, "Shortcut+0", withOrWithoutShift(KeyCode.DIGIT0), withOrWithoutShift(KeyCode.NUMPAD0)),
    SETTINGS(Group.WINDOW, "Shortcut+Comma"),
    SHORTCUTS(Group.WINDOW, "F1");

    /** How many presets have a key. */
    public static final int MOST_PRESETS = 9;

    private static final List<List<KeyCombination>> PRESET_KEYS = IntStream.rangeClosed(1, MOST_PRESETS)
            .mapToObj(Shortcut::presetKeys)
            .toList();

    private final Group group;
    private final KeyCombination keys;
    private final String upTo;
    private final List<KeyCombination> others;

    Shortcut(Group group, String keys, KeyCombination... others) {
        this(group, keys, "", others);
    }

    /** @param others combinations that do the same on other keyboards */
    Shortcut(Group group, String keys, String upTo, KeyCombination... others) {
        this.group = group;
        this.keys = NamedKeys.of(keys);
        this.upTo = upTo;
        this.others = List.of(others);
    }

    private static KeyCombination combination(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /** Which characters need Shift differs from keyboard to keyboard. */
    private static KeyCombination withOrWithoutShift(KeyCode code) {
        return combination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }

    /** Where the shortcut sheet lists a key. */
    public enum Group {
        REWRITE,
        REVIEW,
        DOCUMENT,
        TEXT,
        WINDOW
    }

    /** Where the shortcut sheet lists it. */
    public Group group() {
        return group;
    }

    /** Whether a key event is this shortcut, on any keyboard. */
    public boolean matches(KeyEvent event) {
        return keys.match(event) || others.stream().anyMatch(other -> other.match(event));
    }

    /** The combination that is shown. Key events are asked with {@link #matches}. */
    public KeyCombination keys() {
        return keys;
    }

    /** The combination as this platform writes it, for tooltips: {@code Ctrl+Enter}. */
    public String display() {
        return keys.getDisplayText() + upTo;
    }

    /** The combination of one preset.
     *
     * @param number 1..9
     */
    public static KeyCombination preset(int number) {
        return combination(KeyCode.valueOf("DIGIT" + number), KeyCombination.SHORTCUT_DOWN);
    }

    /** The number of the preset that a key event asks for, 1..9; 0 when it asks for none. */
    public static int presetOf(KeyEvent event) {
        for (int number = 1; number <= MOST_PRESETS; number++) {
            if (PRESET_KEYS.get(number - 1).stream().anyMatch(keys -> keys.match(event))) {
                return number;
            }
        }
        return 0;
    }

    private static List<KeyCombination> presetKeys(int number) {
        return List.of(
                withOrWithoutShift(KeyCode.valueOf("DIGIT" + number)),
                withOrWithoutShift(KeyCode.valueOf("NUMPAD" + number)),
                new KeyCharacterCombination(
                        String.valueOf(number), KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY));
    }

    /** A tooltip text: what a control does, and its key. */
    public String tooltip(String whatItDoes) {
        return whatItDoes + "  (" + display() + ")";
    }
}
