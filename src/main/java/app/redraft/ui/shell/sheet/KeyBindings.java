package app.redraft.ui.shell.sheet;

import app.redraft.ui.common.Shortcut;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's own keys. FX thread only. */
public final class KeyBindings {
    private static final Logger LOG = LoggerFactory.getLogger(KeyBindings.class);

    /** What every text field understands; nothing else may take it. */
    private static final List<KeyCombination> OF_TEXT = List.of(
            KeyCombination.valueOf("Shortcut+C"),
            KeyCombination.valueOf("Shortcut+X"),
            KeyCombination.valueOf("Shortcut+V"),
            KeyCombination.valueOf("Shortcut+A"));

    private final Consumer<Map<String, String>> keep;

    private KeyBindings(Consumer<Map<String, String>> keep) {
        this.keep = keep;
    }

    /**
     * Puts keys into force.
     *
     * @param chosen by the name of the shortcut, as {@link KeyCombination#getName} writes them; what cannot be read is left out
     * @param keep hears of every change
     */
    public static KeyBindings inForce(Map<String, String> chosen, Consumer<Map<String, String>> keep) {
        Map<Shortcut, String> readable = new EnumMap<>(Shortcut.class);
        for (Shortcut shortcut : Shortcut.values()) {
            String keys = chosen.get(shortcut.name());
            if (keys != null && isReadable(keys)) {
                readable.put(shortcut, keys);
            }
        }
        Shortcut.rebindAll(readable);
        return new KeyBindings(keep);
    }

    /** What a key event would be as keys of a command; empty for a modifier alone, or a key that writes a letter. */
    public static Optional<KeyCombination> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean held = event.isShortcutDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || !held && !code.isFunctionKey()) {
            return Optional.empty();
        }
        return Optional.of(new KeyCodeCombination(
                code,
                state(event.isShiftDown()),
                state(event.isControlDown() && !event.isShortcutDown()),
                state(event.isAltDown()),
                state(event.isMetaDown() && !event.isShortcutDown()),
                state(event.isShortcutDown())));
    }

    private static KeyCombination.ModifierValue state(boolean down) {
        return down ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
    }

    /** Whether a key event belongs to every text field. */
    public static boolean isOfText(KeyEvent event) {
        return OF_TEXT.stream().anyMatch(own -> own.match(event));
    }

    /** The other command that a key event asks for. */
    public static Optional<Shortcut> clash(Shortcut shortcut, KeyEvent event) {
        return Arrays.stream(Shortcut.values())
                .filter(other -> other != shortcut && !areOne(other, shortcut))
                .filter(other -> other.matches(event)
                        || other == Shortcut.PRESETS && Shortcut.presetOf(event) > 0
                        || other == Shortcut.TABS && Shortcut.tabOf(event) > 0)
                .findFirst();
    }

    /** One works in a review, the other outside: they may have the same keys. */
    private static boolean areOne(Shortcut one, Shortcut other) {
        return EnumSet.of(one, other).equals(EnumSet.of(Shortcut.ACCEPT_CHANGE, Shortcut.QUICK_FIX));
    }

    /** Whether a command has a key for each digit. */
    public static boolean hasDigits(Shortcut shortcut) {
        return shortcut == Shortcut.PRESETS || shortcut == Shortcut.TABS;
    }

    /** Gives a command other keys. */
    public void rebind(Shortcut shortcut, KeyCombination keys) {
        change(Map.of(shortcut, keys.getName()));
    }

    /** Gives a command the keys of another, and the other those of this one. */
    public void swap(Shortcut shortcut, KeyCombination keys, Shortcut other) {
        change(Map.of(shortcut, keys.getName(), other, shortcut.keys().getName()));
    }

    /** Gives a command its first keys again. */
    public void reset(Shortcut shortcut) {
        Map<Shortcut, String> all = rebound();
        all.remove(shortcut);
        force(all);
    }

    /** Gives every command its first keys again. */
    public void resetAll() {
        force(Map.of());
    }

    private void change(Map<Shortcut, String> keys) {
        Map<Shortcut, String> all = rebound();
        all.putAll(keys);
        force(all);
    }

    private void force(Map<Shortcut, String> keys) {
        Shortcut.rebindAll(keys);
        Map<String, String> kept = new HashMap<>();
        rebound().forEach((shortcut, name) -> kept.put(shortcut.name(), name));
        keep.accept(kept);
    }

    private static Map<Shortcut, String> rebound() {
        Map<Shortcut, String> keys = new EnumMap<>(Shortcut.class);
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.isRebound()) {
                keys.put(shortcut, shortcut.keys().getName());
            }
        }
        return keys;
    }

    private static boolean isReadable(String keys) {
        try {
            return KeyCombination.valueOf(keys) != null;
        } catch (IllegalArgumentException e) {
            LOG.warn("These are no keys: {}", keys);
            return false;
        }
    }
}
