package app.redraft.core.quality.gate;

import app.redraft.core.text.UserMessage;
import org.jspecify.annotations.Nullable;

/** A run that cannot be begun or kept: another one is under way, or the disk does not let it. */
public final class GateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient UserMessage message;

    /** With what the writer is told, and why it happened. */
    public GateException(UserMessage message, @Nullable Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    /** What the writer is told. */
    public UserMessage userMessage() {
        return message;
    }
}
