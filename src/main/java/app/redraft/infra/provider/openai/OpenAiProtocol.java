package app.redraft.infra.provider.openai;

import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.settings.Reach;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.net.Endpoint;
import app.redraft.infra.provider.openai.CompletionsBody.TokenLimit;
import app.redraft.infra.provider.sse.ChatProtocol;
import app.redraft.infra.provider.sse.Tweak;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Chat completions of OpenAI, Azure and every compatible server. */
public final class OpenAiProtocol implements ChatProtocol {
    private final EngineId engine;
    private final OpenAiAddress address;
    private final TokenLimit limit;

    /** The protocol of one tier. @throws app.redraft.core.llm.ModelException when the address cannot be used */
    public OpenAiProtocol(TierSettings settings) {
        this.engine = settings.engine();
        this.address = OpenAiAddress.of(settings);
        boolean official = address.azure() || host().equals("api.openai.com");
        this.limit = official ? TokenLimit.MAX_COMPLETION_TOKENS : TokenLimit.MAX_TOKENS;
    }

    @Override
    public EngineId engine() {
        return engine;
    }

    @Override
    public Endpoint endpoint() {
        return address.chat();
    }

    @Override
    public HttpUrl modelsUrl() {
        return address.models();
    }

    @Override
    public void authorize(Request.Builder request, String key) {
        if (address.azure()) {
            request.header("api-key", key);
        } else {
            ChatProtocol.super.authorize(request, key);
        }
    }

    @Override
    public void headers(Request.Builder request) {
        if (host().equals("openrouter.ai")) {
            request.header("HTTP-Referer", "http://localhost").header("X-Title", "Redraft");
        }
    }

    @Override
    public ObjectNode body(ChatRequest request, Set<Tweak> tweaks) {
        ObjectNode body = CompletionsBody.of(request, limit, tweaks);
        body.put("model", engine.model());
        CompletionsBody.askForUsage(body, tweaks);
        String thinking = request.sampling().thinking();
        if (thinking != null && !tweaks.contains(Tweak.NO_THINKING)) {
            body.put("reasoning_effort", thinking);
            if (endpoint().reach() != Reach.PUBLIC) {
                body.putObject("chat_template_kwargs").put("enable_thinking", !thinking.equals("none"));
            }
        }
        return body;
    }

    @Override
    public Consumer<JsonNode> reader(Answer answer) {
        return new CompletionsReader(answer);
    }

    private String host() {
        return address.chat().url().host();
    }
}
