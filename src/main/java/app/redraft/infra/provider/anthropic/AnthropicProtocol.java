package app.redraft.infra.provider.anthropic;

import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.net.Endpoint;
import app.redraft.infra.provider.sse.ChatProtocol;
import app.redraft.infra.provider.sse.Tweak;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Anthropic Messages, version 2023-06-01. */
public final class AnthropicProtocol implements ChatProtocol {
    private static final String VERSION = "2023-06-01";
    private static final String MESSAGES = "/messages";

    private final EngineId engine;
    private final Endpoint chat;

    /** The protocol of one tier. @throws app.redraft.core.llm.ModelException when the address cannot be used */
    public AnthropicProtocol(TierSettings settings) {
        this.engine = settings.engine();
        Endpoint endpoint = Endpoint.of(settings);
        String path = endpoint.url().encodedPath().replaceAll("/+$", "");
        this.chat =
                endpoint.at(endpoint.url().newBuilder().encodedPath(full(path)).build());
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
    public HttpUrl modelsUrl() {
        String path = chat.url().encodedPath();
        String base = path.substring(0, path.length() - MESSAGES.length());
        return chat.url()
                .newBuilder()
                .encodedPath(base + "/models")
                .query("limit=100")
                .build();
    }

    @Override
    public void authorize(Request.Builder request, String key) {
        request.header("x-api-key", key);
    }

    @Override
    public void headers(Request.Builder request) {
        request.header("anthropic-version", VERSION);
    }

    @Override
    public ObjectNode body(ChatRequest request, Set<Tweak> tweaks) {
        return MessagesBody.of(request, engine.model(), tweaks);
    }

    @Override
    public Consumer<JsonNode> reader(Answer answer) {
        return new MessagesReader(answer);
    }

    private static String full(String path) {
        if (path.endsWith(MESSAGES)) {
            return path;
        }
        return path.endsWith("/v1") ? path + MESSAGES : path + "/v1" + MESSAGES;
    }
}
