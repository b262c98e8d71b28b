package app.redraft.core.cost.price;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Bill;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.Settings.PriceOverride;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a call cost and how we know: what the provider billed, else token counts x price (the writer's own price before the
 * dated table), else nothing for an engine on this machine, else unknown. A model with a price is priced wherever its server
 * is. Thread-safe.
 */
public final class CostCalculator {
    private final Supplier<PriceTable> table;
    private final Supplier<Map<String, PriceOverride>> overrides;

    private final InstantSource clock;

    /**
     * @param table the price table in force
     * @param overrides the writer's own prices by model id, as they are in force
     * @param clock tells which of the prices hold that change with time
     */
    public CostCalculator(
            Supplier<PriceTable> table, Supplier<Map<String, PriceOverride>> overrides, InstantSource clock) {
        this.table = table;
        this.overrides = overrides;
        this.clock = clock;
    }

    /** Prices as they are by the system's clock. */
    public CostCalculator(Supplier<PriceTable> table, Supplier<Map<String, PriceOverride>> overrides) {
        this(table, overrides, InstantSource.system());
    }

    /**
     * What was used.
     *
     * @param engine who was asked
     * @param answeredModel the model that really answered, as the server named it
     * @param neverBills whether its server bills nobody; asked only where no price is known
     * @param usage token counts
     * @param estimated whether the counts are ours
     * @param bill what the provider says the call cost, or null
     */
    public record Usage(
            EngineId engine,
            String answeredModel,
            BooleanSupplier neverBills,
            TokenUsage usage,
            boolean estimated,
            @Nullable Bill bill) {}

    /** The cost of a call. */
    public Cost cost(Usage used) {
        return Optional.ofNullable(used.bill())
                .flatMap(this::billed)
                .or(() -> priced(used))
                .orElseGet(() -> isFree(used.engine(), used.neverBills()) ? Cost.FREE : Cost.UNKNOWN);
    }

    /** Empty for neurons of which the table knows no price. */
    private Optional<Cost> billed(Bill bill) {
        return switch (bill.unit()) {
            case USD -> Optional.of(new Cost(Money.ofUsd(bill.amount()), Cost.Basis.BILLED, null));
            case NEURONS -> {
                PriceTable prices = table.get();
                yield prices.usdOfNeurons(bill.amount())
                        .map(usd -> new Cost(Money.ofUsd(usd), Cost.Basis.BILLED, prices.date()));
            }
        };
    }

    private Optional<Cost> priced(Usage used) {
        return price(used.engine(), used.answeredModel())
                .map(found -> new Cost(
                        found.price().of(used.usage()),
                        used.estimated() ? Cost.Basis.ESTIMATED : Cost.Basis.COMPUTED,
                        found.own() ? null : table.get().date()));
    }

    /**
     * A price and where it comes from.
     *
     * @param own whether it is the writer's own
     */
    public record Found(ModelPrice price, boolean own) {}

    /**
     * The price of a call, now: that of the model that answered, else of the model asked for. Empty when none is known; an
     * engine that is always free has only the price the writer gave it.
     */
    public Optional<Found> price(EngineId engine, String answeredModel) {
        if (engine.isBuiltin()) {
            return Optional.empty();
        }
        Optional<Found> own = override(answeredModel).or(() -> override(engine.model()));
        if (own.isPresent() || alwaysFree(engine)) {
            return own;
        }
        PriceTable prices = table.get();
        return prices.find(answeredModel)
                .or(() -> prices.find(engine.model()))
                .map(price -> new Found(price.at(clock.instant()), false));
    }

    /** Whether a call without a price costs nothing: the proofreader, Ollama, a server on this machine. */
    public static boolean isFree(EngineId engine, BooleanSupplier neverBills) {
        return alwaysFree(engine) || neverBills.getAsBoolean();
    }

    /** Whether a call certainly costs nothing: its engine is free, and no price is known for its model. */
    public boolean costsNothing(EngineId engine, BooleanSupplier neverBills) {
        return price(engine, engine.model()).isEmpty() && isFree(engine, neverBills);
    }

    private static boolean alwaysFree(EngineId engine) {
        return ProviderKind.of(engine.provider())
                .filter(ProviderKind::alwaysFree)
                .isPresent();
    }

    private Optional<Found> override(String model) {
        return Optional.ofNullable(overrides.get().get(model))
                .map(price -> new Found(
                        new ModelPrice(
                                "",
                                model,
                                new Rates(price.input(), price.output(), price.cached(), price.cacheWrite()),
                                List.of(),
                                false,
                                null),
                        true));
    }
}
