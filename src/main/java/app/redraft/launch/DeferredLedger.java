package app.redraft.launch;

import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.HedgeLedger;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.infra.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger, opened by the first thread that needs it, so that neither window nor {@code --help} waits for a database. */
final class DeferredLedger implements Ledger, HedgeLedger, AutoCloseable {
    private final Path file;
    private @Nullable SqliteLedger opened;

    DeferredLedger(Path file) {
        this.file = file;
    }

    /** The ledger itself; opens it. */
    synchronized SqliteLedger get() {
        if (opened == null) {
            opened = SqliteLedger.open(file);
        }
        return opened;
    }

    /** What the writer should know of the ledger; empty while it is not open. */
    synchronized List<String> notices() {
        return Optional.ofNullable(opened).flatMap(SqliteLedger::notice).stream()
                .toList();
    }

    @Override
    public String begin(CallStart start) {
        return get().begin(start);
    }

    @Override
    public void complete(String id, CallRecord record) {
        get().complete(id, record);
    }

    @Override
    public void decide(String interactionId, Outcome outcome, int keptWords) {
        get().decide(interactionId, outcome, keptWords);
    }

    @Override
    public void hedgeAnswered(String firstId, String hedgeId, long laterMs) {
        get().hedgeAnswered(firstId, hedgeId, laterMs);
    }

    @Override
    public CostReport report(CostQuery query) {
        return get().report(query);
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
