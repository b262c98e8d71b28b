package app.redraft.core.cost.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger could not be read or written; the message tells the writer what happened and what to do. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerException(String userMessage, @Nullable Throwable cause) {
        super(userMessage, cause);
    }
}
