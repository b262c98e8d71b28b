package app.redraft.ui.routing;

/**
 * What another threshold would have done on the recorded calls, in words.
 *
 * @param threshold from which score on a request would have been complex, 0..10
 * @param label the threshold, and whether it is in force or better
 * @param moved calls it would have sent elsewhere
 * @param wrong routes that would have been wrong
 * @param cost what it would have cost more or less
 * @param time what it would have taken more or less
 * @param current whether it is in force
 * @param better whether it is the one that would have done better
 */
public record ThresholdLine(
        double threshold,
        String label,
        String moved,
        String wrong,
        String cost,
        String time,
        boolean current,
        boolean better) {}
