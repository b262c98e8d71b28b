package app.redraft.infra.provider.anthropic;

import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.answer.FinishWord;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the events of Messages by their JSON {@code type}; unknown events, blocks and deltas are ignored. */
final class MessagesReader implements Consumer<JsonNode> {
    private final Answer answer;
    private final Set<Integer> toolBlocks = new HashSet<>();
    private final Map<String, Long> counts = new HashMap<>();

    MessagesReader(Answer answer) {
        this.answer = answer;
    }

    @Override
    public void accept(JsonNode event) {
        if (event.path("type").isTextual()) {
            answer.recognise();
        }
        switch (event.path("type").asText()) {
            case "message_start" -> head(event.path("message"));
            case "content_block_start" -> block(event.path("index").asInt(), event.path("content_block"));
            case "content_block_delta" -> delta(event.path("index").asInt(), event.path("delta"));
            case "message_delta" -> {
                usage(event.path("usage"));
                stop(event.path("delta"));
            }
            case "message_stop" -> answer.end();
            case "message" -> whole(event);
            default -> {
                // pings and events to come
            }
        }
    }

    private void head(JsonNode message) {
        answer.model(message.path("model").asText(""));
        answer.requestId(Json.text(message, "id"));
        usage(message.path("usage"));
    }

    /** A complete message from a server that does not stream. */
    private void whole(JsonNode message) {
        head(message);
        int index = 0;
        for (JsonNode block : message.path("content")) {
            block(index, block);
            index++;
        }
        stop(message);
    }

    private void block(int index, JsonNode block) {
        switch (block.path("type").asText()) {
            case "text" -> answer.text(Json.text(block, "text"));
            case "thinking" -> answer.thinking(Json.text(block, "thinking"));
            case "tool_use" -> {
                toolBlocks.add(index);
                JsonNode input = block.path("input");
                answer.tool(index, Json.text(block, "id"), Json.text(block, "name"), input.isEmpty() ? null : input);
            }
            default -> {
                // redacted thinking, the server's own tools and their results
            }
        }
    }

    private void delta(int index, JsonNode delta) {
        switch (delta.path("type").asText()) {
            case "text_delta" -> answer.text(Json.text(delta, "text"));
            case "thinking_delta" -> answer.thinking(Json.text(delta, "thinking"));
            case "input_json_delta" -> {
                if (toolBlocks.contains(index)) {
                    answer.tool(index, null, null, delta.path("partial_json"));
                }
            }
            default -> {
                // signatures, citations
            }
        }
    }

    private void stop(JsonNode delta) {
        FinishWord word = FinishWord.in(delta);
        answer.finish(word);
        if (word != null && word.family() == FinishWord.Family.REFUSAL) {
            answer.refusal(Json.text(delta.path("stop_details"), "explanation"));
        }
    }

    /** Counts are cumulative: a later one replaces, an absent one leaves. Input excludes what the cache took part in. */
    private void usage(JsonNode usage) {
        for (String name :
                new String[] {"input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens"
                }) {
            if (usage.path(name).isNumber()) {
                counts.put(name, Json.count(usage.path(name)));
            }
        }
        JsonNode hour = usage.path("cache_creation").path("ephemeral_1h_input_tokens");
        if (hour.isNumber()) {
            counts.put("hour", Json.count(hour));
        }
        JsonNode thinking = usage.path("output_tokens_details").path("thinking_tokens");
        if (thinking.isNumber()) {
            counts.put("thinking", Json.count(thinking));
        }
        if (!counts.isEmpty()) {
            long read = count("cache_read_input_tokens");
            long written = count("cache_creation_input_tokens");
            long output = count("output_tokens");
            answer.usage(new TokenUsage(
                    count("input_tokens") + read + written,
                    output,
                    read,
                    written,
                    Math.min(count("thinking"), output),
                    Math.min(count("hour"), written)));
        }
    }

    private long count(String name) {
        return counts.getOrDefault(name, 0L);
    }
}
