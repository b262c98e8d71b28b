package app.redraft.infra.resilience;

/**
 * Keeps requests beyond the writer's own to a small share of them, so that a struggling server is not asked twice as often.
 * Counted in parts of an extra request: each request adds one part, an extra one takes as many as there are. Thread-safe.
 */
public final class ExtraRequests {
    private static final int MOST = 10;

    private final int parts;
    private int saved;

    private ExtraRequests(int parts, int saved) {
        this.parts = parts;
        this.saved = saved;
    }

    /** Retries: a tenth of all requests; the first request may be retried. */
    public static ExtraRequests retries() {
        return new ExtraRequests(10, 9);
    }

    /** Hedges: a twentieth of all requests, never more. */
    public static ExtraRequests hedges() {
        return new ExtraRequests(20, 0);
    }

    /** A request is made. */
    synchronized void request() {
        saved = Math.min(MOST * parts, saved + 1);
    }

    /** Takes an extra request; false when there is none. */
    synchronized boolean extra() {
        if (saved < parts) {
            return false;
        }
        saved -= parts;
        return true;
    }
}
