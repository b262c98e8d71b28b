package app.redraft.core.routing.learning;

import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.routing.ComplexityScore;
import org.jspecify.annotations.Nullable;

/**
 * One finished rewrite whose tier the writer did not choose, all its parts together, and what became of it.
 *
 * @param tier the tier that answered
 * @param cause why that tier
 * @param score complexity 0..10, or null where none was computed
 * @param preset the preset's id, or null for free words
 * @param accepted whether the writer took it, in whole or part
 * @param spent what it cost and how long it took
 * @param deeper what Go Deeper on the frontier tier cost and took afterwards, or null when the writer did not ask for it
 */
public record RoutedCall(
        Tier tier,
        RoutingCause cause,
        @Nullable Double score,
        @Nullable String preset,
        boolean accepted,
        Spent spent,
        @Nullable Spent deeper) {

    /**
     * Money and time.
     *
     * @param cost the cost, or null when not known
     * @param ms milliseconds, or null when not known
     */
    public record Spent(@Nullable Money cost, @Nullable Long ms) {}

    /** The writer went deeper after an edge result: it was too simple. */
    public boolean tooSimple() {
        return tier == Tier.EDGE && deeper != null;
    }

    /** The writer took an edge result and did not go deeper: edge was right. */
    public boolean right() {
        return tier == Tier.EDGE && deeper == null && accepted;
    }

    /** Whether the other tier than decided was taken for comparison. */
    public boolean onTrial() {
        return cause instanceof RoutingCause.Trial;
    }

    /** The cause of the decision, also where it was turned round for comparison. */
    public RoutingCause decidedBy() {
        return cause instanceof RoutingCause.Trial trial ? trial.decided() : cause;
    }

    /** The tier another threshold would have taken; the recorded one where the threshold has no say. */
    Tier under(double threshold) {
        Tier decided = onTrial() ? tier.other() : tier;
        boolean scored = decidedBy() == RoutingCause.Reason.SCORE;
        if (score == null || !(scored || decidedBy() == RoutingCause.Reason.NO_SIGNAL)) {
            return decided;
        }
        if (ComplexityScore.sixthsOf(score) >= ComplexityScore.sixthsFor(threshold)) {
            return Tier.FRONTIER;
        }
        return scored ? Tier.EDGE : decided;
    }
}
