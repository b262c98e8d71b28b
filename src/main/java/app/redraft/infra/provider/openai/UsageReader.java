package app.redraft.infra.provider.openai;

import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Token counts of chat completions. Counts may come several times, cumulative, last of all as zeros: the last that is not
 * zero stays, and the totals in a {@code response} frame beat those of chunks. Counts that contradict one another are read in
 * the one way in which they can all be true, and marked.
 */
final class UsageReader {
    private final Answer answer;
    private final BillReader bill;
    private boolean fromNativeFrame;

    UsageReader(Answer answer) {
        this.answer = answer;
        this.bill = new BillReader(answer);
    }

    /** Reads a chunk's counts. */
    void read(JsonNode chunk, boolean nativeFrame) {
        JsonNode usage = usage(chunk);
        if (!usage.isObject()) {
            return;
        }
        bill.read(usage);
        if (fromNativeFrame && !nativeFrame) {
            return;
        }
        JsonNode billed = usage.path("billed_units");
        TokenUsage counts = counts(billed.isObject() ? billed : usage);
        if (counts.input() + counts.output() > 0) {
            fromNativeFrame = fromNativeFrame || nativeFrame;
            answer.usage(counts);
        }
    }

    /** The counts stand in the chunk, in Groq's corner of it, or in the choice (Moonshot). */
    private static JsonNode usage(JsonNode chunk) {
        if (chunk.path("usage").isObject()) {
            return chunk.path("usage");
        }
        JsonNode groq = chunk.path("x_groq").path("usage");
        return groq.isObject() ? groq : chunk.path("choices").path(0).path("usage");
    }

    private static TokenUsage counts(JsonNode usage) {
        long prompt = first(usage, "prompt_tokens", "input_tokens");
        long completion = first(usage, "completion_tokens", "output_tokens");
        if (prompt + completion == 0) {
            return TokenUsage.NONE;
        }
        long cached = cached(usage);
        long written = cacheWrite(usage);
        long named = reasoning(usage);
        long total = first(usage, "total_tokens");
        long missing = total - prompt - completion;

        // Some gateways leave what the cache took part in out of the prompt, as Anthropic does.
        boolean promptWithoutCache = cached + written > prompt || (missing > 0 && missing == cached + written);
        long input = promptWithoutCache ? prompt + cached + written : prompt;
        // Some servers leave thinking out of the completion (xAI; Gemini without naming it).
        long apart = 0;
        if (!promptWithoutCache && missing > 0 && (named == 0 || missing == named)) {
            apart = missing;
        } else if (named > completion) {
            apart = named;
        }
        long output = completion + apart;
        boolean explained = total == 0 || total == input + output;
        boolean contradictory = !explained || (total == 0 && (promptWithoutCache || apart > 0));
        long hour = Math.min(first(usage.path("cache_creation"), "ephemeral_1h_input_tokens"), written);
        TokenUsage counts =
                new TokenUsage(input, output, cached, written, Math.min(Math.max(named, apart), output), hour);
        return contradictory ? counts.asContradictory() : counts;
    }

    private static long reasoning(JsonNode usage) {
        return Math.max(
                most(usage.path("completion_tokens_details"), "reasoning_tokens"),
                Math.max(
                        most(usage.path("output_tokens_details"), "reasoning_tokens"),
                        most(usage, "reasoning_tokens")));
    }

    /** Several names for the same count: one may be left at zero where another tells. */
    private static long cached(JsonNode usage) {
        return Math.max(
                most(usage.path("prompt_tokens_details"), "cached_tokens"),
                Math.max(
                        most(usage.path("input_tokens_details"), "cached_tokens"),
                        most(
                                usage,
                                "cached_tokens",
                                "prompt_cache_hit_tokens",
                                "cache_read_input_tokens",
                                "cache_read_tokens")));
    }

    private static long cacheWrite(JsonNode usage) {
        return Math.max(
                most(usage.path("prompt_tokens_details"), "cache_write_tokens", "cache_creation_tokens"),
                most(usage, "cache_creation_input_tokens", "cache_write_input_tokens", "cache_write_tokens"));
    }

    private static long first(JsonNode node, String... names) {
        for (String name : names) {
            if (node.path(name).isNumber()) {
                return Json.count(node.path(name));
            }
        }
        return 0;
    }

    private static long most(JsonNode node, String... names) {
        long most = 0;
        for (String name : names) {
            most = Math.max(most, first(node, name));
        }
        return most;
    }
}
