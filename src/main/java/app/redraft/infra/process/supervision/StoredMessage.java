package app.redraft.infra.process.supervision;

import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as JSON in a server's record, for other windows: its key and its arguments, which are texts, numbers, times or messages. */
final class StoredMessage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "key";
    private static final String ARGUMENTS = "arguments";
    private static final String MILLIS = "millis";

    private StoredMessage() {}

    static String write(UserMessage message) {
        return node(message).toString();
    }

    /** Reads a message; one that makes no sense, as an earlier version wrote it, is none. */
    static @Nullable UserMessage read(@Nullable String json) {
        try {
            JsonNode node = json == null ? null : JSON.readTree(json);
            return node == null || !node.path(KEY).isTextual() ? null : message(node);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static ObjectNode node(UserMessage message) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(KEY, message.key());
        ArrayNode arguments = node.putArray(ARGUMENTS);
        for (Object argument : message.arguments()) {
            if (argument instanceof UserMessage nested) {
                arguments.add(node(nested));
            } else if (argument instanceof Duration duration) {
                arguments.addObject().put(MILLIS, duration.toMillis());
            } else if (argument instanceof Integer number) {
                arguments.add(number);
            } else {
                arguments.add(argument.toString());
            }
        }
        return node;
    }

    private static UserMessage message(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode argument : node.path(ARGUMENTS)) {
            if (argument.has(KEY)) {
                arguments.add(message(argument));
            } else if (argument.has(MILLIS)) {
                arguments.add(Duration.ofMillis(argument.path(MILLIS).asLong()));
            } else {
                arguments.add(argument.isInt() ? (Object) argument.intValue() : argument.asText());
            }
        }
        return new UserMessage(node.path(KEY).asText(), arguments);
    }
}
