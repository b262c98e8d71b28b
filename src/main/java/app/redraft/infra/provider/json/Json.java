package app.redraft.infra.provider.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as trees: what servers send is never bound to classes, since every server adds fields of its own. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final long MOST_TOKENS = 1_000_000_000_000L;

    private Json() {}

    /** Reads one JSON value; empty for anything else, also for nothing. */
    public static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** Whether a text is the beginning of a JSON value whose end is missing. */
    public static boolean isCut(String text) {
        try {
            MAPPER.readTree(text);
            return false;
        } catch (JsonEOFException cut) {
            return true;
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }

    /** Writes a tree as compact JSON. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always writable", e);
        }
    }

    /** A new empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of a text or number field, or null where the field is absent, null or something else. */
    public static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }

    /** A token count: never negative, and small enough that sums of nonsense stay in range. */
    public static long count(JsonNode number) {
        return Math.min(MOST_TOKENS, Math.max(0, number.asLong()));
    }

    /** The text of a text or number field, or empty. */
    public static String textOrEmpty(JsonNode node, String field) {
        String value = text(node, field);
        return value == null ? "" : value;
    }
}
