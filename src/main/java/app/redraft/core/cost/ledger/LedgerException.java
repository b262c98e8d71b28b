package app.redraft.core.cost.ledger;

import app.redraft.core.text.UserMessage;
import org.jspecify.annotations.Nullable;

/** The ledger could not be read or written; the message tells the writer what happened and what to do. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UserMessage userMessage;

    /**
     * @param userMessage what happened and what to do
     * @param cause the technical cause, or null
     */
    public LedgerException(UserMessage userMessage, @Nullable Throwable cause) {
        super(userMessage.toString(), cause);
        this.userMessage = userMessage;
    }

    /** What happened and what to do, for the writer. */
    public UserMessage userMessage() {
        return userMessage;
    }
}
