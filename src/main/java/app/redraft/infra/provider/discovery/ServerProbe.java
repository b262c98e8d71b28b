package app.redraft.infra.provider.discovery;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.settings.LocalServers.LocalServer;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.discovery.ServerSign.Product;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Request;

/** Looks at one address. */
final class ServerProbe {
    private final JsonGet http;
    private final String base;
    private final Cancellation cancellation;

    ServerProbe(JsonGet http, String base, Cancellation cancellation) {
        this.http = http;
        this.base = base;
        this.cancellation = cancellation;
    }

    /** The server there, if it answers in the shape of a model server. */
    Optional<LocalServer> look(ServerSign sign) {
        return switch (sign.product()) {
            case OLLAMA -> ollama().or(() -> listed(Product.OTHER));
            case LM_STUDIO -> lmStudio().or(() -> listed(Product.OTHER));
            case LLAMA_CPP -> loading().or(() -> listed(Product.OTHER));
            case LITELLM -> liteLlm().or(() -> listed(Product.OTHER));
            case VLLM -> listed(Product.OTHER);
            default -> listed(sign.product());
        };
    }

    private Optional<LocalServer> ollama() {
        if (!get("/api/version").path("version").isTextual()) {
            return Optional.empty();
        }
        List<String> models = ModelLists.ids(get("/api/tags"));
        return Optional.of(new LocalServer(Product.OLLAMA.id(), ProviderKind.OLLAMA, base, models));
    }

    /** LM Studio answers unknown paths with status 200 and an error, so the lists themselves must be there. */
    private Optional<LocalServer> lmStudio() {
        boolean own = get("/api/v1/models").path("models").isArray()
                || get("/api/v0/models").path("data").isArray();
        return own ? Optional.of(openAi(Product.LM_STUDIO, get("/v1/models"))) : Optional.empty();
    }

    /** A llama.cpp server that is still loading its model says so with status 503 and has no list yet. */
    private Optional<LocalServer> loading() {
        String said = Json.textOrEmpty(get("/health").path("error"), "message");
        return said.toLowerCase(Locale.ROOT).contains("loading model")
                ? Optional.of(openAi(Product.LLAMA_CPP, Json.object()))
                : Optional.empty();
    }

    /** LiteLLM may keep its list behind a key, but tells everybody that it lives. */
    private Optional<LocalServer> liteLlm() {
        boolean alive =
                get("/health/liveliness").asText().toLowerCase(Locale.ROOT).contains("alive");
        return alive ? Optional.of(openAi(Product.LITELLM, get("/v1/models"))) : Optional.empty();
    }

    private Optional<LocalServer> listed(Product usual) {
        JsonNode list = get("/v1/models");
        return ModelLists.isOpenAiList(list) ? Optional.of(openAi(owner(list, usual), list)) : Optional.empty();
    }

    private static Product owner(JsonNode list, Product usual) {
        String owner = list.path("data").path(0).path("owned_by").asText().toLowerCase(Locale.ROOT);
        return switch (owner) {
            case "llamacpp", "llama.cpp" -> Product.LLAMA_CPP;
            case "vllm" -> Product.VLLM;
            case "koboldcpp" -> Product.KOBOLDCPP;
            default -> usual;
        };
    }

    private LocalServer openAi(Product product, JsonNode list) {
        return new LocalServer(product.id(), ProviderKind.OPENAI, base + "/v1", ModelLists.ids(list));
    }

    private JsonNode get(String path) {
        try {
            return http.send(new Request.Builder().url(base + path).build(), cancellation)
                    .json();
        } catch (IOException nobodyThere) {
            return Json.object();
        }
    }
}
