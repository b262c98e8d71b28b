package app.redraft.core.call.breaker;

import java.time.Duration;

/** Port to the circuit breaker of one tier: open after failures, then a single trial call decides. Thread-safe. */
public interface Breaker {

    /** Whether a call may be made; the caller then reports how it went, or {@link #neither()}. */
    boolean permit();

    /** Whether no call is let through now. */
    boolean isOpen();

    /** Whether every call is let through: not open, nor on trial after it was. */
    boolean isClosed();

    /** How long until a call is let through again, at least a second. */
    Duration rest();

    /** The server answered. */
    void success();

    /** The server did not answer, or not to the end. */
    void failure(Throwable cause);

    /** The call was stopped before anything could be told about the server. */
    void neither();

    /** Forgets every failure. */
    void reset();
}
