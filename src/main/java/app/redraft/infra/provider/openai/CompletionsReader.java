package app.redraft.infra.provider.openai;

import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.answer.FinishWord;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads chat completion chunks, a whole completion, and Workers AI's own {@code response} frames. Requires nothing: roles,
 * ids, {@code object}, finish reasons and even {@code choices} are missing somewhere. Which choices count, {@link Choices} says.
 */
public final class CompletionsReader implements Consumer<JsonNode> {
    /** Beyond this a number is no longer written as it was sent. */
    private static final double LARGEST_NUMBER = 1e15;

    private final Answer answer;
    private final UsageReader usage;
    private final Choices choices;

    /** A reader of one answer. */
    public CompletionsReader(Answer answer) {
        this.answer = answer;
        this.usage = new UsageReader(answer);
        this.choices = new Choices(this::choice);
        answer.beforeEnd(choices::end);
    }

    @Override
    public void accept(JsonNode chunk) {
        answer.model(chunk.path("model").asText(""));
        answer.requestId(Json.text(chunk, "id"));
        choices.accept(chunk.path("choices"));
        boolean nativeFrame = chunk.has("response");
        if (nativeFrame || chunk.has("choices") || chunk.has("usage") || chunk.has("tool_calls")) {
            answer.recognise();
        }
        if (nativeFrame) {
            nativeFrame(chunk);
        }
        answer.finish(FinishWord.in(chunk));
        usage.read(chunk, nativeFrame);
    }

    private void choice(JsonNode choice) {
        boolean whole = !choice.has("delta");
        JsonNode delta = whole ? choice.path("message") : choice.path("delta");
        if (!thinking(delta.path("reasoning_content"))) {
            thinking(delta.path("reasoning"));
        }
        if (whole && choice.path("text").isTextual()) {
            answer.text(choice.path("text").asText());
        }
        content(delta.path("content"));
        answer.refusal(Json.text(delta, "refusal"));
        tools(delta);
        answer.finish(FinishWord.in(choice));
    }

    private boolean thinking(JsonNode field) {
        answer.thinking(field.isTextual() ? field.asText() : null);
        return field.isTextual() && !field.asText().isEmpty();
    }

    /** Text, null, or an array of typed parts (Mistral while it thinks). */
    private void content(JsonNode content) {
        if (content.isArray()) {
            content.forEach(this::part);
        } else if (content.isObject()) {
            part(content);
        } else {
            answer.text(scalar(content));
        }
    }

    private void part(JsonNode part) {
        if (part.isTextual()) {
            answer.text(part.asText());
            return;
        }
        switch (part.path("type").asText("text")) {
            case "thinking", "reasoning" -> thought(part);
            case "text", "output_text" -> answer.text(scalar(part.path("text")));
            case "refusal" -> answer.refusal(Json.text(part, "refusal"));
            default -> {
                // references, images: nothing to read
            }
        }
    }

    private void thought(JsonNode part) {
        JsonNode nested = part.path("thinking");
        if (nested.isArray()) {
            nested.forEach(inner -> answer.thinking(inner.isTextual() ? inner.asText() : Json.text(inner, "text")));
        } else {
            answer.thinking(Json.text(part, nested.isMissingNode() ? "text" : "thinking"));
        }
    }

    private void tools(JsonNode delta) {
        for (JsonNode call : delta.path("tool_calls")) {
            JsonNode function = call.has("function") ? call.path("function") : call;
            JsonNode index = call.path("index");
            answer.tool(
                    index.isIntegralNumber() ? index.asInt() : null,
                    Json.text(call, "id"),
                    Json.text(function, "name"),
                    function.get("arguments"));
        }
        JsonNode old = delta.path("function_call");
        if (old.isObject()) {
            answer.tool(0, null, Json.text(old, "name"), old.get("arguments"));
        }
    }

    /** A frame of Workers AI's own format: text, tool calls, counts; no finish reason. */
    private void nativeFrame(JsonNode frame) {
        JsonNode response = frame.path("response");
        if (frame.path("choices").isEmpty()) {
            answer.text(response.isObject() ? Json.write(response) : scalar(response));
        }
        tools(frame);
    }

    private static @Nullable String scalar(JsonNode value) {
        boolean readable = value.isTextual() || (value.isNumber() && Math.abs(value.asDouble()) < LARGEST_NUMBER);
        return readable ? value.asText() : null;
    }
}
