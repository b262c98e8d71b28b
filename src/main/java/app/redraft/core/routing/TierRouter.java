package app.redraft.core.routing;

import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Decides which tier answers, in the order: what the writer chose for this call, the preset's own tier, the document's "local
 * only" lock, Auto, the default tier. Stateless; any thread.
 */
public final class TierRouter {

    /**
     * What is known before a call.
     *
     * @param chosen what the writer chose for this call, or null when nobody chose
     * @param presetTier the preset's own tier, or null
     * @param localOnly whether the document may only be sent to engines on this machine
     * @param instruction what is asked for
     * @param text the passage
     */
    public record Query(
            @Nullable TierChoice chosen,
            @Nullable Tier presetTier,
            boolean localOnly,
            String instruction,
            String text) {}

    /** Decides for one call. */
    public RoutingDecision decide(Query query, Settings settings) {
        TierChoice chosen = query.chosen();
        if (chosen != null && chosen.tier() != null) {
            return RoutingDecision.of(chosen.tier(), "user");
        }
        if (query.presetTier() != null) {
            return RoutingDecision.of(query.presetTier(), "preset");
        }
        if (query.localOnly()) {
            return RoutingDecision.of(Tier.EDGE, "lock");
        }
        Tier byDefault = settings.defaultTier().tier();
        return RoutingDecision.of(byDefault == null ? Tier.EDGE : byDefault, "default");
    }
}
