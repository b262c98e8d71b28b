package app.redraft.infra.provider.ollama;

import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.answer.FinishWord;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** Reads the lines of {@code /api/chat}; the last one has {@code done: true} and the counts. */
final class OllamaReader implements Consumer<JsonNode> {
    /** A model that is in memory already takes some tens of milliseconds. */
    private static final long LOADED_NANOS = 1_000_000_000;

    private final Answer answer;

    OllamaReader(Answer answer) {
        this.answer = answer;
    }

    @Override
    public void accept(JsonNode line) {
        answer.model(line.path("model").asText(""));
        JsonNode message = line.path("message");
        if (message.isObject() || line.has("done") || line.has("model")) {
            answer.recognise();
        }
        answer.thinking(Json.text(message, "thinking"));
        answer.text(Json.text(message, "content"));
        for (JsonNode call : message.path("tool_calls")) {
            JsonNode function = call.path("function");
            answer.tool(null, Json.text(call, "id"), Json.text(function, "name"), function.get("arguments"));
        }
        if (line.path("done").asBoolean()) {
            if (line.path("load_duration").asLong() >= LOADED_NANOS) {
                answer.waitedForModel();
            }
            JsonNode prompt = line.path("prompt_eval_count");
            JsonNode output = line.path("eval_count");
            if (prompt.isNumber() && output.isNumber()) {
                answer.usage(TokenUsage.of(Json.count(prompt), Json.count(output)));
            }
            answer.finish(FinishWord.in(line));
            answer.end();
        }
    }
}
