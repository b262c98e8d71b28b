package app.redraft.launch;

import app.redraft.core.call.Destination;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.FreeServers;
import app.redraft.core.cost.price.ModelPrice;
import app.redraft.core.cost.price.PriceBook;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Tier;
import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.files.JsonPriceSource;
import app.redraft.infra.process.supervision.Ground;
import app.redraft.infra.provider.ProviderClients;
import app.redraft.infra.provider.proofreader.LanguageToolProofreader;
import app.redraft.infra.provider.proofreader.ProofreaderClient;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The engines themselves: providers, supervised servers, the proofreader, and what their answers cost. */
final class Models implements AutoCloseable {
    final ProviderClients providers;
    final ManagedServers servers;
    /** The built-in proofreader, for everything that asks it. */
    final LanguageToolProofreader proofreader;

    final PriceBook prices;
    final CostCalculator calculator;
    /** Which servers bill nobody. */
    final FreeServers freeServers;

    private final Storage storage;
    private final RewriteGuard guard;

    /**
     * Engines by the settings of the storage.
     *
     * @param guard tells where the proofreader might change what a text says
     */
    Models(Map<String, String> environment, Storage storage, Workers workers, Clock clock, RewriteGuard guard) {
        this.storage = storage;
        this.guard = guard;
        proofreader = new LanguageToolProofreader(ProofreadingPolicy.THOROUGH, storage.dictionary);
        providers = new ProviderClients(workers.pool(), clock);
        servers = new ManagedServers(
                storage.settings,
                new Ground(workers.pool(), clock, storage.folders.data(), storage.folders.logs(), environment));
        prices = new PriceBook(new JsonPriceSource(storage.folders.pricesFile()), providers.priceDownload());
        freeServers = new FreeServers(providers.localEngines(this::key));
        calculator =
                new CostCalculator(prices::table, () -> storage.settings.get().prices(), clock);
    }

    /** The bare engine of a destination. */
    ModelClient engine(Destination to) {
        return to.builtIn()
                ? builtIn(to.settings())
                : providers.create(to.settings(), () -> storage.secrets.key(to.tier()));
    }

    /** Gets the server of a network provider ready; sends nothing and returns at once. */
    void connect(Destination to) {
        if (to.settings().supervised()) {
            servers.of(to.tier()).start();
        } else {
            providers.prewarm(to.settings());
        }
    }

    /** Whether a call with these settings certainly costs nothing. Blocks on the network for a moment. */
    boolean costsNothing(TierSettings wanted) {
        return calculator.costsNothing(wanted.engine(), () -> freeServers.test(wanted));
    }

    /** Whether a call on a tier certainly costs nothing. */
    boolean costsNothing(Tier tier) {
        return costsNothing(storage.settings.get().tier(tier));
    }

    /** How many tokens the model of a tier takes; empty where the price table does not know it. */
    OptionalLong contextTokens(Tier tier) {
        return prices.table()
                .find(storage.settings.get().tier(tier).model())
                .map(ModelPrice::contextTokens)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Loads what the first call will need; for a thread that nobody waits for. */
    void rehearse() {
        for (Tier tier : Tier.values()) {
            TierSettings wanted = storage.settings.get().tier(tier);
            if (wanted.provider().asksServer()) {
                providers.rehearse(wanted);
            }
        }
    }

    private ModelClient builtIn(TierSettings wanted) {
        ProofreadingPolicy policy = wanted.model().equals(ProofreadingPolicy.THOROUGH.model())
                ? ProofreadingPolicy.THOROUGH
                : ProofreadingPolicy.FAST;
        return new ProofreaderClient(policy, proofreader, guard);
    }

    /** The key of the tier that has these settings. */
    private Optional<String> key(TierSettings wanted) {
        for (Tier tier : Tier.values()) {
            if (wanted.equals(storage.settings.get().tier(tier))) {
                return storage.secrets.key(tier);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        providers.close();
    }
}
