package app.redraft.core.llm;

import java.util.Locale;

/** Every way a call can fail, in one vocabulary for all providers. */
public enum ErrorKind {
    AUTH,
    FORBIDDEN,
    NOT_FOUND,
    BAD_REQUEST,
    TOO_LONG,
    RATE_LIMITED,
    QUOTA,
    CAPACITY,
    SERVER,
    TIMEOUT_FIRST_TOKEN,
    TIMEOUT_IDLE,
    CUT_OFF,
    REFUSED,
    CONTENT_FILTER,
    EMPTY,
    NETWORK,
    CANCELLED,
    UNSUPPORTED_INSTRUCTION,
    BUDGET;

    /** The name used in the ledger and JSON, for example {@code timeout_first_token}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
