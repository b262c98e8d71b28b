package app.redraft.core.proofreading.personal;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The file with the personal dictionary is damaged. It stays as it is. */
public final class DictionaryException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient UserMessage userMessage;

    /**
     * @param userMessage what is wrong and what to do
     * @param cause the technical cause, or null
     */
    public DictionaryException(UserMessage userMessage, @Nullable Throwable cause) {
        super(userMessage.toString(), cause);
        this.userMessage = userMessage;
    }

    /** What is wrong and what to do, for the writer. */
    public UserMessage userMessage() {
        return userMessage;
    }
}
