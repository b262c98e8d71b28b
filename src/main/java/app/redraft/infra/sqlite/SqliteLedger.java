package app.redraft.infra.sqlite;

import app.redraft.core.cost.Money;
import app.redraft.core.cost.forecast.PastCalls;
import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.cost.ledger.CallRecord;
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
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TokenUsage;
import app.redraft.core.routing.learning.RoutingHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The ledger as table {@code ai_interactions} of a SQLite file. */
public final class SqliteLedger
        implements Ledger, HedgeLedger, CallHistory, ValueLedger, Spending, PastCalls, AutoCloseable {
    private static final String CALLS = "SELECT * FROM ai_interactions LEFT JOIN ai_places USING (id)";

    private final SqliteDatabase database;
    private final @Nullable String openNotice;
    private final @Nullable Path temporary;

    private SqliteLedger(SqliteDatabase database, @Nullable String openNotice, @Nullable Path temporary) {
        this.database = database;
        this.openNotice = openNotice;
        this.temporary = temporary;
    }

    /**
     * Opens the ledger; creates or migrates it where needed. Never fails for what is on disk: a damaged file is put aside,
     * and where no file can be kept the ledger lasts until it is closed. {@link #notice()} then says so.
     *
     * @throws LedgerException when not even a temporary ledger can be made
     */
    public static SqliteLedger open(Path file) {
        try {
            return new SqliteLedger(SqliteDatabase.open(file), null, null);
        } catch (LedgerException e) {
            return openTemporary(e);
        }
    }

    private static SqliteLedger openTemporary(LedgerException reason) {
        try {
            Path folder = Files.createTempDirectory("redraft-ledger");
            String notice = reason.getMessage() + " Until then costs are counted for this session only.";
            return new SqliteLedger(SqliteDatabase.open(folder.resolve("redraft.db")), notice, folder);
        } catch (IOException e) {
            reason.addSuppressed(e);
            throw reason;
        }
    }

    /** One message for the writer when the ledger is a fresh or a temporary one against expectation. */
    public Optional<String> notice() {
        return openNotice == null ? database.notice() : Optional.of(openNotice);
    }

    /**
     * The texts of results, in the same file.
     *
     * @param keepDays days to keep them; 0 keeps none
     * @param clock tells what has expired
     */
    public TextHistory texts(IntSupplier keepDays, InstantSource clock) {
        return new SqliteTextHistory(database, keepDays, clock);
    }

    /** The routed calls of this ledger. */
    public RoutingHistory routingHistory() {
        return new SqliteRoutingHistory(database);
    }

    @Override
    public void begin(CallContext context, EngineId engine, Instant startedAt, int inputChars) {
        database.write(handle -> {
            if (context.attempt() > 1) {
                handle.execute(
                        "UPDATE ai_interactions SET id = id || '~' || attempt WHERE id = ?", context.interactionId());
            }
            if (context.host() != null) {
                handle.execute(
                        "INSERT OR REPLACE INTO ai_places (id, host) VALUES (?, ?)",
                        context.interactionId(),
                        context.host());
            }
            return handle.createUpdate(
                            """
                            INSERT INTO ai_interactions (id, parent_id, started_at, kind, requested_tier, tier, provider,
                                model, preset, routing_cause, complexity_score, input_chars, attempt)
                            VALUES (:id, :parent, :started, :kind, :requested, :tier, :provider,
                                :model, :preset, :cause, :score, :chars, :attempt)
                            """)
                    .bind("id", context.interactionId())
                    .bind("parent", context.parentId())
                    .bind("started", LedgerRows.timestamp(startedAt))
                    .bind("kind", context.kind().name().toLowerCase(Locale.ROOT))
                    .bind("requested", context.route().requested().id())
                    .bind("tier", context.tier().id())
                    .bind("provider", engine.provider())
                    .bind("model", engine.model())
                    .bind("preset", context.preset())
                    .bind("cause", context.route().cause().id())
                    .bind("score", context.route().score())
                    .bind("chars", inputChars)
                    .bind("attempt", context.attempt())
                    .execute();
        });
    }

    @Override
    public void complete(String interactionId, CallRecord record) {
        int rows = database.write(handle -> bind(
                        handle.createUpdate(
                                """
                                UPDATE ai_interactions SET model = :model, cold = :cold, output_chars = :chars,
                                    input_tokens = :input, output_tokens = :output, cached_tokens = :cached,
                                    cache_write_tokens = :cacheWrite, reasoning_tokens = :reasoning, ttft_ms = :ttft,
                                    total_ms = :total, cost_micros = :cost, cost_basis = :basis,
                                    price_date = :priceDate, finish = :finish, error_kind = :error,
                                    outcome = CASE WHEN outcome = 'pending' THEN :outcome ELSE outcome END
                                WHERE id = :id
                                """),
                        record)
                .bind("id", interactionId)
                .execute());
        if (rows == 0) {
            throw new LedgerException("The ledger has no call " + interactionId + ".", null);
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CallRecord record) {
        TokenUsage usage = record.usage();
        Money amount = record.cost().amount();
        LocalDate priceDate = record.cost().priceDate();
        FinishReason finish = record.finish();
        ErrorKind error = record.error();
        return statement
                .bind("model", record.model())
                .bind("cold", record.cold() ? 1 : 0)
                .bind("chars", record.outputChars())
                .bind("input", usage.input())
                .bind("output", usage.output())
                .bind("cached", usage.cached())
                .bind("cacheWrite", usage.cacheWrite())
                .bind("reasoning", usage.reasoning())
                .bind("ttft", record.ttftMs())
                .bind("total", record.totalMs())
                .bind("cost", amount == null ? null : (Long) amount.micros())
                .bind("basis", record.cost().basis().id())
                .bind("priceDate", priceDate == null ? null : priceDate.toString())
                .bind("finish", finish == null ? null : finish.id())
                .bind("error", error == null ? null : error.id())
                .bind("outcome", outcome(error).id());
    }

    private static Outcome outcome(@Nullable ErrorKind error) {
        if (error == null) {
            return Outcome.PENDING;
        }
        return error == ErrorKind.CANCELLED ? Outcome.CANCELLED : Outcome.FAILED;
    }

    @Override
    public void decide(String interactionId, Outcome outcome, int keptWords) {
        int rows = database.write(handle -> handle.execute(
                "UPDATE ai_interactions SET outcome = ?, kept_words = ? WHERE id = ?",
                outcome.id(),
                keptWords,
                interactionId));
        if (rows == 0) {
            throw new LedgerException("The ledger has no call " + interactionId + ".", null);
        }
    }

    @Override
    public void hedgeAnswered(String interactionId, String hedgeId, long laterMs) {
        String aside = interactionId + "~aside";
        database.write(handle -> {
            int moved = handle.execute("UPDATE ai_interactions SET id = ? WHERE id = ?", aside, interactionId);
            int answered = handle.createUpdate(
                            """
                            UPDATE ai_interactions SET id = :id, started_at = first.started_at,
                                routing_cause = first.routing_cause,
                                ttft_ms = ai_interactions.ttft_ms + :later, total_ms = ai_interactions.total_ms + :later
                            FROM (SELECT started_at, routing_cause FROM ai_interactions WHERE id = :aside) AS first
                            WHERE ai_interactions.id = :hedge
                            """)
                    .bind("id", interactionId)
                    .bind("later", laterMs)
                    .bind("aside", aside)
                    .bind("hedge", hedgeId)
                    .execute();
            if (moved == 0 || answered == 0) {
                throw new LedgerException("The ledger has no call " + interactionId + " with a hedge.", null);
            }
            RoutingCause cause =
                    RoutingCause.of(handle.select("SELECT routing_cause FROM ai_interactions WHERE id = ?", aside)
                            .mapTo(String.class)
                            .one());
            return handle.execute(
                    "UPDATE ai_interactions SET id = ?, routing_cause = ? WHERE id = ?",
                    hedgeId,
                    new RoutingCause.Hedge(cause).id(),
                    aside);
        });
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
        return database.read(handle -> LedgerFigures.spent(handle, from, tier));
    }

    @Override
    public List<PastCall> of(EngineId engine, int limit) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT * FROM (SELECT * FROM ai_interactions ORDER BY started_at DESC LIMIT 2000)
                        WHERE kind = 'rewrite' AND finish = 'stop' AND cold = 0 AND ttft_ms IS NOT NULL
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
    public Optional<LedgerEntry> find(String interactionId) {
        return database.read(handle -> handle.createQuery(CALLS + " WHERE id = ?")
                .bind(0, interactionId)
                .map(LedgerRows::entry)
                .findFirst());
    }

    @Override
    public List<LedgerEntry> latest(int limit) {
        return database.read(handle -> handle.createQuery(CALLS + " ORDER BY started_at DESC, id DESC LIMIT ?")
                .bind(0, limit)
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

    /** Closes the file; a temporary ledger is deleted. */
    @Override
    public void close() {
        database.close();
        if (temporary != null) {
            TemporaryFolder.delete(temporary);
        }
    }
}
