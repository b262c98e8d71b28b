package app.redraft.core.routing;

import app.redraft.core.llm.RoutingCause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * The comparison the writer may switch on: a share of the calls that Auto's rules decided goes to the other tier, so that what
 * the writer then does tells what the other tier would have been worth. Any thread.
 *
 * @param dice draws 0..1, 1 excluded
 */
public record RoutingTrial(DoubleSupplier dice) {
    /** A comparison that draws by chance. */
    public static final RoutingTrial BY_CHANCE =
            new RoutingTrial(() -> ThreadLocalRandom.current().nextDouble());

    /**
     * Turns some decisions round; the cause then says so.
     *
     * @param share share to turn round, 0..0.5
     */
    public RoutingDecision draw(RoutingDecision decision, double share) {
        if (share <= 0 || !decision.cause().byRules() || dice.getAsDouble() >= share) {
            return decision;
        }
        return decision.with(decision.tier().other(), new RoutingCause.Trial(decision.cause()));
    }
}
