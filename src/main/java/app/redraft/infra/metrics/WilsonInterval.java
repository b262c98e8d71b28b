package app.redraft.infra.metrics;

import app.redraft.core.quality.gate.verdict.Proportion;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** Wilson's score interval of 95 %: it holds for small counts and for shares near 0 and 1 too. Any thread. */
public final class WilsonInterval implements Proportion.Interval {
    private static final double ERROR_RATE = 0.05;

    @Override
    public Proportion of(int count, int of) {
        if (of == 0) {
            return new Proportion(count, of, 0, 1);
        }
        Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, count, ERROR_RATE);
        return new Proportion(count, of, interval.getLowerBound(), interval.getUpperBound());
    }
}
