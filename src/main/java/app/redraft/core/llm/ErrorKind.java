package app.redraft.core.llm;

import java.util.Locale;

/** Every way a call can fail, in one vocabulary for all providers. */
public enum ErrorKind {
    /** The key is missing or was not accepted. */
    AUTH,
    /** The key does not allow it, or the text may not leave this machine. */
    FORBIDDEN,
    /** There is no such model or address. */
    NOT_FOUND,
    /** The server did not understand the request, or there is nothing to ask. */
    BAD_REQUEST,
    /** The text does not fit the model. */
    TOO_LONG,
    /** Too many requests, by the provider's limit or the writer's own. */
    RATE_LIMITED,
    /** What was paid for is used up. */
    QUOTA,
    /** The server has no room now, or is left to recover. */
    CAPACITY,
    /** The server failed, or a supervised one cannot be started. */
    SERVER,
    /** Nothing came within the time for the first text. */
    TIMEOUT_FIRST_TOKEN,
    /** It began, and then nothing more came. */
    TIMEOUT_IDLE,
    /** The answer ended before its end. */
    CUT_OFF,
    /** The model declined. */
    REFUSED,
    /** The provider's filter held the answer back. */
    CONTENT_FILTER,
    /** It ended in order, without an answer. */
    EMPTY,
    /** The server cannot be reached. */
    NETWORK,
    /** The writer stopped it. */
    CANCELLED,
    /** The built-in proofreader cannot do what is asked. */
    UNSUPPORTED_INSTRUCTION,
    /** The writer's budget is spent. */
    BUDGET;

    /** The name used in the ledger and JSON, for example {@code timeout_first_token}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
