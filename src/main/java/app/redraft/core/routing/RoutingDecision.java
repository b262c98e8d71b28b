package app.redraft.core.routing;

import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tier answers, and why.
 *
 * @param tier the tier
 * @param cause why this tier
 * @param score complexity 0..10, or null where it was not computed
 * @param factors the factors of the score by name, each 0..3, in the order of the formula; empty where it was not computed
 * @param threshold score from which on a request counts as complex, 0..10, or null where no score was computed
 */
public record RoutingDecision(
        Tier tier,
        RoutingCause cause,
        @Nullable Double score,
        Map<String, Integer> factors,
        @Nullable Double threshold) {

    public RoutingDecision {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }

    /** A decision without a score. */
    public static RoutingDecision of(Tier tier, RoutingCause cause) {
        return new RoutingDecision(tier, cause, null, Map.of(), null);
    }

    /** A decision with its score and the threshold in force. */
    public static RoutingDecision of(Tier tier, RoutingCause cause, ComplexityScore score, double threshold) {
        return new RoutingDecision(tier, cause, score.value(), score.factors(), threshold);
    }

    /** The same with its figures on another tier, for another reason. */
    RoutingDecision with(Tier other, RoutingCause reason) {
        return new RoutingDecision(other, reason, score, factors, threshold);
    }

    /** Whether another tier may stand in: never for a tier the writer chose. */
    public boolean mayFallBack() {
        return cause != RoutingCause.Reason.USER;
    }
}
