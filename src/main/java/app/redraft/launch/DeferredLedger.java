package app.redraft.launch;

import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.HedgeLedger;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger, opened by the first thread that needs it, so that neither window nor {@code --help} waits for a database. What
 * it could not enter because another program held it is tried again every second.
 */
final class DeferredLedger implements Ledger, HedgeLedger, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeferredLedger.class);
    private static final int NEXT_TRY_S = 1;

    private final Path file;
    private final Workers workers;
    private final AtomicBoolean trying = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable SqliteLedger opened;

    DeferredLedger(Path file, Workers workers) {
        this.file = file;
        this.workers = workers;
    }

    /** The ledger itself; opens it. */
    synchronized SqliteLedger get() {
        if (opened == null) {
            SqliteLedger ledger = SqliteLedger.open(file);
            ledger.onWaiting(() -> tryLater(ledger));
            opened = ledger;
        }
        return opened;
    }

    /** What the writer should know of the ledger; empty while it is not open. */
    synchronized List<UserMessage> notices() {
        return Optional.ofNullable(opened).flatMap(SqliteLedger::notice).stream()
                .toList();
    }

    /** Runs an action when calls that had to wait were entered; on a worker thread. */
    void onEntered(Runnable action) {
        listeners.add(action);
    }

    private void tryLater(SqliteLedger ledger) {
        if (trying.compareAndSet(false, true)) {
            try {
                workers.timer()
                        .schedule(() -> workers.pool().execute(() -> tryNow(ledger)), NEXT_TRY_S, TimeUnit.SECONDS);
            } catch (RejectedExecutionException closing) {
                LOG.debug("the program is being closed: the next one enters what waits");
            }
        }
    }

    private void tryNow(SqliteLedger ledger) {
        trying.set(false);
        try {
            if (ledger.enterWaiting()) {
                listeners.forEach(Runnable::run);
                return;
            }
        } catch (LedgerException e) {
            LOG.warn("What waits for the ledger could not be entered: {}", e.getMessage());
        }
        tryLater(ledger);
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
