package app.redraft.ui.costs;

import app.redraft.core.cost.CallRecord;
import app.redraft.core.cost.CostQuery;
import app.redraft.core.cost.CostReport;
import app.redraft.core.cost.CostReport.Figures;
import app.redraft.core.cost.Ledger;
import app.redraft.core.cost.Money;
import app.redraft.core.cost.Outcome;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A ledger that answers every query with what a test says, and keeps the queries. */
final class StubLedger implements Ledger {
    final List<CostQuery> queries = new ArrayList<>();
    Function<CostQuery, CostReport> answer = query -> report();

    /** A report of these groups, whose total counts their calls. */
    static CostReport report(Figures... groups) {
        long calls = List.of(groups).stream().mapToLong(Figures::calls).sum();
        return new CostReport(
                List.of(groups), new Figures("total", calls, 0, 0, 0, Money.ZERO, 0, null, null, 0, Map.of()));
    }

    @Override
    public void begin(CallContext context, EngineId engine, Instant startedAt, int inputChars) {
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
}
