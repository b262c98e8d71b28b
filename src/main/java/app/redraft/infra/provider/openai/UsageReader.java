package app.redraft.infra.provider.openai;

import app.redraft.core.llm.Bill;
import app.redraft.core.llm.TokenUsage;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * Token counts and cost of chat completions. Counts may come several times, cumulative, last of all as zeros: the last that
 * is not zero stays, and the totals in a {@code response} frame beat those of chunks.
 */
final class UsageReader {
    /** One xAI tick is 1e-10 US dollars: 739,000 ticks were charged for tokens worth $0.0000739 by the price list. */
    private static final BigDecimal USD_PER_TICK = new BigDecimal("1e-10");

    /** More dollars or neurons than any call costs. */
    private static final double MOST = 1_000_000;

    private final Answer answer;
    private boolean fromNativeFrame;

    UsageReader(Answer answer) {
        this.answer = answer;
    }

    /** Reads a chunk's counts. */
    void read(JsonNode chunk, boolean nativeFrame) {
        JsonNode usage = chunk.path("usage").isObject()
                ? chunk.path("usage")
                : chunk.path("x_groq").path("usage");
        if (!usage.isObject()) {
            return;
        }
        cost(usage);
        if (fromNativeFrame && !nativeFrame) {
            return;
        }
        long prompt = count(usage, "prompt_tokens", "input_tokens");
        long completion = count(usage, "completion_tokens", "output_tokens");
        if (prompt + completion == 0) {
            return;
        }
        fromNativeFrame = fromNativeFrame || nativeFrame;
        long named = reasoning(usage);
        long apart = apart(prompt, completion, named, count(usage, "total_tokens"));
        long output = completion + apart;
        long reasoning = Math.min(Math.max(named, apart), output);
        answer.usage(new TokenUsage(prompt, output, Math.min(cached(usage), prompt), cacheWrite(usage), reasoning));
    }

    /** Thinking that the server leaves out of the completion but counts in the total (xAI; Gemini without naming it). */
    private static long apart(long prompt, long completion, long reasoning, long total) {
        long missing = total - prompt - completion;
        boolean explained = reasoning == 0 || missing == reasoning;
        return missing > 0 && explained ? missing : 0;
    }

    private static long reasoning(JsonNode usage) {
        long detailed = count(usage.path("completion_tokens_details"), "reasoning_tokens");
        return detailed > 0 ? detailed : count(usage, "reasoning_tokens");
    }

    private static long cached(JsonNode usage) {
        JsonNode details = usage.path("prompt_tokens_details");
        return details.has("cached_tokens")
                ? count(details, "cached_tokens")
                : count(usage, "prompt_cache_hit_tokens", "cached_tokens");
    }

    private static long cacheWrite(JsonNode usage) {
        return count(usage.path("prompt_tokens_details"), "cache_write_tokens", "cache_creation_tokens");
    }

    private static long count(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isNumber()) {
                return Json.count(value);
            }
        }
        return 0;
    }

    private void cost(JsonNode usage) {
        JsonNode cost = usage.path("cost");
        JsonNode total = cost.isObject() ? cost.path("total_cost") : cost;
        if (total.isNumber()) {
            bill(total, Bill.Unit.USD, BigDecimal.ONE);
        } else if (usage.path("neurons").isNumber()) {
            bill(usage.path("neurons"), Bill.Unit.NEURONS, BigDecimal.ONE);
        } else if (usage.path("cost_in_usd_ticks").isNumber()) {
            bill(usage.path("cost_in_usd_ticks"), Bill.Unit.USD, USD_PER_TICK);
        }
    }

    private void bill(JsonNode amount, Bill.Unit unit, BigDecimal size) {
        double number = amount.asDouble();
        if (number >= 0 && number * size.doubleValue() < MOST) {
            answer.bill(new Bill(amount.decimalValue().multiply(size), unit));
        }
    }
}
