package app.redraft.core.quality.gate.verdict;

/**
 * So many of so many, with the interval in which the true share lies in 95 of 100 cases.
 *
 * @param count how many, {@code 0..of}
 * @param of of how many; 0 where nothing was counted
 * @param low lower end of the interval, 0..1
 * @param high upper end of the interval, 0..1
 */
public record Proportion(int count, int of, double low, double high) {

    /** The share itself; 0 of nothing. */
    public double share() {
        return of == 0 ? 0 : (double) count / of;
    }

    /** Port to the interval of a share. */
    @FunctionalInterface
    public interface Interval {
        /**
         * The share with its interval of 95 %.
         *
         * @param count how many, {@code 0..of}
         * @param of of how many; 0 gives the interval 0..1
         */
        Proportion of(int count, int of);
    }
}
