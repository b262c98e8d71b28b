package app.redraft.core.quality.gate.verdict;

import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import org.jspecify.annotations.Nullable;

/**
 * Time and cost of a tier over all its samples. Times are of answers that came to their end.
 *
 * @param tier which tier
 * @param answers samples that came to their end
 * @param ttft milliseconds to the first text, or null without an answer
 * @param total milliseconds in all, or null without an answer
 * @param cost what all samples cost together
 */
public record TierFigures(Tier tier, int answers, @Nullable Times ttft, @Nullable Times total, Cost cost) {

    /**
     * Percentiles.
     *
     * @param p50 milliseconds that half of the answers take at most
     * @param p95 milliseconds that 95 of 100 answers take at most
     */
    public record Times(long p50, long p95) {}
}
