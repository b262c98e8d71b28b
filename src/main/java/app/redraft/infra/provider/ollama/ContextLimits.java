package app.redraft.infra.provider.ollama;

import app.redraft.core.llm.Cancellation;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Ollama how much each model takes at all, and remembers the answers. Thread-safe. */
public final class ContextLimits {
    private static final Logger LOG = LoggerFactory.getLogger(ContextLimits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final MediaType JSON = MediaType.get("application/json");

    private final Call.Factory http;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** Limits asked for by this client. */
    public ContextLimits(Call.Factory http) {
        this.http = http;
    }

    /** The model's largest context in tokens; empty where the server does not say. */
    OptionalInt of(OllamaProtocol protocol, @Nullable String key, Cancellation cancellation) {
        String model = protocol.engine().model();
        String place = protocol.showUrl() + " " + model;
        Integer remembered = known.get(place);
        if (remembered != null) {
            return OptionalInt.of(remembered);
        }
        Call call = http.newCall(show(protocol, key));
        call.timeout().timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        Cancellation.Registration registration = cancellation.onCancel(call::cancel);
        try (Response response = call.execute()) {
            JsonNode body = Json.parse(response.body().string()).orElseGet(Json::object);
            OptionalInt limit = contextLength(body.path("model_info"));
            limit.ifPresent(tokens -> known.put(place, tokens));
            return limit;
        } catch (IOException e) {
            LOG.debug("the context length of {} is not known: {}", model, e.toString());
            return OptionalInt.empty();
        } finally {
            registration.close();
        }
    }

    private static Request show(OllamaProtocol protocol, @Nullable String key) {
        String json = Json.write(Json.object().put("model", protocol.engine().model()));
        Request.Builder request = new Request.Builder().url(protocol.showUrl()).post(RequestBody.create(json, JSON));
        if (key != null) {
            protocol.authorize(request, key);
        }
        return request.build();
    }

    private static OptionalInt contextLength(JsonNode info) {
        return info.properties().stream()
                .filter(entry -> entry.getKey().endsWith(".context_length"))
                .mapToInt(entry -> entry.getValue().asInt())
                .filter(tokens -> tokens > 0)
                .findFirst();
    }
}
