package app.redraft.infra.provider.discovery;

import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads lists of models in every provider's shape. */
final class ModelLists {
    /** Models that do not chat. */
    private static final Pattern OTHER_TRADES = Pattern.compile(
            "(?i)embed|whisper|tts|dall-e|moderation|realtime|transcribe|rerank|bge-|sora-|gpt-image|davinci|babbage");

    /** What can be the name of a model: one line that can be read. */
    private static final Pattern ID = Pattern.compile("(?=.*\\S)\\P{Cc}{1,300}");

    private ModelLists() {}

    /** Whether this is OpenAI's list shape: {@code {"object":"list","data":[{"id":…}]}}. */
    static boolean isOpenAiList(JsonNode list) {
        JsonNode data = list.path("data");
        return list.path("object").asText().equals("list")
                && data.isArray()
                && (data.isEmpty() || data.get(0).path("id").isTextual());
    }

    /** Ids of the models that chat, in the order of the list; {@code data}, {@code models}, {@code result} or a bare array. */
    static List<String> ids(JsonNode list) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode candidates : List.of(list, list.path("data"), list.path("models"), list.path("result"))) {
            if (candidates.isArray()) {
                candidates.forEach(model -> add(ids, model));
            }
        }
        return List.copyOf(ids);
    }

    private static void add(Set<String> ids, JsonNode model) {
        String id = model.isTextual() ? model.asText() : "";
        // Cloudflare's id is a number of its own; the name is what calls use.
        for (String field : model.has("task") ? List.of("name") : List.of("id", "key", "name", "model")) {
            id = id.isEmpty() ? Json.textOrEmpty(model, field) : id;
        }
        boolean chats =
                !OTHER_TRADES.matcher(id).find() && !model.path("type").asText().startsWith("embed");
        if (chats && ID.matcher(id).matches()) {
            ids.add(id);
        }
    }
}
