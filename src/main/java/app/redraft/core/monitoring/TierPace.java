package app.redraft.core.monitoring;

import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the calls of the last day tell of a tier that is asked now: whether its model may have been unloaded, and how long a
 * first text may be waited for. Blocks on disk: worker threads only. Thread-safe.
 */
public final class TierPace {
    /** With fewer calls the 95th percentile is just the slowest of them. */
    static final int LEAST_CALLS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(TierPace.class);

    private final Supplier<? extends CallHistory> history;
    private final Supplier<Settings> settings;
    private final Supplier<LatencyHistogram> histograms;
    private final Clock clock;

    /**
     * @param history the ledger's calls; asked for on the calling thread
     * @param settings what is in force
     * @param histograms makes empty histograms
     * @param clock now
     */
    public TierPace(
            Supplier<? extends CallHistory> history,
            Supplier<Settings> settings,
            Supplier<LatencyHistogram> histograms,
            Clock clock) {
        this.history = history;
        this.settings = settings;
        this.histograms = histograms;
        this.clock = clock;
    }

    /**
     * The wait for a first text that 95 % of the tier's warm calls did not exceed. Empty while fewer than twenty are known,
     * where any call of the day cost something, and where the model may have to be loaded: then nothing is unusual about a
     * wait.
     */
    public Optional<Duration> usualFreeWait(Tier tier) {
        Instant now = clock.instant();
        return history(tier, now)
                .filter(TierHistory::wasFree)
                .map(TierHistory::figures)
                .filter(figures -> figures.firstText().count() >= LEAST_CALLS)
                .filter(figures -> !ColdStartRule.wasIdle(figures.lastText(), now))
                .map(figures -> Duration.ofMillis(figures.firstText().p95()));
    }

    /** Whether the tier's model may have been unloaded, or was never asked; false where nothing can be known. */
    public boolean mayBeCold(Tier tier) {
        Instant now = clock.instant();
        return history(tier, now)
                .map(TierHistory::figures)
                .filter(figures -> ColdStartRule.wasIdle(figures.lastText(), now))
                .isPresent();
    }

    private Optional<TierHistory> history(Tier tier, Instant now) {
        Settings inForce = settings.get();
        try {
            return Optional.ofNullable(TierHistory.read(
                            history.get(),
                            now,
                            each -> inForce.tier(each).provider().id(),
                            histograms)
                    .get(tier));
        } catch (LedgerException e) {
            LOG.warn("The ledger could not be read: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
