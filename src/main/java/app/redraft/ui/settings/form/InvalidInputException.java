package app.redraft.ui.settings.form;

import java.util.Objects;

/** What a writer typed cannot be used; the message says what to type. */
public final class InvalidInputException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(String message) {
        super(message);
    }

    /** What to type. */
    String advice() {
        return Objects.requireNonNull(getMessage());
    }
}
