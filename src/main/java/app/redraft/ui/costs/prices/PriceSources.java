package app.redraft.ui.costs.prices;

import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceBook;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where the prices shown in the cost panel come from.
 *
 * @param book the table in force
 * @param calculator finds the price of a model, the writer's own before the table's
 * @param settings the engines in use
 * @param neverBills whether a server bills nobody; asked on a worker thread
 * @param clock tells how old the table is
 */
public record PriceSources(
        PriceBook book,
        CostCalculator calculator,
        Supplier<Settings> settings,
        Predicate<TierSettings> neverBills,
        Clock clock) {}
