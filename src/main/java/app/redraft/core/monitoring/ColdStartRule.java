package app.redraft.core.monitoring;

import app.redraft.core.llm.Tier;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells a cold start where the provider does not say so: the tier had shown no text for some minutes, after which servers
 * unload models, and its first text takes far longer than it does when warm. A tier that is slow while in use is slow, not
 * cold.
 */
final class ColdStartRule {
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final long LEAST_MS = 2_000;
    private static final long UNKNOWN_FRONTIER_MS = 10_000;
    private static final int FAR_ABOVE = 3;

    private ColdStartRule() {}

    /** Whether a wait is short enough to be warm, whatever came before. */
    static boolean isSurelyWarm(long waitedMs) {
        return waitedMs <= LEAST_MS;
    }

    /**
     * Whether a call waits, or has waited, for its model.
     *
     * @param before the tier's calls before it
     * @param startedAt when it began
     * @param waitedMs how long it waited for its first text, so far
     */
    static boolean isCold(Tier tier, TierFigures before, Instant startedAt, long waitedMs) {
        return wasIdle(before.lastText(), startedAt) && waitedMs > usual(tier, before);
    }

    /** Whether a server may have unloaded its model by now: it showed nothing for some minutes, or never yet. */
    static boolean wasIdle(@Nullable Instant lastText, Instant now) {
        return lastText == null || !lastText.isAfter(now.minus(IDLE));
    }

    /** The longest wait that is still usual; without history what each tier promises. */
    private static long usual(Tier tier, TierFigures before) {
        if (before.firstText().count() > 0) {
            return Math.max(LEAST_MS, FAR_ABOVE * before.firstText().p95());
        }
        return tier == Tier.EDGE ? LEAST_MS : UNKNOWN_FRONTIER_MS;
    }
}
