package app.redraft.infra.provider.openai;

import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.ToolSpec;
import app.redraft.infra.provider.json.Json;
import app.redraft.infra.provider.sse.Tweak;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The request body of chat completions, with {@code stream: true}. */
public final class CompletionsBody {

    /** Which name of the token limit a server is expected to know. */
    public enum TokenLimit {
        MAX_TOKENS("max_tokens"),
        MAX_COMPLETION_TOKENS("max_completion_tokens");

        private final String field;

        TokenLimit(String field) {
            this.field = field;
        }

        private TokenLimit other() {
            return this == MAX_TOKENS ? MAX_COMPLETION_TOKENS : MAX_TOKENS;
        }
    }

    private CompletionsBody() {}

    /** Messages, limits, tools: what every variant has. */
    public static ObjectNode of(ChatRequest request, TokenLimit limit, Set<Tweak> tweaks) {
        ObjectNode body = Json.object();
        body.put("stream", true);
        addMessages(body.putArray("messages"), request.messages(), tweaks.contains(Tweak.SYSTEM_AS_USER));
        Sampling sampling = request.sampling();
        TokenLimit known = tweaks.contains(Tweak.OTHER_TOKEN_LIMIT) ? limit.other() : limit;
        body.put(known.field, sampling.maxTokens());
        if (sampling.temperature() != null && !tweaks.contains(Tweak.NO_TEMPERATURE)) {
            body.put("temperature", sampling.temperature());
        }
        if (sampling.topP() != null && !tweaks.contains(Tweak.NO_TOP_P)) {
            body.put("top_p", sampling.topP());
        }
        if (!request.tools().isEmpty()) {
            request.tools().forEach(tool -> addTool(body.withArray("tools"), tool));
        }
        return body;
    }

    /** Asks for token counts at the end of the stream. */
    public static void askForUsage(ObjectNode body, Set<Tweak> tweaks) {
        if (!tweaks.contains(Tweak.NO_STREAM_OPTIONS)) {
            body.putObject("stream_options").put("include_usage", true);
        }
    }

    private static void addMessages(ArrayNode array, List<ChatMessage> messages, boolean systemAsUser) {
        StringBuilder system = new StringBuilder();
        for (ChatMessage message : messages) {
            if (systemAsUser && message.role() == ChatMessage.Role.SYSTEM) {
                system.append(message.content()).append("\n\n");
                continue;
            }
            boolean takesSystem = message.role() == ChatMessage.Role.USER && !system.isEmpty();
            ObjectNode node = array.addObject();
            node.put("role", message.role().name().toLowerCase(Locale.ROOT));
            node.put("content", takesSystem ? system + message.content() : message.content());
            if (takesSystem) {
                system.setLength(0);
            }
            if (message.toolCallId() != null) {
                node.put("tool_call_id", message.toolCallId());
            }
            message.toolCalls().forEach(call -> addCall(node.withArray("tool_calls"), call));
        }
    }

    private static void addCall(ArrayNode array, ModelEvent.ToolCall call) {
        ObjectNode node = array.addObject();
        node.put("id", call.id()).put("type", "function");
        node.putObject("function").put("name", call.name()).put("arguments", call.argumentsJson());
    }

    private static void addTool(ArrayNode array, ToolSpec tool) {
        ObjectNode function = array.addObject().put("type", "function").putObject("function");
        function.put("name", tool.name()).put("description", tool.description());
        JsonNode schema = Json.parse(tool.parametersJson()).orElseGet(Json::object);
        function.set("parameters", schema);
    }
}
