package app.redraft.ui.settings;

import java.util.Objects;

/** What a writer typed cannot be used; the message says what to type. */
final class InvalidInputException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidInputException(String message) {
        super(message);
    }

    /** What to type. */
    String advice() {
        return Objects.requireNonNull(getMessage());
    }
}
