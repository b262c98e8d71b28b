package app.redraft.core.call.retry;

/**
 * Keeps requests beyond the writer's own to a small share of them, so that a struggling server is not asked twice as often.
 * Counted in parts of an extra request: each request adds one part, an extra one takes as many as there are. Thread-safe.
 */
public final class RetryBudget {
    private static final int MOST = 10;

    private final int parts;
    private int saved;

    private RetryBudget(int parts, int saved) {
        this.parts = parts;
        this.saved = saved;
    }

    /** Retries: a tenth of all requests; the first request may be retried. */
    public static RetryBudget retries() {
        return new RetryBudget(10, 9);
    }

    /** Hedges: a twentieth of all requests, never more. */
    public static RetryBudget hedges() {
        return new RetryBudget(20, 0);
    }

    /** A request is made. */
    public synchronized void request() {
        saved = Math.min(MOST * parts, saved + 1);
    }

    /** Takes an extra request; false when there is none. */
    public synchronized boolean extra() {
        if (saved < parts) {
            return false;
        }
        saved -= parts;
        return true;
    }

    /** An extra request that was taken is not made. */
    public synchronized void giveBack() {
        saved = Math.min(MOST * parts, saved + parts);
    }
}
