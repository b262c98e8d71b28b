package app.redraft.core.cost.ledger;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended, for the ledger.
 *
 * @param model the model that really answered
 * @param usage token counts, ours where the provider sent none
 * @param outputChars UTF-16 length of the answer so far
 * @param ttftMs milliseconds to the first text, or null when none came
 * @param totalMs milliseconds in all
 * @param cost what it cost and how we know
 * @param finish why the model stopped, or null when it failed
 * @param error what went wrong, or null when it did not fail
 * @param cold whether the first text waited for a model to load
 */
public record CallRecord(
        String model,
        TokenUsage usage,
        int outputChars,
        @Nullable Long ttftMs,
        long totalMs,
        Cost cost,
        @Nullable FinishReason finish,
        @Nullable ErrorKind error,
        boolean cold) {}
