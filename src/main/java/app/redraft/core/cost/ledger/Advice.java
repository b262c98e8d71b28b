package app.redraft.core.cost.ledger;

import app.redraft.core.cost.ledger.ValueReport.PresetValue;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line about a preset whose history is clear. Never acted upon.
 *
 * @param kind what the history says
 * @param preset the preset's id
 * @param times how often it went that way
 * @param of out of how many
 */
public record Advice(Kind kind, String preset, long times, long of) {
    /** Fewer decisions say nothing. */
    private static final long ENOUGH = 8;

    private static final double MOSTLY = 0.75;
    private static final double RARELY = 0.25;

    /** What a history can say. */
    public enum Kind {
        /** The edge version is mostly kept: going deeper is not needed. */
        EDGE_SUFFICES,
        /** The frontier version is mostly kept: one could start there. */
        START_DEEPER,
        /** Going deeper is tried, but its version is rarely kept. */
        DEEPER_RARELY_HELPS
    }

    /** The clearest line of a report: the one with most decisions behind it. */
    public static Optional<Advice> from(ValueReport report) {
        return report.presets().stream()
                .flatMap(Advice::about)
                .max(Comparator.comparingLong(Advice::of).thenComparingLong(Advice::times));
    }

    private static Stream<Advice> about(PresetValue value) {
        if (value.deepened() >= ENOUGH && value.deeperKept() <= value.deepened() * RARELY) {
            return Stream.of(
                    new Advice(Kind.DEEPER_RARELY_HELPS, value.preset(), value.deeperKept(), value.deepened()));
        }
        if (value.decided() >= ENOUGH && value.deeperKept() >= value.decided() * MOSTLY) {
            return Stream.of(new Advice(Kind.START_DEEPER, value.preset(), value.deeperKept(), value.decided()));
        }
        if (value.decided() >= ENOUGH && value.kept() >= value.decided() * MOSTLY) {
            return Stream.of(new Advice(Kind.EDGE_SUFFICES, value.preset(), value.kept(), value.decided()));
        }
        return Stream.empty();
    }
}
