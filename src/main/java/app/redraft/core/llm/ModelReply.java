package app.redraft.core.llm;

import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Bill;
import app.redraft.core.text.UserMessage;
import org.jspecify.annotations.Nullable;

/**
 * How an answer ended.
 *
 * @param finish why the model stopped
 * @param model the model that really answered, as the server named it, else as configured
 * @param usage token counts of the provider, or null when it sent none
 * @param bill what the provider says the call cost, or null when it did not say
 * @param requestId the provider's id of the call, or null
 * @param note one quiet line about the result for the writer, for example what the engine cannot do, or null
 */
public record ModelReply(
        FinishReason finish,
        String model,
        @Nullable TokenUsage usage,
        @Nullable Bill bill,
        @Nullable String requestId,
        @Nullable UserMessage note) {

    /** A reply with no bill, id or note. */
    public static ModelReply of(FinishReason finish, String model, @Nullable TokenUsage usage) {
        return new ModelReply(finish, model, usage, null, null, null);
    }
}
