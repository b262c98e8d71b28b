package app.redraft.core.call.limit;

import java.util.function.LongUnaryOperator;

/**
 * Port to the one number behind the rate limit: the time, in epoch milliseconds, at which the whole allowance is free again.
 * All Redraft processes of a user share it, and it survives restarts. Thread-safe; blocks for a moment on disk.
 */
public interface RateState {

    /**
     * Reads and replaces the number while no other process or thread can.
     *
     * @param change takes the number kept (0 when there is none or it cannot be read) and gives the new one; runs once
     */
    void update(LongUnaryOperator change);
}
