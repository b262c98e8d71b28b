package app.redraft.core.monitoring;

/** Port to how a set of durations is spread, for percentiles. One thread at a time. */
public interface LatencyHistogram {

    /** Takes a duration in. @param millis milliseconds, {@code >= 0} */
    void record(long millis);

    /** Takes a duration out that was taken in before. */
    void forget(long millis);

    /** How many durations are in. */
    long count();

    /**
     * The duration that this share of the durations does not exceed, as {@link app.redraft.core.statistics.Percentile} has it,
     * exact to the millisecond below half a minute.
     *
     * @param percent 0..100
     * @return milliseconds; 0 when nothing is in
     */
    long percentile(double percent);
}
