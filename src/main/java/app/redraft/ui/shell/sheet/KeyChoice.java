package app.redraft.ui.shell.sheet;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Choosing other keys for a command: the next keys pressed are taken, unless another command has them; pressed once more the
 * two commands swap theirs. FX thread only.
 */
final class KeyChoice {
    private final KeyBindings bindings;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Shortcut>> choosing =
            new ReadOnlyObjectWrapper<>(this, "choosing", Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private @Nullable String asked;

    KeyChoice(KeyBindings bindings, Texts texts) {
        this.bindings = bindings;
        this.texts = texts;
    }

    /** The command that waits for its keys. */
    ReadOnlyObjectProperty<Optional<Shortcut>> choosingProperty() {
        return choosing.getReadOnlyProperty();
    }

    /** What the writer should know. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Waits for the keys of a command. */
    void begin(Shortcut shortcut) {
        asked = null;
        choosing.set(Optional.of(shortcut));
        message.set(texts.get("shortcuts.press", name(shortcut)));
    }

    /** Gives every command its first keys again. */
    void resetAll() {
        bindings.resetAll();
        end(texts.get("shortcuts.reset-done"));
    }

    /** A key was pressed. @return whether it was for this choice */
    boolean pressed(KeyEvent event) {
        Shortcut shortcut = choosing.get().orElse(null);
        if (shortcut == null) {
            return false;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && event.getCode() == KeyCode.ESCAPE) {
            end("");
        } else if (plain && event.getCode() == KeyCode.BACK_SPACE) {
            bindings.reset(shortcut);
            end(texts.get("shortcuts.now", name(shortcut), shortcut.display()));
        } else if (!event.getCode().isModifierKey()) {
            KeyBindings.pressed(event)
                    .ifPresentOrElse(
                            keys -> choose(shortcut, keys, event),
                            () -> message.set(texts.get("shortcuts.needs-modifier")));
        }
        return true;
    }

    private void choose(Shortcut shortcut, KeyCombination keys, KeyEvent event) {
        Optional<Shortcut> other = KeyBindings.clash(shortcut, event);
        if (KeyBindings.hasDigits(shortcut) && !event.getCode().isDigitKey()) {
            message.set(texts.get("shortcuts.needs-digit"));
        } else if (KeyBindings.isOfText(event)) {
            message.set(texts.get("shortcuts.of-text", keys.getDisplayText()));
        } else if (other.isEmpty()) {
            bindings.rebind(shortcut, keys);
            end(texts.get("shortcuts.now", name(shortcut), shortcut.display()));
        } else if (KeyBindings.hasDigits(other.get()) || KeyBindings.hasDigits(shortcut)) {
            message.set(texts.get("shortcuts.taken", keys.getDisplayText(), name(other.get())));
        } else if (keys.getName().equals(asked)) {
            bindings.swap(shortcut, keys, other.get());
            end(texts.get(
                    "shortcuts.swapped",
                    name(shortcut),
                    shortcut.display(),
                    name(other.get()),
                    other.get().display()));
        } else {
            asked = keys.getName();
            message.set(texts.get("shortcuts.clash", keys.getDisplayText(), name(other.get()), name(shortcut)));
        }
    }

    private void end(String told) {
        asked = null;
        choosing.set(Optional.empty());
        message.set(told);
    }

    private String name(Shortcut shortcut) {
        return texts.get("shortcut." + shortcut.name());
    }
}
