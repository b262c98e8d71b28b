package app.redraft.infra.provider.discovery;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.settings.LocalEngines;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Recognises local engines by what they say of themselves: their name in the head of an answer, the owner of the model in
 * their list, or a page that only they have. A gateway passes on the lists of others, so one that names itself is none,
 * whatever its list says. Sends the tier's own key, as each call to that address does, and nothing else. Thread-safe.
 */
public final class EngineRecognition implements LocalEngines {
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final Duration HOLDS = Duration.ofMinutes(1);

    /** Names in the {@code Server} line of an answer. */
    private static final Pattern SERVERS =
            Pattern.compile("(?i).*(llama\\.?cpp|llamafile|kobold|lm.?studio|ollama|mistral\\.?rs|\\bjan\\b).*");

    /** Owners of models in a list, without their punctuation. */
    private static final Set<String> OWNERS = Set.of(
            "llamacpp",
            "llamafile",
            "vllm",
            "sglang",
            "koboldcpp",
            "lmstudio",
            "organizationowner",
            "ollama",
            "library",
            "jan",
            "janhq",
            "menlo",
            "menloresearch",
            "cortexso",
            "gpt4all",
            "humanity",
            "tabbyapi",
            "localai",
            "lmdeploy",
            "mlx",
            "mlxlm",
            "mistralrs",
            "docker");

    private final JsonGet http;
    private final Function<TierSettings, Optional<String>> key;
    private final InstantSource clock;
    private final Map<String, Verdict> known = new ConcurrentHashMap<>();

    private record Verdict(boolean recognised, Instant at) {}

    /**
     * @param key the key of a tier's settings; empty for none
     * @param clock tells when to look again
     */
    public EngineRecognition(Call.Factory http, Function<TierSettings, Optional<String>> key, InstantSource clock) {
        this.http = new JsonGet(http, ANSWER);
        this.key = key;
        this.clock = clock;
    }

    @Override
    public boolean recognises(TierSettings settings) {
        HttpUrl base = HttpUrl.parse(settings.baseUrl() == null ? "" : settings.baseUrl());
        if (base == null || !TierSettings.isLoopback(settings.baseUrl())) {
            return false;
        }
        String place = base + " " + settings.model();
        Verdict last = known.get(place);
        if (last != null && last.at().plus(HOLDS).isAfter(clock.instant())) {
            return last.recognised();
        }
        try {
            boolean recognised = look(base, settings);
            known.put(place, new Verdict(recognised, clock.instant()));
            return recognised;
        } catch (IOException silent) {
            return last != null && last.recognised();
        }
    }

    private boolean look(HttpUrl base, TierSettings settings) throws IOException {
        HttpUrl root = base.resolve("/");
        String bearer = key.apply(settings).orElse(null);
        JsonGet.Answer list = get(base.newBuilder().addPathSegment("models").build(), bearer);
        if (isGateway(list)) {
            return false;
        }
        String server = list.headers().get("server");
        if (server != null && SERVERS.matcher(server).matches()) {
            return true;
        }
        boolean listed = ModelLists.isOpenAiList(list.json());
        if (!listed && list.status() != 401 && list.status() != 403) {
            return false;
        }
        boolean own = listed && ownedHere(list.json(), settings.model());
        return root != null && (own || hasOwnPage(root, bearer)) && !livesAsGateway(root, bearer);
    }

    /** Whether the model asked for, or where it is not listed every model, belongs to a local engine. */
    private static boolean ownedHere(JsonNode list, String model) {
        boolean any = false;
        boolean all = true;
        for (JsonNode each : list.path("data")) {
            String owner = Json.textOrEmpty(each, "owned_by");
            boolean here = OWNERS.contains(owner.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
            if (Json.textOrEmpty(each, "id").equals(model)) {
                return here;
            }
            any = true;
            all = all && here;
        }
        return any && all;
    }

    /** Pages that a gateway in front of other providers does not have, not even one that answers every path alike. */
    private boolean hasOwnPage(HttpUrl root, @Nullable String bearer) throws IOException {
        return get(at(root, "api/v0/models"), bearer)
                        .json()
                        .path("data")
                        .path(0)
                        .has("compatibility_type")
                || get(at(root, "api/v1/models"), bearer)
                        .json()
                        .path("models")
                        .path(0)
                        .has("publisher")
                || get(at(root, "props"), bearer).json().has("default_generation_settings")
                || Json.textOrEmpty(get(at(root, "api/extra/version"), bearer).json(), "result")
                        .toLowerCase(Locale.ROOT)
                        .contains("kobold")
                || get(at(root, "api/tags"), bearer)
                        .json()
                        .path("models")
                        .path(0)
                        .has("digest");
    }

    private static boolean isGateway(JsonGet.Answer answer) {
        return answer.headers().names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-litellm") || name.startsWith("x-portkey"));
    }

    private boolean livesAsGateway(HttpUrl root, @Nullable String bearer) throws IOException {
        JsonGet.Answer answer = get(at(root, "health/liveliness"), bearer);
        return isGateway(answer)
                || answer.status() == 200
                        && answer.body().toLowerCase(Locale.ROOT).contains("alive");
    }

    private static HttpUrl at(HttpUrl root, String path) {
        return root.newBuilder().addPathSegments(path).build();
    }

    private JsonGet.Answer get(HttpUrl url, @Nullable String bearer) throws IOException {
        Request.Builder request = new Request.Builder().url(url).header("Accept", "application/json");
        if (bearer != null && !bearer.isBlank() && bearer.strip().chars().allMatch(c -> c > 32 && c < 127)) {
            request.header("Authorization", "Bearer " + bearer.strip());
        }
        return http.send(request.build(), new Cancellation());
    }
}
