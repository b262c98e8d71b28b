package app.redraft.infra.provider.failure;

import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an error body says, whatever its shape; read by content, never by content type.
 *
 * @param message the server's words, may be empty
 * @param code its code as text, may be empty
 * @param type its type, may be empty
 * @param param the parameter it complains about, may be empty
 * @param requestId its id of the call, may be empty
 * @param status a status inside the body, or 0
 * @param root the whole body as JSON, or null where it is none
 */
public record ErrorBody(
        String message, String code, String type, String param, String requestId, int status, @Nullable JsonNode root) {

    /** Reads a body: OpenAI, Anthropic, Azure, Mistral, xAI, Cohere, Cloudflare, Ollama, Gemini shapes, HTML or plain text. */
    public static ErrorBody parse(String body) {
        String trimmed = body.strip();
        if (trimmed.startsWith("data:")) {
            trimmed = trimmed.substring("data:".length()).strip();
        }
        if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
            JsonNode node = Json.parse(trimmed).orElse(null);
            if (node != null) {
                return of(node);
            }
        }
        return new ErrorBody(trimmed, "", "", "", "", 0, null);
    }

    /** Reads a body that is JSON already. */
    public static ErrorBody of(JsonNode body) {
        JsonNode root = body.isArray() && !body.isEmpty() ? body.get(0) : body;
        JsonNode error = root.path("error");
        // AI Gateway lists its errors under the singular name.
        JsonNode first = error.isArray() ? error.path(0) : root.path("errors").path(0);
        JsonNode validation = root.path("detail").path(0);
        JsonNode source = error.isObject() ? error : first.isObject() ? first : root;
        return new ErrorBody(
                message(root, error, first, validation),
                orElse(Json.textOrEmpty(source, "code"), Json.textOrEmpty(root, "code")),
                orElse(
                        Json.textOrEmpty(source, "type"),
                        orElse(Json.textOrEmpty(source, "status"), Json.textOrEmpty(root, "type"))),
                param(source, validation),
                Json.textOrEmpty(root, "request_id"),
                status(source, root),
                root);
    }

    /** Message, code and type in lower case: what patterns look at. */
    String haystack() {
        return (message + ' ' + code + ' ' + type).toLowerCase(Locale.ROOT);
    }

    /** Whether the server gave this code or type. */
    boolean is(String codeOrType) {
        return code.equalsIgnoreCase(codeOrType) || type.equalsIgnoreCase(codeOrType);
    }

    private static String message(JsonNode root, JsonNode error, JsonNode first, JsonNode validation) {
        String own = Json.textOrEmpty(error, "message");
        if (!own.isBlank()) {
            return withUpstream(own, error);
        }
        if (error.isTextual()) {
            return error.asText();
        }
        String listed = first.isTextual() ? first.asText() : Json.textOrEmpty(first, "message");
        String top = orElse(Json.textOrEmpty(root, "message"), Json.textOrEmpty(root, "detail"));
        String invalid = Json.textOrEmpty(validation, "msg");
        return orElse(listed, orElse(top, orElse(invalid, Json.textOrEmpty(error, "detail"))));
    }

    /** A relay's own words are often just "Provider returned error"; what the provider said is in the metadata. */
    private static String withUpstream(String own, JsonNode error) {
        String upstream = Json.textOrEmpty(error.path("metadata"), "raw");
        return upstream.isBlank() ? own : own + ": " + parse(upstream).message();
    }

    private static String param(JsonNode source, JsonNode validation) {
        String named = Json.textOrEmpty(source, "param");
        JsonNode place = validation.path("loc");
        return named.isBlank() && !place.isEmpty() ? place.get(place.size() - 1).asText() : named;
    }

    private static int status(JsonNode source, JsonNode root) {
        for (JsonNode candidate : new JsonNode[] {
            source.path("status_code"),
            source.path("code"),
            root.path("status_code"),
            root.path("code"),
            root.path("status")
        }) {
            int value = candidate.asInt(0);
            if (value >= 300 && value < 600) {
                return value;
            }
        }
        return 0;
    }

    private static String orElse(String first, String second) {
        return first.isBlank() ? second : first;
    }
}
