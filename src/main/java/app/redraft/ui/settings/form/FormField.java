package app.redraft.ui.settings.form;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A text with a rule: what is typed, what it means, and what is wrong with it. FX thread.
 *
 * @param <T> what the text means
 */
public final class FormField<T> {

    /** Reads a text, stripped of white space at both ends. */
    public interface Rule<T> {
        T read(String text) throws InvalidInputException;
    }

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final Rule<? extends T> rule;

    public FormField(Rule<? extends T> rule) {
        this.rule = rule;
        // An empty field is a beginning, not a mistake: it is judged by value() only.
        text.subscribe(typed -> error.set(typed.isBlank() ? "" : judge()));
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong, or empty. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public String text() {
        return text.get().strip();
    }

    public void setText(String newText) {
        text.set(newText);
    }

    /** What the text means; when it means nothing the error is shown and the result is empty. */
    public Optional<T> value() {
        try {
            T value = rule.read(text());
            error.set("");
            return Optional.of(value);
        } catch (InvalidInputException e) {
            error.set(e.advice());
            return Optional.empty();
        }
    }

    private String judge() {
        try {
            rule.read(text());
            return "";
        } catch (InvalidInputException e) {
            return e.advice();
        }
    }
}
