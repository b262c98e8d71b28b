package app.redraft.core.settings;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Settings or keys could not be read or kept; the message tells the writer what happened and what to do. */
public final class SettingsException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient UserMessage userMessage;

    /** A failure for the writer, with its technical cause where there is one. */
    public SettingsException(UserMessage userMessage, @Nullable Throwable cause) {
        super(userMessage.toString(), cause);
        this.userMessage = userMessage;
    }

    /** What happened and what to do, for the writer. */
    public UserMessage userMessage() {
        return userMessage;
    }
}
