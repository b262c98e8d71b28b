package app.redraft.core.call;

import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The two tiers' clients; a tier is built anew when its settings changed. Thread-safe. */
public final class TierEngines implements Engines {
    private final Supplier<Settings> settings;
    private final CallChain chain;
    private final Predicate<TierSettings> free;
    private final Function<TierSettings, Optional<String>> places;
    private final Consumer<Destination> connect;
    private final Map<Tier, Built> built = new EnumMap<>(Tier.class);

    private record Built(TierSettings settings, ModelClient client) {}

    /**
     * Engines by settings.
     *
     * @param chain makes a tier's client, every policy around it
     * @param free whether a call with these settings costs nothing for certain
     * @param places where calls of a network provider go, as messages name it
     * @param connect gets the server of a network provider ready and sends nothing; returns at once
     */
    public TierEngines(
            Supplier<Settings> settings,
            CallChain chain,
            Predicate<TierSettings> free,
            Function<TierSettings, Optional<String>> places,
            Consumer<Destination> connect) {
        this.settings = settings;
        this.chain = chain;
        this.free = free;
        this.places = places;
        this.connect = connect;
    }

    @Override
    public synchronized ModelClient client(Tier tier) {
        TierSettings wanted = settings.get().tier(tier);
        Built known = built.get(tier);
        if (known == null || !known.settings().equals(wanted)) {
            known = new Built(wanted, chain.client(new Destination(tier, wanted)));
            built.put(tier, known);
        }
        return known.client();
    }

    @Override
    public ModelClient client(Tier tier, String model) {
        TierSettings wanted = settings.get().tier(tier);
        return wanted.model().equals(model)
                ? client(tier)
                : chain.client(new Destination(tier, wanted.withModel(model)));
    }

    @Override
    public Sampling sampling(Tier tier) {
        return settings.get().tier(tier).sampling(tier);
    }

    @Override
    public boolean free(Tier tier) {
        return free.test(settings.get().tier(tier));
    }

    @Override
    public boolean local(Tier tier) {
        return settings.get().tier(tier).onThisMachine();
    }

    @Override
    public Optional<String> place(Tier tier) {
        TierSettings wanted = settings.get().tier(tier);
        return wanted.provider().asksServer() ? places.apply(wanted) : Optional.empty();
    }

    @Override
    public void connect(Tier tier, boolean localOnly) {
        if (localOnly && !local(tier)) {
            return;
        }
        TierSettings wanted = settings.get().tier(tier);
        if (wanted.provider().asksServer()) {
            connect.accept(new Destination(tier, wanted));
        }
    }
}
