package app.redraft.core.assistant.answer;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a model, as its badge shows it.
 *
 * @param id the ledger's id of it
 * @param tier who answered
 * @param engine provider, and the model that answered
 * @param cause why this tier
 * @param usage token counts
 * @param ttftMs milliseconds to the first piece, or null when none came
 * @param totalMs milliseconds in all
 * @param cost what it cost
 */
public record AssistantTurn(
        String id,
        Tier tier,
        EngineId engine,
        RoutingCause cause,
        TokenUsage usage,
        @Nullable Long ttftMs,
        long totalMs,
        Cost cost) {}
