package app.redraft.core.cost.ledger;

import app.redraft.core.llm.Tier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to add up.
 *
 * @param since from this moment on, or null for everything
 * @param by how to group
 * @param zone the zone in which days begin
 * @param tier one tier's calls only, or null for both
 */
public record CostQuery(@Nullable Instant since, GroupBy by, ZoneId zone, @Nullable Tier tier) {

    /** Both tiers. */
    public CostQuery(@Nullable Instant since, GroupBy by, ZoneId zone) {
        this(since, by, zone, null);
    }

    /** How figures are grouped. */
    public enum GroupBy {
        TIER,
        DAY,
        PRESET,
        MODEL,
        /** Turns of the assistant, by tier and the rule that chose it; other calls are left out. */
        TOOL_ROUTING;

        /** The name used on the command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
