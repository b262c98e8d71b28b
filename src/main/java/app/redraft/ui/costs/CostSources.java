package app.redraft.ui.costs;

import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.ValueLedger;
import app.redraft.ui.costs.prices.PriceSources;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Where the cost panel reads.
 *
 * @param ledger added-up calls
 * @param history the single calls of the same ledger, for the export; asked for on a worker thread
 * @param value what became of the rewrites of the same ledger
 * @param budget the limits, and what was spent of them
 * @param prices the prices in force
 * @param clock tells what today is, and in which zone days begin
 */
public record CostSources(
        Ledger ledger,
        Supplier<? extends CallHistory> history,
        ValueLedger value,
        BudgetGuard budget,
        PriceSources prices,
        Clock clock) {}
