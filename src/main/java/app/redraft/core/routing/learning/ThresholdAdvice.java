package app.redraft.core.routing.learning;

import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.routing.ComplexityScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What other thresholds would have cost and saved on the recorded calls. Advice only: somebody else may take it.
 *
 * @param current the threshold in force
 * @param projections one for every threshold that would have moved a call, of those that move the same calls the nearest to
 *     the current one, and the current one itself; ascending
 */
public record ThresholdAdvice(double current, List<Projection> projections) {
    /** Fewest calls the writer judged before anything is advised. */
    public static final int FEWEST_JUDGED = 20;

    /** Fewest wrong routes a threshold must have spared to be advised. */
    public static final int FEWEST_SPARED = 3;

    private static final int SIXTHS = 6;
    private static final int HIGHEST = 10 * SIXTHS;

    public ThresholdAdvice {
        projections = List.copyOf(projections);
    }

    /**
     * What one threshold would have done.
     *
     * @param threshold 0..10
     * @param toFrontier calls it would have sent to frontier instead of edge
     * @param toEdge calls it would have sent to edge instead of frontier, at most: some would have gone to frontier for
     *     their kind of act
     * @param tooSimple judged calls on edge after which the writer would still have gone deeper
     * @param needless judged calls on frontier that edge had done well enough
     * @param costMicros millionths of a US dollar more, or less than 0, than the recorded calls cost; null while the cost of
     *     one of the tiers is not known
     * @param ms milliseconds more, or less than 0, than the recorded calls took; null while the time is not known
     */
    public record Projection(
            double threshold,
            int toFrontier,
            int toEdge,
            int tooSimple,
            int needless,
            @Nullable Long costMicros,
            @Nullable Long ms) {
        /** Wrong routes in all. */
        public int wrong() {
            return tooSimple + needless;
        }
    }

    /** Tries every threshold on recorded calls. */
    public static ThresholdAdvice of(List<RoutedCall> calls, double current) {
        Typical typical = Typical.of(calls);
        List<Projection> projections = new ArrayList<>();
        for (int sixths = 0; sixths <= HIGHEST; sixths++) {
            double threshold = sixths / (double) SIXTHS;
            Projection projection = project(calls, threshold, typical);
            boolean moves = projection.toFrontier() + projection.toEdge() > 0;
            int inForce = ComplexityScore.sixthsFor(current);
            if (sixths != inForce && !moves) {
                continue;
            }
            boolean same = sameAsLast(projections, projection);
            if (same && sixths < inForce) {
                projections.remove(projections.size() - 1);
            }
            if (!same || sixths <= inForce) {
                projections.add(projection);
            }
        }
        return new ThresholdAdvice(current, projections);
    }

    /** Calls the writer judged: taken from edge, or deepened after it. */
    public static int judged(List<RoutedCall> calls) {
        return (int)
                calls.stream().filter(call -> call.tooSimple() || call.right()).count();
    }

    /** The threshold in force, as it did. */
    public Projection now() {
        return projections.stream()
                .filter(projection ->
                        ComplexityScore.sixthsOf(projection.threshold()) == ComplexityScore.sixthsFor(current))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The threshold that would have routed fewest calls wrongly, the nearest to the current one of equals; empty where too
     * little was judged or too little would have been spared.
     *
     * @param judged calls the writer judged, as {@link #judged} counts them
     */
    public Optional<Projection> better(int judged) {
        if (judged < FEWEST_JUDGED) {
            return Optional.empty();
        }
        return projections.stream()
                .min(Comparator.comparingInt(Projection::wrong)
                        .thenComparingDouble(projection -> Math.abs(projection.threshold() - current)))
                .filter(best -> best.wrong() <= now().wrong() - FEWEST_SPARED);
    }

    private static boolean sameAsLast(List<Projection> projections, Projection next) {
        if (projections.isEmpty()) {
            return false;
        }
        Projection last = projections.get(projections.size() - 1);
        return last.toFrontier() == next.toFrontier() && last.toEdge() == next.toEdge();
    }

    private static Projection project(List<RoutedCall> calls, double threshold, Typical typical) {
        int toFrontier = 0;
        int toEdge = 0;
        int tooSimple = 0;
        int needless = 0;
        Difference difference = new Difference();
        for (RoutedCall call : calls) {
            Tier tier = call.under(threshold);
            boolean moved = !call.onTrial() && tier != call.tier();
            if (moved) {
                toFrontier += tier == Tier.FRONTIER ? 1 : 0;
                toEdge += tier == Tier.EDGE ? 1 : 0;
                difference.add(call, tier, typical);
            }
            tooSimple += call.tooSimple() && tier == Tier.EDGE ? 1 : 0;
            needless += call.right() && tier == Tier.FRONTIER ? 1 : 0;
        }
        return new Projection(threshold, toFrontier, toEdge, tooSimple, needless, difference.costMicros, difference.ms);
    }

    /** What a call usually costs and takes on each tier. */
    private record Typical(RoutedCall.Spent edge, RoutedCall.Spent frontier) {
        static Typical of(List<RoutedCall> calls) {
            List<RoutedCall.Spent> edge = new ArrayList<>();
            List<RoutedCall.Spent> frontier = new ArrayList<>();
            for (RoutedCall call : calls) {
                (call.tier() == Tier.EDGE ? edge : frontier).add(call.spent());
                if (call.deeper() != null) {
                    frontier.add(call.deeper());
                }
            }
            return new Typical(SpentMean.of(edge), SpentMean.of(frontier));
        }
    }

    /** Money and time more or less; unknown as soon as one part is. */
    private static final class Difference {
        private @Nullable Long costMicros = 0L;
        private @Nullable Long ms = 0L;

        void add(RoutedCall call, Tier tier, Typical typical) {
            RoutedCall.Spent was = call.spent();
            if (tier == Tier.FRONTIER && call.deeper() != null) {
                // The writer went deeper anyway: the first try is spared, the second happens either way.
                plus(micros(was), was.ms(), -1);
                return;
            }
            RoutedCall.Spent instead = tier == Tier.FRONTIER ? typical.frontier() : typical.edge();
            plus(micros(instead), instead.ms(), 1);
            plus(micros(was), was.ms(), -1);
        }

        private void plus(@Nullable Long micros, @Nullable Long millis, int sign) {
            costMicros = costMicros == null || micros == null ? null : (Long) (costMicros + sign * micros);
            ms = ms == null || millis == null ? null : (Long) (ms + sign * millis);
        }

        private static @Nullable Long micros(RoutedCall.Spent spent) {
            Money cost = spent.cost();
            return cost == null ? null : (Long) cost.micros();
        }
    }
}
