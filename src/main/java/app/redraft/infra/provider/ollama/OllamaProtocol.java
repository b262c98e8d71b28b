package app.redraft.infra.provider.ollama;

import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.ToolSpec;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.json.Json;
import app.redraft.infra.provider.net.Endpoint;
import app.redraft.infra.provider.sse.ChatProtocol;
import app.redraft.infra.provider.sse.Framing;
import app.redraft.infra.provider.sse.Tweak;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/** Ollama's {@code /api/chat}. */
public final class OllamaProtocol implements ChatProtocol {
    private static final String CHAT = "/api/chat";

    private final EngineId engine;
    private final Endpoint chat;
    private final int maxTokens;

    /** The protocol of one tier. @throws app.redraft.core.llm.ModelException when the address cannot be used */
    public OllamaProtocol(TierSettings settings) {
        this.engine = settings.engine();
        this.maxTokens = settings.maxTokens();
        Endpoint endpoint = Endpoint.of(settings);
        String path = endpoint.url().encodedPath().replaceAll("/+$", "").replaceFirst("(/api(/chat)?|/v1)$", "");
        this.chat =
                endpoint.at(endpoint.url().newBuilder().encodedPath(path + CHAT).build());
    }

    @Override
    public EngineId engine() {
        return engine;
    }

    @Override
    public Endpoint endpoint() {
        return chat;
    }

    @Override
    public Framing framing() {
        return Framing.LINES;
    }

    @Override
    public HttpUrl modelsUrl() {
        return sibling("tags");
    }

    /** Where the server describes a model. */
    HttpUrl showUrl() {
        return sibling("show");
    }

    @Override
    public ObjectNode body(ChatRequest request, Set<Tweak> tweaks) {
        Sampling sampling = request.sampling();
        ObjectNode body = Json.object();
        body.put("model", engine.model()).put("stream", true);
        addMessages(body.putArray("messages"), request.messages());
        request.tools().forEach(tool -> addTool(body.withArray("tools"), tool));
        ObjectNode options = body.putObject("options");
        // A model loaded for a shorter context would be loaded again for the call it was woken for.
        int answer = request.context().kind() == CallKind.WARMUP ? maxTokens : sampling.maxTokens();
        options.put("num_ctx", ContextSize.forAnswer(request, answer)).put("num_predict", sampling.maxTokens());
        if (sampling.temperature() != null) {
            options.put("temperature", sampling.temperature());
        }
        if (sampling.topP() != null) {
            options.put("top_p", sampling.topP());
        }
        String thinking = sampling.thinking();
        if (thinking != null && !tweaks.contains(Tweak.NO_THINKING)) {
            addThinking(body, thinking);
        }
        return body;
    }

    @Override
    public Consumer<JsonNode> reader(Answer answer) {
        return new OllamaReader(answer);
    }

    /** gpt-oss wants a level and cannot be told not to think; other models take yes or no. */
    private void addThinking(ObjectNode body, String thinking) {
        if (engine.model().contains("gpt-oss")) {
            body.put("think", thinking.equals("none") ? "low" : thinking);
        } else {
            body.put("think", !thinking.equals("none"));
        }
    }

    private HttpUrl sibling(String name) {
        String path = chat.url().encodedPath();
        return chat.url()
                .newBuilder()
                .encodedPath(path.substring(0, path.length() - "chat".length()) + name)
                .build();
    }

    private static void addMessages(ArrayNode array, List<ChatMessage> messages) {
        for (ChatMessage message : messages) {
            ObjectNode node = array.addObject();
            node.put("role", message.role().name().toLowerCase(Locale.ROOT)).put("content", message.content());
            for (ModelEvent.ToolCall call : message.toolCalls()) {
                ObjectNode function = node.withArray("tool_calls").addObject().putObject("function");
                function.put("name", call.name());
                function.set("arguments", Json.parse(call.argumentsJson()).orElseGet(Json::object));
            }
        }
    }

    private static void addTool(ArrayNode array, ToolSpec tool) {
        ObjectNode function = array.addObject().put("type", "function").putObject("function");
        function.put("name", tool.name()).put("description", tool.description());
        function.set("parameters", Json.parse(tool.parametersJson()).orElseGet(Json::object));
    }
}
