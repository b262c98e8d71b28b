package app.redraft.core.llm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to a model.
 *
 * @param messages the conversation, system message first
 * @param rewrite the same request in structured form when it is a rewrite, else null
 * @param tools tools the model may call, usually none
 * @param sampling limits and knobs
 * @param context what the ledger records
 * @param terms where the text may go, and whether another tier waits to answer
 */
public record ChatRequest(
        List<ChatMessage> messages,
        @Nullable RewriteTask rewrite,
        List<ToolSpec> tools,
        Sampling sampling,
        CallContext context,
        CallTerms terms) {

    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    /** The same request with another ledger context. */
    public ChatRequest withContext(CallContext newContext) {
        return new ChatRequest(messages, rewrite, tools, sampling, newContext, terms);
    }
}
