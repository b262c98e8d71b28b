package app.redraft.ui.costs;

import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.cost.ledger.Spending;
import app.redraft.core.cost.ledger.ValueLedger;
import app.redraft.core.cost.ledger.ValueReport;
import app.redraft.core.cost.ledger.ValueReport.PresetValue;
import app.redraft.core.cost.ledger.ValueReport.Settled;
import app.redraft.core.cost.ledger.ValueReport.TierValue;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceBook;
import app.redraft.core.cost.price.PriceSource;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.money.Money;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.settings.Settings.Budget;
import app.redraft.infra.files.JsonPriceSource;
import app.redraft.ui.costs.prices.PriceSources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A ledger that answers every query with what a test says, and keeps the queries. */
final class StubLedger implements Ledger, ValueLedger, CallHistory {
    final List<CostQuery> queries = new ArrayList<>();
    Function<CostQuery, CostReport> answer = query -> report();
    ValueReport value = new ValueReport(
            List.of(),
            new PresetValue("total", 0, 0, 0, 0, 0),
            new TierValue(0, 0, 0, null, 0, null),
            new TierValue(0, 0, 0, null, 0, null),
            new Settled(0, 0, Money.ZERO, 0));

    Budget budget = new Budget(null, 0.8, AtLimit.ASK, null, null, null);
    PriceSource prices = new JsonPriceSource(Path.of("no-such-file.json"));
    Settings settings = Settings.DEFAULTS;
    Spending.Spent spent = new Spending.Spent(Money.ZERO, 0);

    /** This ledger as what the panel reads. */
    CostSources sources(Clock clock) {
        PriceBook book = new PriceBook(prices, address -> {
            throw new IOException("No network in this test.");
        });
        return new CostSources(
                this,
                () -> this,
                this,
                new BudgetGuard((from, tier) -> spent, () -> budget, clock),
                new PriceSources(book, new CostCalculator(book::table, Map::of), () -> settings, tier -> true, clock),
                clock);
    }

    /** A report of these groups, whose total counts their calls. */
    static CostReport report(Figures... groups) {
        long calls = List.of(groups).stream().mapToLong(Figures::calls).sum();
        return new CostReport(
                List.of(groups), new Figures("total", calls, 0, 0, 0, Money.ZERO, 0, null, null, 0, Map.of()));
    }

    @Override
    public String begin(CallStart start) {
        throw new UnsupportedOperationException("the panel only reads");
    }

    @Override
    public void complete(String interactionId, CallRecord record) {
        throw new UnsupportedOperationException("the panel only reads");
    }

    @Override
    public void decide(String interactionId, Outcome outcome, int keptWords) {
        throw new UnsupportedOperationException("the panel only reads");
    }

    @Override
    public CostReport report(CostQuery query) {
        queries.add(query);
        return answer.apply(query);
    }

    @Override
    public ValueReport value(@Nullable Instant since) {
        return value;
    }

    @Override
    public List<LedgerEntry> latest(int limit) {
        return List.of();
    }

    @Override
    public List<LedgerEntry> ofKind(CallKind kind, Instant since) {
        return List.of();
    }

    @Override
    public void forEach(@Nullable Instant since, Consumer<LedgerEntry> action) {
        // No calls to hand over: an export is its line of names.
    }
}
