package app.redraft.infra.provider.sse;

import app.redraft.core.llm.ModelException;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.failure.CallTarget;
import app.redraft.infra.provider.failure.ErrorClassifier;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of one stream: the end marker, the error shapes every server has, then the provider's own chunks. Used
 * by one thread.
 */
final class EventDecoder {
    private static final String DONE = "[DONE]";

    private final Answer answer;
    private final Consumer<JsonNode> chunks;
    private final ErrorClassifier errors;
    private final CallTarget target;
    private Headers headers = Headers.EMPTY;

    EventDecoder(Answer answer, Consumer<JsonNode> chunks, ErrorClassifier errors, CallTarget target) {
        this.answer = answer;
        this.chunks = chunks;
        this.errors = errors;
        this.target = target;
    }

    /** The head of the answer. */
    void opened(Headers received) {
        headers = received;
        answer.requestId(ErrorClassifier.requestId(received));
        BilledHeaders.read(received).ifPresent(answer::bill);
    }

    /**
     * One event.
     *
     * @param type its name, or null
     * @param data its data
     * @throws ModelException when it is an error
     */
    void event(@Nullable String type, String data) {
        String text = data.strip();
        if (answer.ended() || text.isEmpty()) {
            return;
        }
        boolean error = "error".equals(type);
        Optional<JsonNode> whole = text.equals(DONE) ? Optional.empty() : Json.parse(text);
        if (whole.isPresent()) {
            value(whole.get(), error);
        } else if (!error && text.startsWith("{") && Json.isCut(text)) {
            answer.damage();
        } else {
            text.lines().forEach(line -> line(line.strip(), error));
        }
    }

    private void line(String line, boolean error) {
        if (answer.ended() || line.isEmpty()) {
            return;
        }
        if (line.equals(DONE)) {
            answer.end();
            return;
        }
        Optional<JsonNode> node = Json.parse(line);
        if (node.isPresent()) {
            value(node.get(), error);
        } else if (error) {
            throw errors.inStream(Json.object().put("error", line), headers, target, answer.usage());
        } else if (line.startsWith("{")) {
            answer.damage();
            answer.strange();
        } else {
            answer.strange();
        }
    }

    private void value(JsonNode node, boolean error) {
        answer.strange();
        if (node.isArray()) {
            node.forEach(element -> value(element, error));
        } else if (node.isObject()) {
            object(node, error);
        } else if (error) {
            throw errors.inStream(Json.object().put("error", node.asText()), headers, target, answer.usage());
        }
    }

    private void object(JsonNode node, boolean error) {
        if (error || isError(node)) {
            if (node.has("choices")) {
                chunks.accept(node);
            }
            throw errors.inStream(node, headers, target, answer.usage());
        }
        JsonNode result = node.path("result");
        boolean envelope = node.path("success").isBoolean() && result.isObject();
        chunks.accept(envelope ? result : node);
        if (envelope) {
            answer.end();
        }
    }

    private static boolean isError(JsonNode node) {
        JsonNode error = node.path("error");
        boolean named = error.isContainerNode()
                ? !error.isEmpty()
                : error.isTextual() && !error.asText().isBlank();
        boolean envelope =
                node.path("success").isBoolean() && !node.path("success").asBoolean();
        return named
                || envelope
                || node.path("object").asText().equals("error")
                || node.path("type").asText().equals("error");
    }
}
