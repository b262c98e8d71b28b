package app.redraft.core.assistant;

import app.redraft.core.text.UserMessage;
import org.jspecify.annotations.Nullable;

/** A kept conversation is there but cannot be read: it is damaged, or a newer Redraft wrote it. Nothing of it is lost by that. */
public final class UnreadableConversationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UserMessage userMessage;

    /**
     * @param userMessage what happened and what to do
     * @param cause the technical cause, or null
     */
    public UnreadableConversationException(UserMessage userMessage, @Nullable Throwable cause) {
        super(userMessage.toString(), cause);
        this.userMessage = userMessage;
    }

    /** What happened and what to do, for the writer. */
    public UserMessage userMessage() {
        return userMessage;
    }
}
