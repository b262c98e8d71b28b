package app.redraft.core.document;

import org.jspecify.annotations.Nullable;

/** A document could not be read or written; the message tells the writer what happened and what to do. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DocumentException(String userMessage, @Nullable Throwable cause) {
        super(userMessage, cause);
    }
}
