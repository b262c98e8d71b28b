package app.redraft.launch;

import app.redraft.core.call.CallChain;
import app.redraft.core.call.CallChain.Step;
import app.redraft.core.call.CallPolicy;
import app.redraft.core.call.Destination;
import app.redraft.core.call.TierEngines;
import app.redraft.core.call.breaker.TierBreakers;
import app.redraft.core.call.budget.BudgetApproval;
import app.redraft.core.call.budget.BudgetClient;
import app.redraft.core.call.fallback.FallbackApproval;
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
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.FreeServers;
import app.redraft.core.cost.price.ModelPrice;
import app.redraft.core.cost.price.PriceBook;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.Ulid;
import app.redraft.core.monitoring.CatalogProbe;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.TierMonitor;
import app.redraft.core.monitoring.TierPace;
import app.redraft.core.rewrite.RewriteForecast;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.rewrite.SendPreview;
import app.redraft.core.routing.ContextFit;
import app.redraft.core.routing.RoutingTrial;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.RequestPreview;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.files.DataFolders;
import app.redraft.infra.files.FileDocumentStore;
import app.redraft.infra.files.JsonPriceSource;
import app.redraft.infra.files.LockedFiles;
import app.redraft.infra.files.SharedRateState;
import app.redraft.infra.files.SharedReservations;
import app.redraft.infra.files.YamlSettingsStore;
import app.redraft.infra.metrics.HdrLatencyHistogram;
import app.redraft.infra.process.supervision.Ground;
import app.redraft.infra.provider.ProviderClients;
import app.redraft.infra.provider.proofreader.ProofreaderClient;
import app.redraft.infra.provider.proofreader.ProofreadingEngine;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import app.redraft.infra.resilience.FailureRateBreaker;
import app.redraft.infra.secrets.KeyringSecretStore;
import app.redraft.infra.tokens.JtokkitTokenCounter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the services that window and command line share. Nothing heavy is loaded before it is used. */
final class Bootstrap implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bootstrap.class);
    /** What was stopped is over at once; only a server that does not let go of its connection takes longer. */
    private static final Duration LAST_CALLS = Duration.ofSeconds(3);

    private static final String THIS_MACHINE = "127.0.0.1";

    final DataFolders folders;
    final Workers workers = new Workers();
    final Clock clock = Clock.systemDefaultZone();
    final YamlSettingsStore settingsStore;
    final LiveSettings settings;
    final SecretStore secrets;
    final DeferredLedger ledger;
    final KeptTexts texts;
    final FileDocumentStore documents = new FileDocumentStore();
    /** Documents whose text stays on this machine. */
    final LockedFiles localOnly;

    final ProviderClients providers;
    final ManagedServers servers;
    final ProofreadingEngine proofreading = new ProofreadingEngine();
    final TierEngines engines;
    final Rewriter rewriter;
    final RewriteForecast forecast;
    private final CostForecast costForecast;
    final PriceBook prices;
    final CostCalculator calculator;
    /** Which servers bill nobody. */
    final FreeServers freeServers;

    private final MeteringClient.Meters meters;
    private final BudgetClient.Tools spendingLimits;
    private final TierBreakers breakers;
    private final RateLimiter allowance;
    private final RetryingClient.Tools retries;
    private final TierPace pace;
    final Hedging hedging;
    /** How both tiers are. */
    final TierMonitor monitor;

    private final CallQueue queue = new CallQueue();
    /** What was spent, beside the writer's limits. */
    final BudgetGuard budget;
    /** Asks whether to go over a limit; the window puts its own question here. */
    volatile BudgetApproval approval = BudgetApproval.NEVER;
    /** Asks before text goes to another place than asked; the window puts its own question here. */
    volatile FallbackApproval fallbackApproval = FallbackApproval.AS_SETTINGS_SAY;

    /** Services on the folders and keys that the environment names. */
    Bootstrap(Map<String, String> environment) {
        folders = DataFolders.of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        localOnly = new LockedFiles(folders.lockedFile(), folders.workspaceFile());
        settingsStore = new YamlSettingsStore(folders.settingsFile(), environment);
        settings = new LiveSettings(settingsStore);
        secrets = new KeyringSecretStore(environment, folders.keyFile(), workers.pool(), clock);
        ledger = new DeferredLedger(folders.database(), workers);
        texts = new KeptTexts(ledger, settings, clock);
        budget = new BudgetGuard(
                (from, tier) -> ledger.get().since(from, tier),
                new SharedReservations(folders.data().resolve("budget.state")),
                () -> settings.get().budget(),
                clock);
        providers = new ProviderClients(workers.pool(), clock);
        servers = new ManagedServers(
                settings, new Ground(workers.pool(), clock, folders.data(), folders.logs(), environment));
        prices = new PriceBook(new JsonPriceSource(folders.pricesFile()), providers.priceDownload());
        freeServers = new FreeServers(providers.localEngines(this::keyOf));
        Ulid ids = new Ulid(clock);
        calculator = new CostCalculator(prices::table, () -> settings.get().prices());
        costForecast = new CostForecast((engine, limit) -> ledger.get().of(engine, limit), calculator);
        spendingLimits = new BudgetClient.Tools(
                budget,
                costForecast,
                () -> settings.get().budget(),
                (paid, question, cancellation) -> approval.approve(paid, question, cancellation));
        breakers = new TierBreakers(tier -> new FailureRateBreaker(tier, clock));
        servers.onChange(this::forgetFailures);
        monitor = new TierMonitor(
                new TierMonitor.Sources(
                        ledger::get,
                        servers.probe(new CatalogProbe(settings, secrets, servers.catalog(providers.catalog())), clock),
                        breakers,
                        budget),
                settings,
                queue,
                HdrLatencyHistogram::new,
                clock);
        JtokkitTokenCounter tokens = new JtokkitTokenCounter();
        meters = new MeteringClient.Meters(ledger, calculator, tokens, clock, System::nanoTime, monitor);
        allowance = new RateLimiter(
                new SharedRateState(folders.data().resolve("rate.state")),
                () -> settings.get().rateLimit().requestsPerMinute(),
                clock);
        retries = new RetryingClient.Tools(RetryBudget.retries(), allowance, Sleeper.REAL, new SecureRandom());
        pace = new TierPace(ledger::get, settings, HdrLatencyHistogram::new, clock);
        hedging = new Hedging(
                new Hedging.Signs(this::costsNothing, pace, queue, breakers, monitor),
                workers.pool(),
                allowance,
                ledger);
        engines = new TierEngines(settings, chain(), this::costsNothing, providers::host, this::connect);
        rewriter = new Rewriter(
                engines,
                new TierRouter(guards(), RoutingTrial.BY_CHANCE),
                settings,
                new Rewriter.Records(ids, ledger),
                tokens,
                (question, cancellation) -> fallbackApproval.approve(question, cancellation));
        forecast = new RewriteForecast(rewriter, costForecast);
    }

    /** What is checked before a route stands, the cheap checks first. */
    private TierReadiness guards() {
        return TierReadiness.all(List.of(
                TierGuards.local(settings),
                TierGuards.able(settings),
                TierGuards.rested(breakers),
                TierGuards.answering(settings, monitor),
                new ContextFit(this::contextTokens),
                TierGuards.configured(settings, providers, secrets),
                TierGuards.startable(servers),
                TierGuards.withinRate(settings, allowance),
                TierGuards.withinBudget(this::costsNothingOn, budget, this::asksAtLimit)));
    }

    private boolean asksAtLimit() {
        return settings.get().budget().atLimit() == AtLimit.ASK && approval != BudgetApproval.NEVER;
    }

    /** What happens to every call; the order is that of {@link Step}. */
    private CallChain chain() {
        Map<Step, CallPolicy> policies = new EnumMap<>(Step.class);
        policies.put(Step.QUEUE, (to, next) -> queue.asked(to.tier(), next.apply(to)));
        policies.put(Step.BUDGET, this::withinBudget);
        policies.put(Step.RATE_LIMIT, (to, next) -> new RateLimitedClient(next.apply(to), allowance, Sleeper.REAL));
        policies.put(Step.RETRY, (to, next) -> new RetryingClient(next.apply(to), retries));
        policies.put(Step.HEDGE, (to, next) -> hedging.around(to.tier(), to.settings(), next.apply(to)));
        policies.put(Step.SERVER, this::served);
        policies.put(Step.BREAKER, (to, next) -> breakers.around(to.tier(), next.apply(to)));
        policies.put(Step.METERING, this::metered);
        policies.put(Step.ENGINE_QUEUE, (to, next) -> queue.calling(to.tier(), next.apply(to)));
        policies.put(Step.KEY, (to, next) -> new KeyWatch(next.apply(to), () -> secrets.refused(to.tier())));
        return new CallChain(policies, this::engine);
    }

    private ModelClient withinBudget(Destination to, Function<Destination, ModelClient> next) {
        return new BudgetClient(next.apply(to), () -> costsNothing(to.settings()), spendingLimits);
    }

    private ModelClient served(Destination to, Function<Destination, ModelClient> next) {
        return to.settings().supervised()
                ? new ManagedClient(to.settings().engine(), servers.of(to.tier()), port -> next.apply(to.at(port)))
                : next.apply(to);
    }

    private ModelClient metered(Destination to, Function<Destination, ModelClient> next) {
        return new MeteringClient(next.apply(to), () -> freeServers.test(to.settings()), host(to), meters);
    }

    /** Where calls go, for the ledger; a supervised server gets its port only when it starts. */
    private @Nullable String host(Destination to) {
        if (to.builtIn()) {
            return null;
        }
        boolean anyPort = to.settings().supervised() && to.settings().baseUrl() == null;
        return anyPort ? THIS_MACHINE : providers.host(to.settings()).orElse(null);
    }

    private ModelClient engine(Destination to) {
        return to.builtIn()
                ? proofreader(to.settings())
                : providers.create(to.settings(), () -> secrets.key(to.tier()));
    }

    /** What a server did before it was started anew is no reason to spare it. */
    private void forgetFailures(Tier tier) {
        if (servers.of(tier).status().state() == ManagedServer.State.READY) {
            breakers.reset(tier);
        }
    }

    /** Whether a tier's model may have been unloaded; one that is being loaded is not. Blocks on disk. */
    boolean mayBeCold(Tier tier) {
        ManagedServer.State server = servers.of(tier).status().state();
        return server == ManagedServer.State.STOPPED
                || (!server.warmingUp() && !monitor.isLoading(tier) && pace.mayBeCold(tier));
    }

    private boolean costsNothingOn(Tier tier) {
        return costsNothing(settings.get().tier(tier));
    }

    private boolean costsNothing(TierSettings wanted) {
        return calculator.costsNothing(wanted.engine(), () -> freeServers.test(wanted));
    }

    /** The key of the tier that has these settings. */
    private Optional<String> keyOf(TierSettings wanted) {
        for (Tier tier : Tier.values()) {
            if (wanted.equals(settings.get().tier(tier))) {
                return secrets.key(tier);
            }
        }
        return Optional.empty();
    }

    private void connect(Destination to) {
        if (to.settings().supervised()) {
            servers.of(to.tier()).start();
        } else {
            providers.prewarm(to.settings());
        }
    }

    /** Shows what rewrites would send. */
    SendPreview previews() {
        RequestPreview requests = providers.previews();
        return new SendPreview(rewriter, (wanted, request) -> requests.of(servers.reachable(wanted), request));
    }

    /** Loads what the first call will need; for a thread that nobody waits for. */
    void rehearse() {
        for (Tier tier : Tier.values()) {
            TierSettings wanted = settings.get().tier(tier);
            if (wanted.provider() != ProviderKind.BUILTIN) {
                providers.rehearse(wanted);
            }
        }
    }

    private ModelClient proofreader(TierSettings wanted) {
        ProofreadingPolicy policy = wanted.model().equals(ProofreadingPolicy.THOROUGH.model())
                ? ProofreadingPolicy.THOROUGH
                : ProofreadingPolicy.FAST;
        return new ProofreaderClient(policy, proofreading, word -> false);
    }

    private OptionalLong contextTokens(Tier tier) {
        return prices.table()
                .find(settings.get().tier(tier).model())
                .map(ModelPrice::contextTokens)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public void close() {
        // Stopped first, so that their ends come while documents are still written.
        queue.end(Duration.ZERO);
        step(workers::finishWrites);
        if (!queue.end(LAST_CALLS)) {
            LOG.warn("a call did not end in time");
        }
        step(servers::close);
        step(workers::close);
        step(providers::close);
        step(ledger::close);
    }

    /** What fails at the end keeps nothing else from its end. */
    private static void step(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("closing", e);
        }
    }
}
