package app.redraft.infra.sqlite;

import app.redraft.core.assistant.ConversationHistory;
import app.redraft.core.cost.forecast.PastCalls;
import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.HedgeLedger;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.cost.ledger.Spending;
import app.redraft.core.cost.ledger.ValueLedger;
import app.redraft.core.cost.ledger.ValueReport;
import app.redraft.core.history.TextHistory;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.Ulid;
import app.redraft.core.routing.learning.RoutingHistory;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger as table {@code ai_interactions} of a SQLite file. */
public final class SqliteLedger
        implements Ledger, HedgeLedger, CallHistory, ValueLedger, Spending, PastCalls, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLedger.class);
    private static final String CALLS = "SELECT * FROM ai_interactions LEFT JOIN ai_places USING (id)";

    private final SqliteDatabase database;
    private final LedgerWriter writer;
    private final Ulid ids = new Ulid(Clock.systemUTC());
    private final String process = CallingProcess.current().id();
    private final @Nullable UserMessage openNotice;
    private final @Nullable Path temporary;

    private SqliteLedger(Path file, @Nullable UserMessage openNotice, @Nullable Path temporary) {
        database = SqliteDatabase.open(file);
        writer = new LedgerWriter(database, new LedgerSpool(file));
        this.openNotice = openNotice;
        this.temporary = temporary;
    }

    /**
     * Opens the ledger; creates or migrates it where needed. Never fails for what is on disk: a damaged file is put aside,
     * and where no file can be kept the ledger lasts until it is closed. {@link #notice()} then says so. Enters what an
     * earlier process could not.
     *
     * @throws LedgerException when not even a temporary ledger can be made
     */
    public static SqliteLedger open(Path file) {
        SqliteLedger ledger;
        try {
            ledger = new SqliteLedger(file, null, null);
        } catch (LedgerException e) {
            return openTemporary(e);
        }
        ledger.tidy();
        return ledger;
    }

    private static SqliteLedger openTemporary(LedgerException reason) {
        try {
            Path folder = Files.createTempDirectory("redraft-ledger");
            UserMessage notice = UserMessage.of("ledger.this-session-only", reason.userMessage());
            return new SqliteLedger(folder.resolve("redraft.db"), notice, folder);
        } catch (IOException e) {
            reason.addSuppressed(e);
            throw reason;
        }
    }

    private void tidy() {
        try {
            if (writer.enterWaiting() && database.isPrepared()) {
                writer.giveUpTheDead();
            }
        } catch (LedgerException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    /** One message for the writer when the ledger is not as expected: fresh, temporary, or held by another program. */
    public Optional<UserMessage> notice() {
        if (openNotice != null) {
            return Optional.of(openNotice);
        }
        long calls = writer.waiting().stream()
                .filter(change -> change.kind() == LedgerWrite.Kind.COMPLETE)
                .count();
        return calls == 0 ? database.notice() : Optional.of(UserMessage.of("ledger.calls-wait", calls));
    }

    /** Runs an action whenever a change has to wait; it sees to it that {@link #enterWaiting()} is called after a while. */
    public void onWaiting(Runnable action) {
        writer.onWaiting(action);
    }

    /**
     * Enters the changes that had to wait.
     *
     * @return whether none waits any more
     */
    public boolean enterWaiting() {
        return writer.enterWaiting();
    }

    /**
     * The texts of results, in the same file.
     *
     * @param keepDays days to keep them; 0 keeps none
     * @param clock tells what has expired
     */
    public TextHistory texts(IntSupplier keepDays, InstantSource clock) {
        return new SqliteTextHistory(database, writer, keepDays, clock);
    }

    /** The conversations, in the same file. @param keepDays days that texts are kept; 0 keeps none */
    public ConversationHistory conversations(IntSupplier keepDays) {
        return new SqliteConversationHistory(database, writer, keepDays);
    }

    /** The routed calls of this ledger. */
    public RoutingHistory routingHistory() {
        return new SqliteRoutingHistory(database);
    }

    @Override
    public String begin(CallStart start) {
        CallContext context = start.context();
        boolean first = context.part() == 1 && context.attempt() == 1 && !LedgerWrite.isHedge(context);
        String id = first ? context.interactionId() : ids.next();
        writer.enter(LedgerWrite.begin(id, start, process));
        return id;
    }

    @Override
    public void complete(String id, CallRecord record) {
        writer.enter(LedgerWrite.complete(id, record));
    }

    @Override
    public void decide(String interactionId, Outcome outcome, int keptWords) {
        writer.enter(LedgerWrite.decide(interactionId, outcome, keptWords));
    }

    @Override
    public void hedgeAnswered(String firstId, String hedgeId, long laterMs) {
        writer.enter(LedgerWrite.hedgeAnswered(firstId, hedgeId, laterMs));
    }

    @Override
    public CostReport report(CostQuery query) {
        return database.read(handle -> LedgerFigures.report(handle, query));
    }

    @Override
    public ValueReport value(@Nullable Instant since) {
        return database.read(handle -> LedgerValue.report(handle, since));
    }

    @Override
    public Spent since(Instant from, @Nullable Tier tier) {
        Spent entered = database.read(handle -> LedgerFigures.spent(handle, from, tier));
        Spent waiting = writer.spentWaiting(from, tier);
        return new Spent(entered.known().plus(waiting.known()), entered.unknownCalls() + waiting.unknownCalls());
    }

    @Override
    public List<PastCall> of(EngineId engine, int limit) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT * FROM (SELECT * FROM ai_interactions ORDER BY started_at DESC LIMIT 2000)
                        WHERE kind = 'rewrite' AND replaced = 0 AND finish = 'stop' AND cold = 0 AND ttft_ms IS NOT NULL
                            AND provider = :provider AND (model = :model OR model GLOB :model || '-20[0-9][0-9]*')
                        LIMIT :limit
                        """)
                .bind("provider", engine.provider())
                .bind("model", engine.model())
                .bind("limit", limit)
                .map(LedgerRows::pastCall)
                .list());
    }

    @Override
    public List<LedgerEntry> latest(int limit) {
        return database.read(handle -> handle.createQuery(CALLS + " ORDER BY started_at DESC, id DESC LIMIT ?")
                .bind(0, limit)
                .map(LedgerRows::entry)
                .list());
    }

    @Override
    public List<LedgerEntry> ofKind(CallKind kind, Instant since) {
        // The kind is part of the statement, so that an index of one kind serves it.
        String its = " WHERE kind = '" + kind.name().toLowerCase(Locale.ROOT) + "' AND started_at >= ?";
        return database.read(handle -> handle.createQuery(CALLS + its + " ORDER BY started_at, id")
                .bind(0, LedgerRows.timestamp(since))
                .map(LedgerRows::entry)
                .list());
    }

    @Override
    public void forEach(@Nullable Instant since, Consumer<LedgerEntry> action) {
        database.read(handle -> handle.createQuery(CALLS + " WHERE started_at >= ? ORDER BY started_at, id")
                .bind(0, LedgerRows.since(since))
                .map(LedgerRows::entry)
                .reduce(0, (count, entry) -> {
                    action.accept(entry);
                    return count + 1;
                }));
    }

    /** Closes the file; a temporary ledger is deleted. What still has to wait is entered by the next process. */
    @Override
    public void close() {
        writer.close();
        database.close();
        if (temporary != null) {
            TemporaryFolder.delete(temporary);
        }
    }
}
