package app.redraft.infra.provider.anthropic;

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
import java.util.Set;
import java.util.stream.Collectors;

/** The request body of Messages, with {@code stream: true}. */
final class MessagesBody {
    /** Anthropic's smallest thinking budget. */
    private static final int LEAST_BUDGET = 1024;

    private MessagesBody() {}

    static ObjectNode of(ChatRequest request, String model, Set<Tweak> tweaks) {
        Sampling sampling = request.sampling();
        ObjectNode body = Json.object();
        body.put("model", model).put("max_tokens", sampling.maxTokens()).put("stream", true);
        String system = request.messages().stream()
                .filter(message -> message.role() == ChatMessage.Role.SYSTEM)
                .map(ChatMessage::content)
                .collect(Collectors.joining("\n\n"));
        if (!system.isEmpty()) {
            body.put("system", system);
        }
        addMessages(body.putArray("messages"), request.messages());
        if (!request.tools().isEmpty()) {
            request.tools().forEach(tool -> addTool(body.withArray("tools"), tool));
            markForCache(body);
        }
        if (!addThinking(body, sampling, tweaks)) {
            addSampling(body, sampling, tweaks);
        }
        return body;
    }

    /** Newer models take only one of the two knobs; thinking takes neither. */
    private static void addSampling(ObjectNode body, Sampling sampling, Set<Tweak> tweaks) {
        if (sampling.temperature() != null && !tweaks.contains(Tweak.NO_TEMPERATURE)) {
            body.put("temperature", Math.min(1.0, sampling.temperature()));
        } else if (sampling.topP() != null && !tweaks.contains(Tweak.NO_TOP_P)) {
            body.put("top_p", sampling.topP());
        }
    }

    private static boolean addThinking(ObjectNode body, Sampling sampling, Set<Tweak> tweaks) {
        String effort = sampling.thinking();
        if (effort == null || effort.equals("none") || tweaks.contains(Tweak.NO_THINKING)) {
            return false;
        }
        if (tweaks.contains(Tweak.ADAPTIVE_THINKING)) {
            body.putObject("thinking").put("type", "adaptive");
            return true;
        }
        int wanted =
                switch (effort) {
                    case "low" -> LEAST_BUDGET;
                    case "medium" -> 4 * LEAST_BUDGET;
                    default -> 16 * LEAST_BUDGET;
                };
        int budget = Math.min(wanted, sampling.maxTokens() / 2);
        if (budget < LEAST_BUDGET) {
            return false;
        }
        body.putObject("thinking").put("type", "enabled").put("budget_tokens", budget);
        return true;
    }

    /** Results of tools called together go into one user message. */
    private static void addMessages(ArrayNode array, List<ChatMessage> messages) {
        ArrayNode results = null;
        for (ChatMessage message : messages) {
            if (message.role() == ChatMessage.Role.TOOL) {
                results =
                        results == null ? array.addObject().put("role", "user").putArray("content") : results;
                results.addObject()
                        .put("type", "tool_result")
                        .put("tool_use_id", message.toolCallId())
                        .put("content", message.content());
                continue;
            }
            results = null;
            if (message.role() == ChatMessage.Role.USER) {
                array.addObject().put("role", "user").put("content", message.content());
            } else if (message.role() == ChatMessage.Role.ASSISTANT) {
                addAssistant(array, message);
            }
        }
    }

    /**
     * What comes before a mark is kept by the server and read at a part of the price by the next turn: tools and system prompt
     * together, and the conversation up to its last message. The server looks back over twenty blocks from a mark; a turn with
     * many calls has more, so the place of the mark before stays marked.
     */
    private static void markForCache(ObjectNode body) {
        JsonNode system = body.path("system");
        if (system.isTextual()) {
            ObjectNode block = Json.object().put("type", "text").put("text", system.asText());
            mark(block);
            body.putArray("system").add(block);
        }
        // Always as blocks, so that what was sent once is sent the same again when the marks move on.
        ObjectNode last = null;
        ObjectNode before = null;
        for (JsonNode message : body.path("messages")) {
            if (message.path("role").asText().equals("assistant")) {
                before = last;
            }
            JsonNode content = message.path("content");
            ArrayNode blocks = content instanceof ArrayNode array ? array : ((ObjectNode) message).putArray("content");
            if (content.isTextual()) {
                blocks.addObject().put("type", "text").put("text", content.asText());
            }
            last = blocks.path(blocks.size() - 1) instanceof ObjectNode block ? block : last;
        }
        if (before != null) {
            mark(before);
        }
        if (last != null) {
            mark(last);
        }
    }

    private static void mark(ObjectNode block) {
        block.putObject("cache_control").put("type", "ephemeral");
    }

    private static void addAssistant(ArrayNode array, ChatMessage message) {
        ObjectNode node = array.addObject().put("role", "assistant");
        if (message.toolCalls().isEmpty()) {
            node.put("content", message.content());
            return;
        }
        ArrayNode blocks = node.putArray("content");
        if (!message.content().isBlank()) {
            blocks.addObject().put("type", "text").put("text", message.content());
        }
        for (ModelEvent.ToolCall call : message.toolCalls()) {
            ObjectNode block = blocks.addObject();
            block.put("type", "tool_use").put("id", call.id()).put("name", call.name());
            block.set("input", Json.parse(call.argumentsJson()).orElseGet(Json::object));
        }
    }

    private static void addTool(ArrayNode array, ToolSpec tool) {
        ObjectNode node = array.addObject().put("name", tool.name()).put("description", tool.description());
        node.set("input_schema", Json.parse(tool.parametersJson()).orElseGet(Json::object));
    }
}
