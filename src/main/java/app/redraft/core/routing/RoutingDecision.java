package app.redraft.core.routing;

import app.redraft.core.llm.Tier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tier answers, and why.
 *
 * @param tier the tier
 * @param cause one of the constants here; {@link #OVERRIDE} is followed by the name of the act, {@link #TRIAL} by the cause
 *     the decision would have had
 * @param score complexity 0..10, or null where it was not computed
 * @param factors the factors of the score by name, each 0..3, in the order of the formula; empty where it was not computed
 * @param threshold score from which on a request counts as complex, 0..10, or null where no score was computed
 */
public record RoutingDecision(
        Tier tier, String cause, @Nullable Double score, Map<String, Integer> factors, @Nullable Double threshold) {
    /** The writer chose the tier for this call. */
    public static final String USER = "user";
    /** The preset asks for the tier. */
    public static final String PRESET = "preset";
    /** The document is locked to engines on this machine. */
    public static final String LOCK = "lock";
    /** The default tier of the settings. */
    public static final String DEFAULT = "default";
    /** The complexity score, on one side of the threshold or the other. */
    public static final String SCORE = "score";
    /** The kind of act that is asked for. */
    public static final String OVERRIDE = "override:";
    /** Nothing was recognised in the request. */
    public static final String NO_SIGNAL = "no_signal";
    /** Routing is switched off in the settings. */
    public static final String DISABLED = "disabled";
    /** In the ledger before the cause: the other tier than decided answered, because that one could not. */
    public static final String FALLBACK = "fallback:";
    /** In the ledger before the cause: the same request made twice, of which the other one answered. */
    public static final String HEDGE = "hedge:";
    /** The other tier than decided, for the comparison the writer switched on. */
    public static final String TRIAL = "ab:";

    public RoutingDecision {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }

    /** A decision without a score. */
    public static RoutingDecision of(Tier tier, String cause) {
        return new RoutingDecision(tier, cause, null, Map.of(), null);
    }

    /** A decision with its score and the threshold in force. */
    public static RoutingDecision of(Tier tier, String cause, ComplexityScore score, double threshold) {
        return new RoutingDecision(tier, cause, score.value(), score.factors(), threshold);
    }

    /** Whether another tier may stand in: never for a tier the writer chose. */
    public boolean mayFallBack() {
        return !cause.equals(USER);
    }
}
