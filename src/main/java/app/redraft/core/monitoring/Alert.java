package app.redraft.core.monitoring;

import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it should be now.
 *
 * @param rule which rule speaks
 * @param tier the tier concerned, or null for both
 * @param since when it began
 * @param message one line for the writer: what happened, with figures, and what to do
 */
public record Alert(Rule rule, @Nullable Tier tier, Instant since, UserMessage message) {

    /** The rules. */
    public enum Rule {
        /** More than 5 % of the calls of the last 5 minutes failed; with fewer than twenty, the last three. */
        ERROR_RATE,
        /** The 95th percentile of short rewrites is above 5 s, or long ones bring fewer than 40 characters a second. */
        SLOW,
        /** The median first text of the edge tier is above 2 s. */
        FIRST_TOKEN,
        /** The server does not answer. */
        UNREACHABLE,
        /** A cold start of the frontier tier took more than 60 s. */
        COLD_START,
        /** The share of the budget at which to warn is spent. */
        SPEND;

        /** The name used in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
