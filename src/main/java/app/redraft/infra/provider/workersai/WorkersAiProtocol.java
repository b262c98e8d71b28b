package app.redraft.infra.provider.workersai;

import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.net.Endpoint;
import app.redraft.infra.provider.openai.CompletionsBody;
import app.redraft.infra.provider.openai.CompletionsBody.TokenLimit;
import app.redraft.infra.provider.openai.CompletionsReader;
import app.redraft.infra.provider.sse.ChatProtocol;
import app.redraft.infra.provider.sse.Tweak;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Workers AI: chat completions by default, {@code /ai/run} (old and new shapes) where the base address says so. */
public final class WorkersAiProtocol implements ChatProtocol {
    /** Models with OpenAI's schema, where {@code max_tokens} is deprecated. */
    private static final Pattern NEW_SCHEMA = Pattern.compile("glm-[4-9]|gpt-oss|kimi|qwen3|deepseek-v|nemotron");

    private final EngineId engine;
    private final WorkersAiAddress address;

    /** The protocol of one tier. @throws app.redraft.core.llm.ModelException when the address cannot be used */
    public WorkersAiProtocol(TierSettings settings) {
        this.engine = settings.engine();
        this.address = WorkersAiAddress.of(settings);
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
    public @Nullable HttpUrl modelsUrl() {
        return address.models();
    }

    @Override
    public void headers(Request.Builder request) {
        address.gateway().forEach(request::header);
    }

    @Override
    public ObjectNode body(ChatRequest request, Set<Tweak> tweaks) {
        boolean newSchema = NEW_SCHEMA.matcher(engine.model()).find();
        TokenLimit limit = newSchema ? TokenLimit.MAX_COMPLETION_TOKENS : TokenLimit.MAX_TOKENS;
        ObjectNode body = CompletionsBody.of(request, limit, tweaks);
        if (!address.nativeRun()) {
            body.put("model", address.model());
            CompletionsBody.askForUsage(body, tweaks);
        }
        String thinking = request.sampling().thinking();
        if (thinking != null && newSchema && !tweaks.contains(Tweak.NO_THINKING)) {
            body.putObject("chat_template_kwargs").put("enable_thinking", !thinking.equals("none"));
            if (!thinking.equals("none")) {
                body.put("reasoning_effort", thinking);
            }
        }
        return body;
    }

    @Override
    public Consumer<JsonNode> reader(Answer answer) {
        return new CompletionsReader(answer);
    }
}
