package app.redraft.ui.common;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the writer can ask for, in a menu or by a key. FX thread.
 *
 * @param id of its menu item
 * @param label what the menu says
 * @param keys shown beside it; they change when the writer chooses others
 * @param marked whether it is on now; empty for what is not switched on and off
 * @param possible whether it can be done now
 * @param action does it
 */
public record Command(
        String id,
        String label,
        Optional<ObservableValue<KeyCombination>> keys,
        Optional<BooleanSupplier> marked,
        BooleanSupplier possible,
        Runnable action) {

    /** A command that is not switched on and off. */
    public Command(
            String id,
            String label,
            Optional<ObservableValue<KeyCombination>> keys,
            BooleanSupplier possible,
            Runnable action) {
        this(id, label, keys, Optional.empty(), possible, action);
    }

    /** A command with the key of a shortcut. */
    public static Command of(String id, String label, Shortcut key, BooleanSupplier possible, Runnable action) {
        return new Command(id, label, Optional.of(key.keysProperty()), possible, action);
    }

    /** A command without a key. */
    public static Command of(String id, String label, BooleanSupplier possible, Runnable action) {
        return new Command(id, label, Optional.empty(), possible, action);
    }

    /** The same command, with a mark in the menu while it is on. */
    public Command marked(BooleanSupplier on) {
        return new Command(id, label, keys, Optional.of(on), possible, action);
    }
}
