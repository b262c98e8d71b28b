package app.redraft.core.document;

import app.redraft.core.text.UserMessage;
import org.jspecify.annotations.Nullable;

/** A document could not be read or written; the message tells the writer what happened and what to do. */
public sealed class DocumentException extends RuntimeException
        permits UnclearEncodingException, UnencodableTextException {
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

    /** What happened and what to do, for the writer. */
    public UserMessage userMessage() {
        return userMessage;
    }
}
