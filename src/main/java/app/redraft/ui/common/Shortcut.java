package app.redraft.ui.common;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
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
    CLOSE(Group.DOCUMENT, "Shortcut+W"),
    REOPEN(Group.DOCUMENT, "Shortcut+Shift+T"),
    SNAPSHOT(Group.DOCUMENT, "Shortcut+Alt+S"),
    NEXT_TAB(Group.DOCUMENT, "Ctrl+Tab", combination(KeyCode.PAGE_DOWN, KeyCombination.CONTROL_DOWN)),
    PREVIOUS_TAB(Group.DOCUMENT, "Ctrl+Shift+Tab", combination(KeyCode.PAGE_UP, KeyCombination.CONTROL_DOWN)),
    MOVE_TAB_RIGHT(Group.DOCUMENT, "Ctrl+Shift+Page Down"),
    MOVE_TAB_LEFT(Group.DOCUMENT, "Ctrl+Shift+Page Up"),
    TABS(Group.DOCUMENT, "Alt+1", "…9"),
    QUIT(Group.DOCUMENT, "Shortcut+Q"),
    UNDO(Group.TEXT, "Shortcut+Z"),
    REDO(Group.TEXT, "Shortcut+Shift+Z"),
    FIND(Group.TEXT, "Shortcut+F"),
    REPLACE(Group.TEXT, "Shortcut+H"),
    FIND_NEXT(Group.TEXT, "F3", combination(KeyCode.G, KeyCombination.SHORTCUT_DOWN)),
    FIND_PREVIOUS(
            Group.TEXT, "Shift+F3", combination(KeyCode.G, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    GO_TO_LINE(Group.TEXT, "Shortcut+L"),
    MOVE_UP(Group.TEXT, "Alt+Up"),
    MOVE_DOWN(Group.TEXT, "Alt+Down"),
    JOIN_LINES(Group.TEXT, "Shortcut+J"),
    TRANSPOSE(Group.TEXT, "Shortcut+T"),
    UPPER_CASE(Group.TEXT, "Shortcut+Shift+U"),
    LOWER_CASE(Group.TEXT, "Shortcut+Shift+L"),
    PHRASES(Group.TEXT, "Shift+F7"),
    /** In a review it accepts a change: {@link #ACCEPT_CHANGE}. */
    QUICK_FIX(Group.TEXT, "Alt+Enter"),
    NEXT_PROBLEM(Group.TEXT, "Shortcut+F8"),
    PREVIOUS_PROBLEM(Group.TEXT, "Shortcut+Shift+F8"),
    PROBLEMS(Group.TEXT, "Shortcut+F7"),
    BOLD(Group.FORMAT, "Shortcut+B"),
    ITALIC(Group.FORMAT, "Shortcut+I"),
    STRUCK(Group.FORMAT, "Shortcut+Shift+X"),
    CODE(Group.FORMAT, "Shortcut+E"),
    LINK(Group.FORMAT, "Shortcut+U"),
    LARGER_HEADING(Group.FORMAT, "Alt+Shift+Left"),
    SMALLER_HEADING(Group.FORMAT, "Alt+Shift+Right"),
    BULLETS(Group.FORMAT, "Shortcut+Shift+B"),
    NUMBERS(Group.FORMAT, "Shortcut+Shift+N"),
    QUOTATION(Group.FORMAT, "Shortcut+Shift+Q"),
    FOCUS(Group.WRITING, "Shortcut+Shift+D"),
    TYPEWRITER(Group.WRITING, "Shortcut+Shift+Y"),
    FULL_SCREEN(Group.WRITING, "F11"),
    COUNTS(Group.WRITING, "Shortcut+Shift+I"),
    READ_ALOUD(Group.WRITING, "Shortcut+Shift+R"),
    PALETTE(Group.WINDOW, "Shortcut+Shift+P"),
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

    /** How many tabs have a key; the last key is that of the last tab. */
    public static final int MOST_TABS = 9;

    private static final char PRIVATE_USE = '\uE000';

    private final Group group;
    private final KeyCombination standard;
    private final ReadOnlyObjectWrapper<KeyCombination> keys;
    private final String upTo;
    private final List<KeyCombination> others;

    Shortcut(Group group, String keys, KeyCombination... others) {
        this(group, keys, "", others);
    }

    /** @param others combinations that do the same on other keyboards */
    Shortcut(Group group, String keys, String upTo, KeyCombination... others) {
        this.group = group;
        this.standard = NamedKeys.of(keys);
        this.keys = new ReadOnlyObjectWrapper<>(this, "keys", standard);
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
        FORMAT,
        WRITING,
        WINDOW
    }

    /** Where the shortcut sheet lists it. */
    public Group group() {
        return group;
    }

    /** Whether a key event is this shortcut, on any keyboard. */
    public boolean matches(KeyEvent event) {
        return keys().match(event) || !isRebound() && others.stream().anyMatch(other -> other.match(event));
    }

    /** The combination that is shown. Key events are asked with {@link #matches}. */
    public KeyCombination keys() {
        return keys.get();
    }

    /** The same, for menus: it changes when the writer chooses other keys. */
    public ReadOnlyObjectProperty<KeyCombination> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /** Whether the writer chose other keys. */
    public boolean isRebound() {
        return !keys().equals(standard);
    }

    /**
     * Takes other keys from now on, in every window. FX thread.
     *
     * @param chosen as {@link KeyCombination#getName} writes them; commands that are not there have their first keys again
     * @throws IllegalArgumentException when a name is not that of keys; nothing has changed then
     */
    public static void rebindAll(Map<Shortcut, String> chosen) {
        Map<Shortcut, KeyCombination> wanted = new EnumMap<>(Shortcut.class);
        for (Shortcut shortcut : values()) {
            String name = chosen.get(shortcut);
            KeyCombination keys = name == null ? shortcut.standard : NamedKeys.of(name);
            if (!keys.equals(shortcut.keys())) {
                wanted.put(shortcut, keys);
            }
        }
        // A scene knows one command for each key, and moves it along: all let go of theirs before any takes another's.
        wanted.keySet().forEach(shortcut -> shortcut.keys.set(noKeys(shortcut)));
        wanted.forEach((shortcut, keys) -> shortcut.keys.set(keys));
    }

    /** Keys that no keyboard has, others for each command. */
    private static KeyCombination noKeys(Shortcut shortcut) {
        return new KeyCharacterCombination(Character.toString(PRIVATE_USE + shortcut.ordinal()));
    }

    /** The combination as this platform writes it, for tooltips: {@code Ctrl+Enter}. */
    public String display() {
        return keys().getDisplayText() + upTo;
    }

    /** The combination of one preset.
     *
     * @param number 1..9
     */
    public static ObservableValue<KeyCombination> preset(int number) {
        return PRESETS.keysProperty()
                .map(keys -> presetKeys(number, KeyCombination.ModifierValue.UP).get(0));
    }

    /** The number of the preset that a key event asks for, 1..9; 0 when it asks for none. */
    public static int presetOf(KeyEvent event) {
        for (int number = 1; number <= MOST_PRESETS; number++) {
            if (presetKeys(number, KeyCombination.ModifierValue.ANY).stream().anyMatch(keys -> keys.match(event))) {
                return number;
            }
        }
        return 0;
    }

    /** The number of the tab that a key event asks for, 1..9; 0 when it asks for none. */
    public static int tabOf(KeyEvent event) {
        KeyCombination chosen = TABS.keys();
        for (int number = 1; number <= MOST_TABS; number++) {
            KeyCode code = KeyCode.valueOf("DIGIT" + number);
            if (keysOf(chosen, code, chosen.getShift()).match(event)) {
                return number;
            }
        }
        return 0;
    }

    /** Shift makes no difference where the writer did not ask for it: on some keyboards a digit needs it. */
    private static List<KeyCombination> presetKeys(int number, KeyCombination.ModifierValue otherShift) {
        KeyCombination chosen = PRESETS.keys();
        KeyCombination.ModifierValue shift =
                chosen.getShift() == KeyCombination.ModifierValue.DOWN ? chosen.getShift() : otherShift;
        return List.of(
                keysOf(chosen, KeyCode.valueOf("DIGIT" + number), shift),
                keysOf(chosen, KeyCode.valueOf("NUMPAD" + number), shift),
                new KeyCharacterCombination(
                        String.valueOf(number),
                        shift,
                        chosen.getControl(),
                        chosen.getAlt(),
                        chosen.getMeta(),
                        chosen.getShortcut()));
    }

    private static KeyCombination keysOf(KeyCombination chosen, KeyCode code, KeyCombination.ModifierValue shift) {
        return new KeyCodeCombination(
                code, shift, chosen.getControl(), chosen.getAlt(), chosen.getMeta(), chosen.getShortcut());
    }

    /** A tooltip text: what a control does, and its key. */
    public String tooltip(String whatItDoes) {
        return whatItDoes + "  (" + display() + ")";
    }
}
