package app.redraft.core.call.hedge;

import app.redraft.core.call.breaker.TierBreakers;
import app.redraft.core.call.limit.RateLimiter;
import app.redraft.core.call.limit.Sleeper;
import app.redraft.core.call.metering.CallQueue;
import app.redraft.core.call.retry.RetryBudget;
import app.redraft.core.cost.ledger.HedgeLedger;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.TierMonitor;
import app.redraft.core.monitoring.TierPace;
import app.redraft.core.settings.TierSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * When a slow call is asked a second time: on edge, for nothing, while its server is well, warm and has no other call of this
 * process. Never on a server that Redraft supervises: that is one process on this machine, which a second request only slows.
 */
public final class Hedging {
    private final Signs signs;
    private final HedgingServices services;

    /**
     * What is looked at before.
     *
     * @param free whether a call of an engine certainly costs nothing
     * @param pace how long a wait is usual
     * @param queue the calls under way
     * @param breakers who is well
     * @param monitor what servers answered last
     */
    public record Signs(
            Predicate<TierSettings> free, TierPace pace, CallQueue queue, TierBreakers breakers, TierMonitor monitor) {}

    /** Hedging of every tier's calls. */
    public Hedging(Signs signs, Executor threads, RateLimiter limiter, HedgeLedger ledger) {
        this.signs = signs;
        services = new HedgingServices(threads, RetryBudget.hedges(), limiter, Sleeper.REAL, ledger, System::nanoTime);
    }

    /** The tier's client, hedged where that may ever be done. */
    public ModelClient around(Tier tier, TierSettings wanted, ModelClient client) {
        return tier == Tier.EDGE && !wanted.supervised()
                ? new HedgingClient(client, () -> patience(tier, wanted), services)
                : client;
    }

    private Optional<Duration> patience(Tier tier, TierSettings wanted) {
        boolean helps = signs.free().test(wanted)
                && signs.queue().load(tier).calling() <= 1
                && signs.breakers().isClosed(tier)
                && !signs.monitor().isLoading(tier);
        return helps ? signs.pace().usualFreeWait(tier) : Optional.empty();
    }
}
