package app.redraft.core.monitoring;

import app.redraft.core.cost.ledger.LedgerEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a tier's calls of the last day went. Times and errors are those of the provider in force; cold starts, warm-ups and
 * failed calls are in no percentile.
 *
 * @param callsByHour calls begun in each of the last 24 hours, the oldest hour first, the hour that ends now last
 * @param firstText time to the first text, warm
 * @param total time in all, warm
 * @param errors calls of the last five minutes that failed
 * @param judged calls of the last five minutes that succeeded or failed; stopped calls, wrong use and warm-ups are neither
 * @param coldStarts calls that waited for a model to load
 * @param slowestColdStartMs the longest wait for a first text among them, or null without one
 * @param answering the model that answered last, or null when none did
 * @param lastText when a call that showed text, or a warm-up that was answered, was over last, or null when none was
 * @param lastError the newest call that failed, or null when none did
 */
public record TierFigures(
        List<Integer> callsByHour,
        Latency firstText,
        Latency total,
        int errors,
        int judged,
        int coldStarts,
        @Nullable Long slowestColdStartMs,
        @Nullable String answering,
        @Nullable Instant lastText,
        @Nullable LedgerEntry lastError) {

    public TierFigures {
        callsByHour = List.copyOf(callsByHour);
    }

    /** Calls begun in the hour that ends now. */
    public int callsLastHour() {
        return callsByHour.get(callsByHour.size() - 1);
    }

    /** Calls begun in the last 24 hours. */
    public int callsLastDay() {
        return callsByHour.stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of the judged calls that failed, 0..1. */
    public double errorRate() {
        return judged == 0 ? 0 : (double) errors / judged;
    }

    /**
     * How durations are spread.
     *
     * @param count how many there are; without any the percentiles are 0
     * @param p50 the median in milliseconds
     * @param p95 95th percentile in milliseconds
     * @param p99 99th percentile in milliseconds
     */
    public record Latency(long count, long p50, long p95, long p99) {
        private static final double P50 = 50;
        private static final double P95 = 95;
        private static final double P99 = 99;

        static Latency of(LatencyHistogram histogram) {
            return new Latency(
                    histogram.count(), histogram.percentile(P50), histogram.percentile(P95), histogram.percentile(P99));
        }
    }
}
