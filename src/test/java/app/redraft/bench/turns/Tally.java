package app.redraft.bench.turns;

/** What conversations came to. Used by one thread. */
public final class Tally {
    private double ms;
    private double micros;
    private long turns;
    private long wrong;

    /** A turn. @param wrong whether it needed the strong model and the weak one took it */
    public void turn(double tookMs, double costMicros, boolean wrongly) {
        ms += tookMs;
        micros += costMicros;
        turns++;
        wrong += wrongly ? 1 : 0;
    }

    /** Others, too. */
    public void add(Tally other) {
        ms += other.ms;
        micros += other.micros;
        turns += other.turns;
        wrong += other.wrong;
    }

    /** How many turns there were. */
    public long turns() {
        return turns;
    }

    double micros() {
        return micros;
    }

    /** Percent of the time that the other took. */
    public double latencySaved(Tally without) {
        return 100 * (1 - ms / without.ms);
    }

    /** Percent of what the other cost. */
    public double costSaved(Tally without) {
        return 100 * (1 - micros / without.micros);
    }

    /** Percent of turns that the weak model took and should not have. */
    public double wrong() {
        return 100.0 * wrong / turns;
    }
}
