package app.redraft.infra.metrics;

import app.redraft.core.monitoring.LatencyHistogram;
import app.redraft.core.statistics.Percentile;
import org.HdrHistogram.IntCountsHistogram;

/** Durations in an HdrHistogram that grows with the longest one. */
public final class HdrLatencyHistogram implements LatencyHistogram {
    /** With four digits every value below 32,768 ms has a bucket of its own, so that no limit is missed by rounding. */
    private static final int DIGITS = 4;

    private static final double WHOLE = 100;
    private static final long LONGEST_MS = 86_400_000;

    private final IntCountsHistogram counts = new IntCountsHistogram(DIGITS);

    /** An empty histogram. */
    public HdrLatencyHistogram() {
        counts.setAutoResize(true);
    }

    @Override
    public void record(long millis) {
        counts.recordValue(within(millis));
    }

    @Override
    public void forget(long millis) {
        counts.recordValueWithCount(within(millis), -1);
    }

    @Override
    public long count() {
        return counts.getTotalCount();
    }

    @Override
    public long percentile(double percent) {
        return count() == 0 ? 0 : Math.round(Percentile.of(percent, count(), this::at));
    }

    private double at(long position) {
        return counts.lowestEquivalentValue(counts.getValueAtPercentile(WHOLE * (position + 1) / count()));
    }

    private static long within(long millis) {
        return Math.max(0, Math.min(millis, LONGEST_MS));
    }
}
