package app.redraft.infra.provider.ollama;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.infra.provider.failure.Json;
import app.redraft.infra.provider.sse.ApiKeys;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before a long text goes to Ollama, asks it how much the model takes at all: beyond that it would cut the text without a
 * word, whatever size is asked for. The answer is remembered. Thread-safe.
 */
public final class OllamaClient implements ModelClient {
    private static final Logger LOG = LoggerFactory.getLogger(OllamaClient.class);
    private static final Duration SHOW_TIMEOUT = Duration.ofSeconds(3);

    private final ModelClient client;
    private final OllamaProtocol protocol;
    private final Supplier<Optional<String>> keys;
    private final Call.Factory http;
    private final Map<String, Integer> limits = new ConcurrentHashMap<>();

    /**
     * A client.
     *
     * @param client sends the chat
     * @param http asks for the model's size
     */
    public OllamaClient(
            ModelClient client, OllamaProtocol protocol, Supplier<Optional<String>> keys, Call.Factory http) {
        this.client = client;
        this.protocol = protocol;
        this.keys = keys;
        this.http = http;
    }

    @Override
    public EngineId engine() {
        return client.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        if (ContextSize.forRequest(request) > ContextSize.DEFAULT) {
            OptionalInt limit = limit(cancellation);
            cancellation.check();
            if (limit.isPresent() && ContextSize.promptTokens(request) > limit.getAsInt()) {
                throw new ModelException(
                        ErrorKind.TOO_LONG,
                        "The text is too long for " + engine().model() + ", which takes " + limit.getAsInt()
                                + " tokens. Choose a shorter passage, or a model that takes more.");
            }
        }
        return client.stream(request, events, cancellation);
    }

    private OptionalInt limit(Cancellation cancellation) {
        Integer known = limits.get(engine().model());
        if (known != null) {
            return OptionalInt.of(known);
        }
        Call call = http.newCall(show());
        call.timeout().timeout(SHOW_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        Cancellation.Registration registration = cancellation.onCancel(call::cancel);
        try (Response response = call.execute()) {
            JsonNode body = Json.parse(response.body().string()).orElseGet(Json::object);
            OptionalInt limit = contextLength(body.path("model_info"));
            limit.ifPresent(tokens -> limits.put(engine().model(), tokens));
            return limit;
        } catch (IOException e) {
            LOG.debug("the context length of {} is not known: {}", engine().model(), e.toString());
            return OptionalInt.empty();
        } finally {
            registration.close();
        }
    }

    private Request show() {
        String json = Json.write(Json.object().put("model", engine().model()));
        Request.Builder request = new Request.Builder()
                .url(protocol.showUrl())
                .post(RequestBody.create(json, MediaType.get("application/json")));
        String key = ApiKeys.checked(keys.get().orElse(null), protocol.endpoint());
        if (key != null) {
            protocol.authorize(request, key);
        }
        return request.build();
    }

    private static OptionalInt contextLength(JsonNode info) {
        for (Map.Entry<String, JsonNode> entry : info.properties()) {
            if (entry.getKey().endsWith(".context_length") && entry.getValue().canConvertToInt()) {
                int tokens = entry.getValue().asInt();
                return tokens > 0 ? OptionalInt.of(tokens) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
