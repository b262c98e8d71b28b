package app.redraft.core.cost.ledger;

import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call as the ledger has it. Holds no text.
 *
 * @param id ULID of the call
 * @param interactionId joins the calls of one result, its parts and attempts; the id of one of them
 * @param part which part of the passage it was for, from 1 on
 * @param parentId the call it deepens or retries, or null
 * @param startedAt when it began
 * @param kind {@code rewrite}, {@code assistant}, {@code gate} or {@code warmup}
 * @param requestedTier {@code edge}, {@code frontier} or {@code auto}
 * @param tier the tier that was called
 * @param provider the provider's settings name
 * @param model the model that answered; the one asked for while the call is not complete
 * @param preset the preset's id, or null
 * @param routingCause why this tier
 * @param complexityScore the routing score, or null where none was computed
 * @param cold whether the first text waited for a model to load
 * @param inputChars UTF-16 length of what was sent
 * @param outputChars UTF-16 length of the answer; 0 while the call is not complete
 * @param usage token counts; {@link TokenUsage#NONE} while the call is not complete
 * @param ttftMs milliseconds to the first text, or null when none came
 * @param totalMs milliseconds in all, or null when the call never ended
 * @param cost what it cost and how we know
 * @param finish how it ended, for example {@code stop}, or null
 * @param errorKind what went wrong, for example {@code timeout_idle}, or null
 * @param attempt 1 for the first try
 * @param replaced whether another attempt, or the other request of a hedged call, counts in its place
 * @param outcome what the writer did with it
 * @param keptWords words kept, or null before a decision
 * @param host where it was sent; null for an engine within Redraft, and where that was not recorded
 */
public record LedgerEntry(
        String id,
        String interactionId,
        int part,
        @Nullable String parentId,
        Instant startedAt,
        String kind,
        String requestedTier,
        Tier tier,
        String provider,
        String model,
        @Nullable String preset,
        RoutingCause routingCause,
        @Nullable Double complexityScore,
        boolean cold,
        int inputChars,
        int outputChars,
        TokenUsage usage,
        @Nullable Long ttftMs,
        @Nullable Long totalMs,
        Cost cost,
        @Nullable String finish,
        @Nullable String errorKind,
        int attempt,
        boolean replaced,
        Outcome outcome,
        @Nullable Integer keptWords,
        @Nullable String host) {}
