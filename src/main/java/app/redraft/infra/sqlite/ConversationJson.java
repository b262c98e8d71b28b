package app.redraft.infra.sqlite;

import app.redraft.core.assistant.ConversationHistory;
import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.text.MessageTexts;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What was said in a conversation, as JSON whose names are those of the records' components. A change that would not be read of
 * earlier files, or not by an earlier Redraft, needs another {@link #FORMAT}.
 */
final class ConversationJson {
    /** The newest format. */
    static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addSerializer(new AsText<>(RoutingCause.class, RoutingCause::id))
                    .addDeserializer(RoutingCause.class, new OfText<>(RoutingCause.class, RoutingCause::of))
                    .addSerializer(new AsText<>(LocalDate.class, LocalDate::toString))
                    .addDeserializer(LocalDate.class, new OfText<>(LocalDate.class, LocalDate::parse))
                    .addSerializer(new MessageWriter())
                    .addDeserializer(UserMessage.class, new MessageReader()))
            .build();

    /**
     * What was said.
     *
     * @param messages as models are told it
     * @param beginnings how many messages stood before each question
     * @param answers one for each question
     */
    record Content(List<ChatMessage> messages, List<Integer> beginnings, List<AssistantAnswer> answers) {}

    private ConversationJson() {}

    static String write(ConversationHistory.Kept kept) {
        try {
            return MAPPER.writeValueAsString(new Content(kept.messages(), kept.beginnings(), kept.answers()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads {@link #write}.
     *
     * @throws JsonProcessingException where it is not JSON, or not of this shape
     */
    static Content read(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, Content.class);
    }

    private static final class AsText<T> extends StdSerializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> text;

        AsText(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.apply(value));
        }
    }

    private static final class OfText<T> extends StdDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> value;

        OfText(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return value.apply(json.getText());
        }
    }

    /** {@code {"key": …, "arguments": […]}}; what has no form of its own in JSON is an object with the name of its type. */
    private static final class MessageWriter extends StdSerializer<UserMessage> {
        @Serial
        private static final long serialVersionUID = 1L;

        MessageWriter() {
            super(UserMessage.class);
        }

        @Override
        public void serialize(UserMessage message, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("key", message.key());
            json.writeArrayFieldStart("arguments");
            for (Object argument : message.arguments()) {
                write(argument, json, provider);
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void write(Object argument, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (argument instanceof UserMessage nested) {
                serialize(nested, json, provider);
            } else if (argument instanceof Enum<?> constant) {
                serialize(UserMessage.of(MessageTexts.key(constant)), json, provider);
            } else if (argument instanceof Integer || argument instanceof Long) {
                json.writeNumber(((Number) argument).longValue());
            } else if (argument instanceof Number number) {
                typed("decimal", new BigDecimal(number.toString()).toPlainString(), json);
            } else if (argument instanceof Duration duration) {
                typed("duration", duration.toString(), json);
            } else if (argument instanceof LocalDate date) {
                typed("date", date.toString(), json);
            } else {
                json.writeString(argument.toString());
            }
        }

        private static void typed(String type, String value, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField(type, value);
            json.writeEndObject();
        }
    }

    private static final class MessageReader extends StdDeserializer<UserMessage> {
        @Serial
        private static final long serialVersionUID = 1L;

        MessageReader() {
            super(UserMessage.class);
        }

        @Override
        public UserMessage deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return message(context.readTree(json));
        }

        private static UserMessage message(JsonNode node) {
            List<Object> arguments = new ArrayList<>();
            node.required("arguments").forEach(argument -> arguments.add(argument(argument)));
            return new UserMessage(node.required("key").textValue(), arguments);
        }

        private static Object argument(JsonNode node) {
            if (node.isIntegralNumber()) {
                return node.longValue();
            } else if (node.has("decimal")) {
                return new BigDecimal(node.get("decimal").textValue());
            } else if (node.has("duration")) {
                return Duration.parse(node.get("duration").textValue());
            } else if (node.has("date")) {
                return LocalDate.parse(node.get("date").textValue());
            }
            return node.isObject() ? message(node) : node.textValue();
        }
    }
}
