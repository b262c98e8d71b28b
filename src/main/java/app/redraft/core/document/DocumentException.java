package app.redraft.core.document;

import app.redraft.core.text.UserMessage;
import org.jspecify.annotations.Nullable;

/** A document could not be read or written; the message tells the writer what happened and what to do. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UserMessage userMessage;

    /**
     * @param userMessage what happened and what to do
     * @param cause the technical cause, or null
     */
    public DocumentException(UserMessage userMessage, @Nullable Throwable cause) {
        super(userMessage.toString(), cause);
        this.userMessage = userMessage;
    }

    /** A failure with words of its own, until its folder speaks in keys. */
    public DocumentException(String words, @Nullable Throwable cause) {
        this(UserMessage.literal(words), cause);
    }

    /** What happened and what to do, for the writer. */
    public UserMessage userMessage() {
        return userMessage;
    }
}
