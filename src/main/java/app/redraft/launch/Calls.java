package app.redraft.launch;

import app.redraft.core.call.CallChain;
import app.redraft.core.call.CallChain.Step;
import app.redraft.core.call.CallPolicy;
import app.redraft.core.call.Destination;
import app.redraft.core.call.TierEngines;
import app.redraft.core.call.breaker.TierBreakers;
import app.redraft.core.call.budget.BudgetApproval;
import app.redraft.core.call.budget.BudgetClient;
import app.redraft.core.call.hedge.Hedging;
import app.redraft.core.call.limit.RateLimitedClient;
import app.redraft.core.call.limit.RateLimiter;
import app.redraft.core.call.limit.Sleeper;
import app.redraft.core.call.metering.CallQueue;
import app.redraft.core.call.metering.MeteringClient;
import app.redraft.core.call.retry.RetryBudget;
import app.redraft.core.call.retry.RetryingClient;
import app.redraft.core.call.server.KeyWatch;
import app.redraft.core.call.server.ManagedClient;
import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.forecast.CostForecast;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.Ulid;
import app.redraft.core.llm.tokens.TokenCounter;
import app.redraft.core.monitoring.CatalogProbe;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.TierMonitor;
import app.redraft.core.monitoring.TierPace;
import app.redraft.core.rewrite.RewriteForecast;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.rewrite.SendPreview;
import app.redraft.core.rewrite.shield.Shield;
import app.redraft.core.routing.ContextFit;
import app.redraft.core.routing.RoutingTrial;
import app.redraft.core.routing.TierFloor;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.RequestPreview;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.style.StyleSheet;
import app.redraft.infra.files.SharedRateState;
import app.redraft.infra.files.SharedReservations;
import app.redraft.infra.markdown.CommonMarkAnchors;
import app.redraft.infra.metrics.HdrLatencyHistogram;
import app.redraft.infra.resilience.FailureRateBreaker;
import app.redraft.infra.tokens.JtokkitTokenCounter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything between a feature and the engines: the policies of {@link CallChain}, what they share, and who asks through them. */
final class Calls {
    /** What was stopped is over at once, but on a very busy machine, where its tokens may be still to be counted. */
    private static final Duration LAST_CALLS = Duration.ofSeconds(15);

    private static final String THIS_MACHINE = "127.0.0.1";

    final TierEngines engines;
    final Rewriter rewriter;
    final RewriteForecast forecast;
    /** How both tiers are. */
    final TierMonitor monitor;
    /** What was spent, beside the writer's limits. */
    final BudgetGuard budget;

    private final Storage storage;
    private final Models models;
    private final Approvals approvals;
    private final CallQueue queue = new CallQueue();
    private final BudgetClient.Tools spendingLimits;
    private final TierBreakers breakers;
    private final RateLimiter limiter;
    private final RetryingClient.Tools retries;
    private final MeteringClient.Meters meters;
    private final TierPace pace;
    final Hedging hedging;

    /** Calls by these engines and settings. @param floor the least tier that Auto may take for a preset */
    Calls(Storage storage, Models models, Approvals approvals, Workers workers, Clock clock, TierFloor floor) {
        this.storage = storage;
        this.models = models;
        this.approvals = approvals;
        Supplier<Settings> settings = storage.settings;
        DeferredLedger ledger = storage.ledger;
        Path data = storage.folders.data();
        budget = new BudgetGuard(
                (from, tier) -> ledger.get().since(from, tier),
                new SharedReservations(data.resolve("budget.state")),
                () -> settings.get().budget(),
                clock);
        CostForecast costForecast =
                new CostForecast((engine, limit) -> ledger.get().of(engine, limit), models.calculator);
        spendingLimits = new BudgetClient.Tools(
                budget, costForecast, () -> settings.get().budget(), approvals.budget());
        breakers = new TierBreakers(tier -> new FailureRateBreaker(tier, clock));
        models.servers.onChange(this::forgetFailures);
        monitor = monitor(clock);
        TokenCounter tokens = new JtokkitTokenCounter();
        meters = new MeteringClient.Meters(ledger, models.calculator, tokens, clock, System::nanoTime, monitor);
        limiter = new RateLimiter(
                new SharedRateState(data.resolve("rate.state")),
                () -> settings.get().rateLimit().requestsPerMinute(),
                clock);
        retries = new RetryingClient.Tools(RetryBudget.retries(), limiter, Sleeper.REAL, new SecureRandom());
        pace = new TierPace(ledger::get, settings, HdrLatencyHistogram::new, clock);
        hedging = new Hedging(
                new Hedging.Signs(models::costsNothing, pace, queue, breakers, monitor),
                workers.pool(),
                limiter,
                ledger);
        engines = new TierEngines(settings, chain(), models::costsNothing, models.providers::host, models::connect);
        rewriter = rewriter(new Rewriter.Records(new Ulid(clock), ledger), tokens, floor);
        forecast = new RewriteForecast(rewriter, costForecast);
    }

    private Rewriter rewriter(Rewriter.Records records, TokenCounter tokens, TierFloor floor) {
        TierRouter router = new TierRouter(guards(), RoutingTrial.BY_CHANCE, floor);
        return new Rewriter(engines, router, storage.settings, records, tokens, approvals.fallback())
                .withShield(new Shield(
                        new CommonMarkAnchors(), () -> storage.settings.get().protectedWords()));
    }

    private TierMonitor monitor(Clock clock) {
        return new TierMonitor(
                new TierMonitor.Sources(
                        storage.ledger::get,
                        models.servers.probe(
                                new CatalogProbe(
                                        storage.settings,
                                        storage.secrets,
                                        models.servers.catalog(models.providers.catalog())),
                                clock),
                        breakers,
                        budget),
                storage.settings,
                queue,
                HdrLatencyHistogram::new,
                clock);
    }

    /** What is checked before a route stands, the cheap checks first. */
    private TierReadiness guards() {
        return TierReadiness.all(List.of(
                TierGuards.local(storage.settings),
                TierGuards.able(storage.settings),
                TierGuards.rested(breakers),
                TierGuards.answering(storage.settings, monitor),
                new ContextFit(models::contextTokens),
                TierGuards.configured(storage.settings, models.providers, storage.secrets),
                TierGuards.startable(models.servers),
                TierGuards.withinRate(storage.settings, limiter),
                TierGuards.withinBudget(models::costsNothing, budget, this::asksAtLimit)));
    }

    private boolean asksAtLimit() {
        return storage.settings.get().budget().atLimit() == AtLimit.ASK && approvals.budget() != BudgetApproval.NEVER;
    }

    /** What happens to every call; the order is that of {@link Step}. */
    private CallChain chain() {
        Map<Step, CallPolicy> policies = new EnumMap<>(Step.class);
        policies.put(Step.QUEUE, (to, next) -> queue.asked(to.tier(), next.apply(to)));
        policies.put(Step.BUDGET, this::withinBudget);
        policies.put(Step.RATE_LIMIT, (to, next) -> new RateLimitedClient(next.apply(to), limiter, Sleeper.REAL));
        policies.put(Step.RETRY, (to, next) -> new RetryingClient(next.apply(to), retries));
        policies.put(Step.HEDGE, (to, next) -> hedging.around(to.tier(), to.settings(), next.apply(to)));
        policies.put(Step.SERVER, this::served);
        policies.put(Step.BREAKER, (to, next) -> breakers.around(to.tier(), next.apply(to)));
        policies.put(Step.METERING, this::metered);
        policies.put(Step.ENGINE_QUEUE, (to, next) -> queue.calling(to.tier(), next.apply(to)));
        policies.put(Step.KEY, (to, next) -> new KeyWatch(next.apply(to), () -> storage.secrets.refused(to.tier())));
        return new CallChain(policies, models::engine);
    }

    private ModelClient withinBudget(Destination to, Function<Destination, ModelClient> next) {
        return new BudgetClient(next.apply(to), () -> models.costsNothing(to.settings()), spendingLimits);
    }

    private ModelClient served(Destination to, Function<Destination, ModelClient> next) {
        return to.settings().supervised()
                ? new ManagedClient(
                        to.settings().engine(), models.servers.of(to.tier()), port -> next.apply(to.at(port)))
                : next.apply(to);
    }

    private ModelClient metered(Destination to, Function<Destination, ModelClient> next) {
        return new MeteringClient(next.apply(to), () -> models.freeServers.test(to.settings()), host(to), meters);
    }

    /** Where calls go, for the ledger; a supervised server gets its port only when it starts. */
    private @Nullable String host(Destination to) {
        if (to.builtIn()) {
            return null;
        }
        boolean anyPort = to.settings().supervised() && to.settings().baseUrl() == null;
        return anyPort ? THIS_MACHINE : models.providers.host(to.settings()).orElse(null);
    }

    /** What a server did before it was started anew is no reason to spare it. */
    private void forgetFailures(Tier tier) {
        if (models.servers.of(tier).status().state() == ManagedServer.State.READY) {
            breakers.reset(tier);
        }
    }

    /** Whether a tier's model may have been unloaded; one that is being loaded is not. Blocks on disk. */
    boolean mayBeCold(Tier tier) {
        ManagedServer.State server = models.servers.of(tier).status().state();
        return server == ManagedServer.State.STOPPED
                || (!server.warmingUp() && !monitor.isLoading(tier) && pace.mayBeCold(tier));
    }

    /** Shows what rewrites would send. @param style the decisions of style for the document */
    SendPreview previews(StyleSheet style) {
        RequestPreview requests = models.providers.previews();
        return new SendPreview(
                rewriter, (wanted, request) -> requests.of(models.servers.reachable(wanted), request), style);
    }

    /** Stops what runs; returns at once. */
    void stop() {
        queue.end(Duration.ZERO);
    }

    /** Waits for the ends of what was stopped; false where one did not come in time. */
    boolean awaitEnd() {
        return queue.end(LAST_CALLS);
    }
}
