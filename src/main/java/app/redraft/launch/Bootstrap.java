package app.redraft.launch;

import app.redraft.core.call.breaker.TierBreakers;
import app.redraft.core.call.budget.BudgetApproval;
import app.redraft.core.call.budget.BudgetClient;
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
import app.redraft.infra.files.SharedRateState;
import app.redraft.infra.files.YamlSettingsStore;
import app.redraft.infra.metrics.HdrLatencyHistogram;
import app.redraft.infra.process.supervision.Ground;
import app.redraft.infra.provider.ProviderClients;
import app.redraft.infra.provider.proofreader.ProofreaderClient;
import app.redraft.infra.provider.proofreader.ProofreadingEngine;
import app.redraft.infra.provider.proofreader.ProofreadingPolicy;
import app.redraft.infra.resilience.FailureRateBreaker;
import app.redraft.infra.secrets.KeyringSecretStore;
import app.redraft.infra.tokens.JtokkitTokenCounter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Builds the services that window and command line share. Nothing heavy is loaded before it is used. */
final class Bootstrap implements AutoCloseable {
    final DataFolders folders;
    final Workers workers = new Workers();
    final Clock clock = Clock.systemDefaultZone();
    final YamlSettingsStore settingsStore;
    final LiveSettings settings;
    final SecretStore secrets;
    final DeferredLedger ledger;
    final KeptTexts texts;
    final FileDocumentStore documents = new FileDocumentStore();
    final ProviderClients providers;
    final ManagedServers servers;
    final ProofreadingEngine proofreading = new ProofreadingEngine();
    final TierEngines engines;
    final Rewriter rewriter;
    final RewriteForecast forecast;
    private final CostForecast costForecast;
    final PriceBook prices;
    final CostCalculator calculator;
    private final MeteringClient.Meters meters;
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

    /** Services on the folders and keys that the environment names. */
    Bootstrap(Map<String, String> environment) {
        folders = DataFolders.of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        settingsStore = new YamlSettingsStore(folders.settingsFile(), environment);
        settings = new LiveSettings(settingsStore);
        secrets = new KeyringSecretStore(environment, folders.keyFile(), workers.pool(), clock);
        ledger = new DeferredLedger(folders.database());
        texts = new KeptTexts(ledger, settings, clock);
        budget = new BudgetGuard(
                (from, tier) -> ledger.get().since(from, tier),
                () -> settings.get().budget(),
                clock);
        providers = new ProviderClients(workers.pool(), clock);
        servers = new ManagedServers(
                settings, new Ground(workers.pool(), clock, folders.data(), folders.logs(), environment));
        prices = new PriceBook(new JsonPriceSource(folders.pricesFile()), providers.priceDownload());
        Ulid ids = new Ulid(clock);
        calculator = new CostCalculator(prices::table, () -> settings.get().prices());
        costForecast = new CostForecast((engine, limit) -> ledger.get().of(engine, limit), calculator);
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
        meters = new MeteringClient.Meters(
                ledger, calculator, new JtokkitTokenCounter(), clock, System::nanoTime, monitor);
        allowance = new RateLimiter(
                new SharedRateState(folders.data().resolve("rate.state")),
                () -> settings.get().rateLimit().requestsPerMinute(),
                clock);
        retries = new RetryingClient.Tools(RetryBudget.retries(), Sleeper.REAL, new SecureRandom());
        pace = new TierPace(ledger::get, settings, HdrLatencyHistogram::new, clock);
        hedging = new Hedging(
                new Hedging.Signs(
                        wanted -> calculator.costsNothing(wanted.engine(), wanted.onThisMachine()),
                        pace,
                        queue,
                        breakers,
                        monitor),
                workers.pool(),
                allowance,
                ledger);
        engines = new TierEngines(settings, this::assemble, calculator::costsNothing, this::connect);
        rewriter = new Rewriter(engines, new TierRouter(guards(), RoutingTrial.BY_CHANCE), settings, ids, ledger);
        forecast = new RewriteForecast(rewriter, costForecast);
    }

    /** One tier's client, counted while it is asked. */
    private ModelClient assemble(Tier tier, TierSettings wanted) {
        return queue.asked(tier, policies(tier, wanted));
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
                TierGuards.withinBudget(settings, budget, this::asksAtLimit)));
    }

    private boolean asksAtLimit() {
        return settings.get().budget().atLimit() == AtLimit.ASK && approval != BudgetApproval.NEVER;
    }

    /** One tier's client: rate limit, retry and breaker around the metering, so that every attempt is in the ledger. */
    private ModelClient policies(Tier tier, TierSettings wanted) {
        if (wanted.provider() == ProviderKind.BUILTIN) {
            return new MeteringClient(queue.calling(tier, proofreader(wanted)), true, meters);
        }
        ModelClient asked = wanted.supervised()
                ? new ManagedClient(wanted.engine(), servers.of(tier), port -> metered(tier, wanted.at(port)))
                : metered(tier, wanted);
        ModelClient retried = new RetryingClient(hedging.around(tier, wanted, asked), retries);
        ModelClient limited = new RateLimitedClient(retried, allowance, Sleeper.REAL);
        return wanted.onThisMachine()
                ? limited
                : new BudgetClient(
                        limited,
                        budget,
                        costForecast,
                        () -> settings.get().budget(),
                        (paid, question, cancellation) -> approval.approve(paid, question, cancellation));
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
                || (!server.warmingUp() && !TierGuards.isLoading(monitor, tier) && pace.mayBeCold(tier));
    }

    private void connect(Tier tier, TierSettings wanted) {
        if (wanted.supervised()) {
            servers.of(tier).start();
        } else {
            providers.prewarm(wanted);
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

    private ModelClient metered(Tier tier, TierSettings wanted) {
        ModelClient client =
                new KeyWatch(providers.create(wanted, () -> secrets.key(tier)), () -> secrets.refused(tier));
        ModelClient asked = queue.calling(tier, client);
        return breakers.around(
                tier,
                new MeteringClient(
                        asked, wanted.onThisMachine(), providers.host(wanted).orElse(null), meters));
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
        servers.close();
        workers.close();
        providers.close();
        ledger.close();
    }
}
