package app.redraft.core.statistics;

import java.util.function.LongToDoubleFunction;

/** The one way in which Redraft computes percentiles; the ledger's database does it alike. Any thread. */
public final class Percentile {
    private static final double WHOLE = 100;

    private Percentile() {}

    /**
     * The value that this share of the values does not exceed, between two of them in proportion.
     *
     * @param percent 0..100
     * @param count how many values there are, {@code >= 1}
     * @param sorted the value at a position from 0 on, the smallest first
     */
    public static double of(double percent, long count, LongToDoubleFunction sorted) {
        double position = percent / WHOLE * (count - 1);
        long below = (long) Math.floor(position);
        double lower = sorted.applyAsDouble(below);
        double share = position - below;
        return share == 0 ? lower : lower + share * (sorted.applyAsDouble(below + 1) - lower);
    }
}
