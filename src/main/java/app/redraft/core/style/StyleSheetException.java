package app.redraft.core.style;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The file with decisions of style is damaged, or is no file of that kind. It stays as it is. */
public final class StyleSheetException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient UserMessage userMessage;

    /**
     * @param userMessage what is wrong and what to do
     * @param cause the technical cause, or null
     */
    public StyleSheetException(UserMessage userMessage, @Nullable Throwable cause) {
        super(userMessage.toString(), cause);
        this.userMessage = userMessage;
    }

    /** What is wrong and what to do, for the writer. */
    public UserMessage userMessage() {
        return userMessage;
    }
}
