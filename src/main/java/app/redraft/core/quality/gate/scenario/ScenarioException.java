package app.redraft.core.quality.gate.scenario;

import app.redraft.core.text.UserMessage;
import org.jspecify.annotations.Nullable;

/** Scenarios that cannot be read or kept; the message names the file, and the line where one is known. */
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient UserMessage message;

    /** With what the writer is told, and why it happened. */
    public ScenarioException(UserMessage message, @Nullable Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    /** What the writer is told. */
    public UserMessage userMessage() {
        return message;
    }
}
