package app.redraft.core.cost;

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
 */
public record CostQuery(@Nullable Instant since, GroupBy by, ZoneId zone) {

    /** How figures are grouped. */
    public enum GroupBy {
        TIER,
        DAY,
        PRESET,
        MODEL;

        /** The name used on the command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
