package app.redraft.ui.common;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A key combination as menus, tooltips and the shortcut sheet write it: with the names that stand on the keys. */
final class NamedKeys extends KeyCombination {
    /** JavaFX itself writes "Escape", "Back Space", and a sign for Enter. */
    private static final Set<KeyCode> NAMED = Set.of(KeyCode.ESCAPE, KeyCode.BACK_SPACE, KeyCode.ENTER);

    private final KeyCodeCombination keys;

    private NamedKeys(KeyCodeCombination keys) {
        super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
        this.keys = keys;
    }

    /**
     * Reads a combination.
     *
     * @param text as {@link KeyCombination#valueOf} reads it
     */
    static KeyCombination of(String text) {
        return KeyCombination.valueOf(text) instanceof KeyCodeCombination keys && NAMED.contains(keys.getCode())
                ? new NamedKeys(keys)
                : KeyCombination.valueOf(text);
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return super.getDisplayText() + keys.getCode().getName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedKeys named && keys.equals(named.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
