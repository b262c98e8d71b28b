package app.redraft.infra.sqlite;

import app.redraft.core.assistant.ConversationHistory;
import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.history.TextHistory;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One change of the ledger, as statements and their values, so that it can wait until the file is free. Making it twice
 * changes nothing more.
 *
 * @param kind what is changed
 * @param values texts and numbers by the names the statements have for them
 */
record LedgerWrite(Kind kind, Map<String, @Nullable Object> values) {
    static final String ID = "id";
    static final String COST = "cost";
    static final String TIER = "tier";
    static final String STARTED = "started";
    /** Code points of a conversation's first question that lists show. */
    private static final int OPENING = 200;

    /** What is changed; the last statement's count of rows says whether there was anything to change. */
    enum Kind {
        BEGIN(
                """
                UPDATE ai_interactions SET replaced = 1
                WHERE interaction_id = :interaction AND part = :part AND attempt < :attempt AND id <> :id
                """,
                "INSERT OR REPLACE INTO ai_places (id, host) SELECT :id, :host WHERE :host IS NOT NULL",
                """
                INSERT INTO ai_interactions (id, interaction_id, part, parent_id, started_at, kind, requested_tier, tier,
                    provider, model, preset, routing_cause, complexity_score, input_chars, attempt, replaced,
                    cost_micros, cost_basis, process)
                VALUES (:id, :interaction, :part, :parent, :started, :kind, :requested, :tier,
                    :provider, :model, :preset, :cause, :score, :chars, :attempt, :replaced,
                    :cost, :basis, :process)
                ON CONFLICT (id) DO NOTHING
                """),
        /** What the writer decided meanwhile is left, and what is complete already, too. */
        COMPLETE(
                """
                UPDATE ai_interactions SET model = :model, cold = :cold, output_chars = :chars,
                    input_tokens = :input, output_tokens = :output, cached_tokens = :cached,
                    cache_write_tokens = :cacheWrite, reasoning_tokens = :reasoning, ttft_ms = :ttft,
                    total_ms = :total, cost_micros = :cost, cost_basis = :basis,
                    price_date = :priceDate, finish = :finish, error_kind = :error,
                    outcome = CASE WHEN outcome = 'pending' THEN :outcome ELSE outcome END, process = NULL
                WHERE id = :id AND total_ms IS NULL
                """),
        DECIDE(
                """
                UPDATE ai_interactions SET outcome = :outcome, kept_words = iif(part = 1, :words, 0)
                WHERE interaction_id = :id AND replaced = 0
                """),
        /** The two rows change places. */
        HEDGE_ANSWERED(
                """
                UPDATE ai_interactions SET replaced = iif(ai_interactions.id = :hedge, 0, 1),
                    routing_cause = other.routing_cause,
                    started_at = iif(ai_interactions.id = :hedge, other.started_at, ai_interactions.started_at),
                    ttft_ms = ai_interactions.ttft_ms + iif(ai_interactions.id = :hedge, :later, 0),
                    total_ms = ai_interactions.total_ms + iif(ai_interactions.id = :hedge, :later, 0)
                FROM ai_interactions AS other
                WHERE ai_interactions.id IN (:id, :hedge) AND other.id IN (:id, :hedge) AND other.id <> ai_interactions.id
                    AND (SELECT second.replaced FROM ai_interactions AS second WHERE second.id = :hedge) = 1
                """),
        KEEP_TEXT(
                """
                INSERT OR REPLACE INTO ai_texts (id, saved_at, preset, tier, provider, model, cost_micros, cost_basis,
                    finished, instruction, original, result)
                VALUES (:id, :saved, :preset, :tier, :provider, :model, :cost, :basis,
                    :finished, :instruction, :original, :result)
                """),
        /** A conversation that was deleted stays so, and one that went on elsewhere stays as it is. */
        KEEP_CONVERSATION(
                """
                INSERT OR IGNORE INTO ai_conversation_documents (document, id) SELECT :document, :id
                WHERE :revision = 1 OR EXISTS (SELECT 1 FROM ai_conversations WHERE id = :id)
                """,
                """
                INSERT INTO ai_conversations (id, saved_at, revision, document, opening, questions, format, content)
                SELECT :id, :saved, :revision, :document, :opening, :questions, :format, :content
                WHERE :revision = 1 OR EXISTS (SELECT 1 FROM ai_conversations WHERE id = :id)
                ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at, revision = excluded.revision,
                    document = excluded.document, opening = excluded.opening, questions = excluded.questions,
                    format = excluded.format, content = excluded.content
                WHERE revision = excluded.revision - 1
                """);

        private final List<String> statements;

        Kind(String... statements) {
            this.statements = List.of(statements);
        }

        /** Whether it holds the writer's words, which wait nowhere but in memory. */
        boolean holdsText() {
            return this == KEEP_TEXT || this == KEEP_CONVERSATION;
        }
    }

    LedgerWrite {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * A call is about to be made.
     *
     * @param id its row
     * @param process where it is under way
     */
    static LedgerWrite begin(String id, CallStart start, String process) {
        CallContext context = start.context();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(ID, id);
        values.put("interaction", context.interactionId());
        values.put("part", context.part());
        values.put("parent", context.parentId());
        values.put(STARTED, LedgerRows.timestamp(start.at()));
        values.put("kind", context.kind().name().toLowerCase(Locale.ROOT));
        values.put("requested", context.route().requested().id());
        values.put(TIER, context.tier().id());
        values.put("provider", start.engine().provider());
        values.put("model", start.engine().model());
        values.put("preset", context.preset());
        values.put("cause", context.route().cause().id());
        values.put("score", context.route().score());
        values.put("chars", start.inputChars());
        values.put("attempt", context.attempt());
        values.put("replaced", isHedge(context) ? 1 : 0);
        values.put("host", context.host());
        values.put(COST, start.free() ? 0 : null);
        values.put("basis", start.free() ? "free" : "unknown");
        values.put("process", process);
        return new LedgerWrite(Kind.BEGIN, values);
    }

    /** Whether a call is the second request beside another one, which counts only if it answers. */
    static boolean isHedge(CallContext context) {
        return context.route().cause() instanceof RoutingCause.Hedge;
    }

    /** A call is over. */
    static LedgerWrite complete(String id, CallRecord record) {
        TokenUsage usage = record.usage();
        Money amount = record.cost().amount();
        LocalDate priceDate = record.cost().priceDate();
        FinishReason finish = record.finish();
        ErrorKind error = record.error();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(ID, id);
        values.put("model", record.model());
        values.put("cold", record.cold() ? 1 : 0);
        values.put("chars", record.outputChars());
        values.put("input", usage.input());
        values.put("output", usage.output());
        values.put("cached", usage.cached());
        values.put("cacheWrite", usage.cacheWrite());
        values.put("reasoning", usage.reasoning());
        values.put("ttft", record.ttftMs());
        values.put("total", record.totalMs());
        values.put(COST, amount == null ? null : amount.micros());
        values.put("basis", record.cost().basis().id());
        values.put("priceDate", priceDate == null ? null : priceDate.toString());
        values.put("finish", finish == null ? null : finish.id());
        values.put("error", error == null ? null : error.id());
        values.put("outcome", outcome(error).id());
        return new LedgerWrite(Kind.COMPLETE, values);
    }

    private static Outcome outcome(@Nullable ErrorKind error) {
        if (error == null) {
            return Outcome.PENDING;
        }
        return error == ErrorKind.CANCELLED ? Outcome.CANCELLED : Outcome.FAILED;
    }

    /** The writer decided. */
    static LedgerWrite decide(String interactionId, Outcome outcome, int keptWords) {
        return new LedgerWrite(Kind.DECIDE, Map.of(ID, interactionId, "outcome", outcome.id(), "words", keptWords));
    }

    /** The second request answered. */
    static LedgerWrite hedgeAnswered(String firstId, String hedgeId, long laterMs) {
        return new LedgerWrite(Kind.HEDGE_ANSWERED, Map.of(ID, firstId, "hedge", hedgeId, "later", laterMs));
    }

    /** A result is kept for History. */
    static LedgerWrite keepText(TextHistory.Item item) {
        TextHistory.Origin origin = item.origin();
        Money amount = origin.cost().amount();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(ID, origin.interactionId());
        values.put("saved", LedgerRows.timestamp(origin.savedAt()));
        values.put("preset", origin.preset());
        values.put(TIER, origin.tier().id());
        values.put("provider", origin.engine().provider());
        values.put("model", origin.engine().model());
        values.put(COST, amount == null ? null : amount.micros());
        values.put("basis", origin.cost().basis().id());
        values.put("finished", origin.finished());
        values.put("instruction", item.instruction());
        values.put("original", item.original());
        values.put("result", item.result());
        return new LedgerWrite(Kind.KEEP_TEXT, values);
    }

    /** A conversation is kept. @param content all of it, in the newest format */
    static LedgerWrite keepConversation(ConversationHistory.Kept kept, String content) {
        String question = kept.answers().get(0).question();
        int points = question.codePointCount(0, question.length());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(ID, kept.id());
        values.put("saved", LedgerRows.timestamp(kept.savedAt()));
        values.put("revision", kept.revision());
        values.put("document", kept.document());
        values.put("opening", question.substring(0, question.offsetByCodePoints(0, Math.min(OPENING, points))));
        values.put("questions", kept.answers().size());
        values.put("format", ConversationJson.FORMAT);
        values.put("content", content);
        return new LedgerWrite(Kind.KEEP_CONVERSATION, values);
    }

    /** The row, or for a decision the result. */
    String id() {
        return String.valueOf(values.get(ID));
    }

    /**
     * Makes the change.
     *
     * @return rows changed
     */
    int apply(Handle handle) {
        int rows = 0;
        for (String statement : kind.statements) {
            rows = handle.createUpdate(statement).bindMap(values).execute();
        }
        return rows;
    }
}
