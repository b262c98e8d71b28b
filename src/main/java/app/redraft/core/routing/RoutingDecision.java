package app.redraft.core.routing;

import app.redraft.core.llm.Tier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tier answers, and why.
 *
 * @param tier the tier
 * @param cause {@code user}, {@code preset}, {@code lock}, {@code score}, {@code override:NAME}, {@code no_signal},
 *     {@code disabled} or {@code default}
 * @param score complexity 0..10, or null where it was not computed
 * @param factors the factors of the score by name, each 0..3; empty where it was not computed
 */
public record RoutingDecision(Tier tier, String cause, @Nullable Double score, Map<String, Integer> factors) {

    public RoutingDecision {
        factors = Map.copyOf(factors);
    }

    /** A decision without a score. */
    public static RoutingDecision of(Tier tier, String cause) {
        return new RoutingDecision(tier, cause, null, Map.of());
    }

    /** Whether another tier may stand in: never for a tier the writer chose, never past the "local only" lock. */
    public boolean mayFallBack() {
        return !cause.equals("user") && !cause.equals("lock");
    }
}
