package app.redraft.launch;

import app.redraft.core.call.breaker.TierBreakers;
import app.redraft.core.call.limit.RateLimiter;
import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.HealthProbe;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.TierMonitor;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.routing.TierReadiness.Obstacle;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.ProviderClients;
import app.redraft.infra.provider.proofreader.ProofreaderClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be known to stand against a tier before it is asked, one guard each. */
final class TierGuards {
    private static final Logger LOG = LoggerFactory.getLogger(TierGuards.class);

    /** Stands for the port a supervised server will get: what is asked is whether anything else is missing. */
    private static final int ANY_PORT = 1;

    private TierGuards() {}

    /** Text that may not leave this machine does not go to a server elsewhere. */
    static TierReadiness local(Supplier<Settings> settings) {
        return (tier, need) -> need.localOnly() && !settings.get().tier(tier).onThisMachine()
                ? obstacle(ErrorKind.FORBIDDEN, UserMessage.of("call.local-only-tier", tier))
                : Optional.empty();
    }

    /** A provider needs its address, its account and its key. */
    static TierReadiness configured(Supplier<Settings> settings, ProviderClients providers, SecretStore secrets) {
        return (tier, need) -> {
            TierSettings wanted = settings.get().tier(tier);
            return !wanted.provider().asksServer()
                    ? Optional.empty()
                    : providers
                            .missing(wanted.supervised() ? wanted.at(ANY_PORT) : wanted, () -> secrets.key(tier))
                            .map(missing -> new Obstacle(missing.kind(), missing.userMessage()));
        };
    }

    /** A server that Redraft gave up is not waited for. */
    static TierReadiness startable(ManagedServers servers) {
        return (tier, need) -> {
            ManagedServer.Status status = servers.of(tier).status();
            UserMessage reason = status.message();
            return status.state() == ManagedServer.State.FAILED && reason != null
                    ? obstacle(ErrorKind.SERVER, reason)
                    : Optional.empty();
        };
    }

    /** The built-in proofreader corrects, and does nothing else. */
    static TierReadiness able(Supplier<Settings> settings) {
        return (tier, need) -> !settings.get().tier(tier).provider().asksServer()
                ? ProofreaderClient.refuses(need.presetId(), need.instruction())
                        .map(reason -> new Obstacle(ErrorKind.UNSUPPORTED_INSTRUCTION, reason))
                : Optional.empty();
    }

    /** A tier that keeps failing is given a rest. */
    static TierReadiness rested(TierBreakers breakers) {
        return (tier, need) -> breakers.isOpen(tier)
                ? obstacle(ErrorKind.CAPACITY, UserMessage.of("call.resting", tier))
                : Optional.empty();
    }

    /** A server that did not answer a moment ago is not waited for. */
    static TierReadiness answering(Supplier<Settings> settings, TierMonitor monitor) {
        return (tier, need) -> !settings.get().tier(tier).provider().asksServer()
                ? Optional.empty()
                : monitor.lastAnswer(tier, TierMonitor.ANSWER_HOLDS)
                        .filter(answer -> answer.state() == HealthProbe.State.DOWN)
                        .flatMap(answer -> obstacle(
                                ErrorKind.NETWORK,
                                answer.detail() == null
                                        ? UserMessage.of("call.server-silent", tier)
                                        : answer.detail()));
    }

    /** Servers are asked no more often than the writer wants; the built-in proofreader asks nobody. */
    static TierReadiness withinRate(Supplier<Settings> settings, RateLimiter limiter) {
        return (tier, need) -> !settings.get().tier(tier).provider().asksServer()
                ? Optional.empty()
                : limiter.look(need.goDeeper()).flatMap(TierGuards::overRate);
    }

    /**
     * No more is spent than the writer wants.
     *
     * @param free whether a call on a tier certainly costs nothing
     * @param asks whether the writer will be asked at the limit; the call then does that itself
     */
    static TierReadiness withinBudget(Predicate<Tier> free, BudgetGuard budget, BooleanSupplier asks) {
        return (tier, need) -> {
            if (asks.getAsBoolean() || free.test(tier)) {
                return Optional.empty();
            }
            try {
                return budget.reached(tier).flatMap(limit -> obstacle(ErrorKind.BUDGET, limit.message()));
            } catch (LedgerException e) {
                LOG.warn("The budget could not be checked: {}", e.getMessage());
                return Optional.empty();
            }
        };
    }

    private static Optional<Obstacle> overRate(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return obstacle(ErrorKind.RATE_LIMITED, UserMessage.of("call.own-rate-limit", Duration.ofSeconds(seconds)));
    }

    private static Optional<Obstacle> obstacle(ErrorKind kind, UserMessage reason) {
        return Optional.of(new Obstacle(kind, reason));
    }
}
