package app.redraft.infra.sqlite;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.cost.ledger.Spending.Spent;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters changes in the ledger: at once where the file is free, else as soon as it is. A call waits a quarter of a second for
 * that, not for the other program. Thread-safe.
 */
final class LedgerWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final SqliteDatabase database;
    private final LedgerSpool spool;
    private volatile Runnable waits = () -> {};

    LedgerWriter(SqliteDatabase database, LedgerSpool spool) {
        this.database = database;
        this.spool = spool;
    }

    /** Runs an action whenever a change has to wait; it sees to it that {@link #enterWaiting()} is called after a while. */
    void onWaiting(Runnable action) {
        waits = action;
    }

    /** The changes that wait, oldest first. */
    List<LedgerWrite> waiting() {
        return spool.waiting();
    }

    /**
     * Makes a change, or lets it wait.
     *
     * @throws LedgerException when the disk does not let it, or nothing is there to be changed
     */
    void enter(LedgerWrite change) {
        if (!enterWhereItFits(change)) {
            throw new LedgerException(UserMessage.of("ledger.no-such-call", change.id()), null);
        }
    }

    /**
     * Makes a change that looks by itself whether it still fits, or lets it wait.
     *
     * @return false where it does not fit: nothing is changed then
     * @throws LedgerException when the disk does not let it
     */
    boolean enterWhereItFits(LedgerWrite change) {
        // Changes of one call come in their order.
        Optional<Integer> rows =
                spool.isEmpty() ? database.tryWrite(PATIENCE, handle -> rows(handle, change)) : Optional.empty();
        if (rows.isEmpty()) {
            spool.add(change);
            waits.run();
        }
        return rows.isEmpty() || rows.get() > 0;
    }

    /** Rows changed by a change, or that had been changed by it before. */
    private static int rows(Handle handle, LedgerWrite change) {
        int rows = change.apply(handle);
        boolean known = rows > 0
                || change.kind() == LedgerWrite.Kind.BEGIN
                || (change.kind() == LedgerWrite.Kind.COMPLETE
                        && handle.createQuery("SELECT count(*) FROM ai_interactions WHERE id = ?")
                                        .bind(0, change.id())
                                        .mapTo(Integer.class)
                                        .one()
                                > 0);
        return known ? Math.max(1, rows) : 0;
    }

    /**
     * Enters what waits here, and what processes that are gone left behind.
     *
     * @return whether nothing waits any more
     * @throws LedgerException when the disk does not let it
     */
    synchronized boolean enterWaiting() {
        spool.inherit(this::enterAll);
        List<LedgerWrite> waiting = spool.waiting();
        if (!waiting.isEmpty()) {
            if (!enterAll(waiting)) {
                return false;
            }
            spool.entered(waiting.size());
        }
        return true;
    }

    private boolean enterAll(List<LedgerWrite> changes) {
        return database.tryWrite(PATIENCE, handle -> {
                    changes.forEach(change -> enterOr(handle, change));
                    return changes;
                })
                .isPresent();
    }

    /** A change that makes no sense any more holds up none of the others. */
    private static void enterOr(Handle handle, LedgerWrite change) {
        try {
            change.apply(handle);
        } catch (JdbiException e) {
            if (SqliteErrors.isBusy(e)) {
                throw e;
            }
            LOG.warn("A change of the ledger that waited could not be made: {}", e.getMessage());
        }
    }

    /** Gives up calls of processes that are gone: they stay pending, but nobody waits for their end any more. */
    void giveUpTheDead() {
        List<String> dead = database
                .read(handle -> handle.createQuery(
                                "SELECT DISTINCT process FROM ai_interactions WHERE process IS NOT NULL")
                        .mapTo(String.class)
                        .list())
                .stream()
                .filter(process -> CallingProcess.parse(process)
                        .filter(CallingProcess::isAlive)
                        .isEmpty())
                .toList();
        if (!dead.isEmpty()) {
            database.tryWrite(PATIENCE, handle -> {
                for (String process : dead) {
                    handle.execute(
                            "UPDATE ai_interactions SET process = NULL, error_kind = 'cut_off' WHERE process = ?",
                            process);
                }
                return dead;
            });
        }
    }

    /** What the calls cost that are over and not yet in the ledger. */
    Spent spentWaiting(Instant from, @Nullable Tier tier) {
        long known = 0;
        long unknown = 0;
        List<LedgerWrite> waiting = spool.waiting();
        for (LedgerWrite change : waiting) {
            if (change.kind() == LedgerWrite.Kind.COMPLETE && isOf(change.id(), waiting, from, tier)) {
                Object cost = change.values().get(LedgerWrite.COST);
                known += cost instanceof Number micros ? micros.longValue() : 0;
                unknown += cost == null ? 1 : 0;
            }
        }
        return new Spent(new Money(known), unknown);
    }

    private boolean isOf(String id, List<LedgerWrite> waiting, Instant from, @Nullable Tier tier) {
        record Begun(String tier, String started) {}
        Optional<Begun> begun = waiting.stream()
                .filter(change ->
                        change.kind() == LedgerWrite.Kind.BEGIN && change.id().equals(id))
                .findFirst()
                .map(change -> new Begun(
                        String.valueOf(change.values().get(LedgerWrite.TIER)),
                        String.valueOf(change.values().get(LedgerWrite.STARTED))))
                .or(() -> database.read(
                        handle -> handle.createQuery("SELECT tier, started_at FROM ai_interactions WHERE id = ?")
                                .bind(0, id)
                                .map((row, context) -> new Begun(row.getString("tier"), row.getString("started_at")))
                                .findFirst()));
        return begun.filter(call -> tier == null || call.tier().equals(tier.id()))
                .filter(call -> call.started().compareTo(LedgerRows.timestamp(from)) >= 0)
                .isPresent();
    }

    /** Tries once more, and leaves what still waits to the next process. */
    @Override
    public void close() {
        try {
            if (!spool.isEmpty()) {
                enterWaiting();
            }
        } catch (LedgerException e) {
            LOG.warn("{}", e.getMessage());
        } finally {
            spool.close();
        }
    }
}
