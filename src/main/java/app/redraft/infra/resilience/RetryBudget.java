package app.redraft.infra.resilience;

/**
 * Keeps retries to a tenth of all requests, so that a struggling server is not asked twice as often. Counted in tenths of a
 * retry: each request adds one, a retry takes ten; the first request may be retried. Thread-safe.
 */
public final class RetryBudget {
    private static final int RETRY = 10;
    private static final int MOST = 10 * RETRY;

    private int tenths = RETRY - 1;

    /** A request is made. */
    synchronized void request() {
        tenths = Math.min(MOST, tenths + 1);
    }

    /** Takes a retry out of the budget; false when there is none. */
    synchronized boolean retry() {
        if (tenths < RETRY) {
            return false;
        }
        tenths -= RETRY;
        return true;
    }
}
