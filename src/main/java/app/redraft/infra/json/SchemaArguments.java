package app.redraft.infra.json;

import app.redraft.core.assistant.tool.ArgumentsReader;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolFault;
import app.redraft.core.llm.ToolSpec;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Arguments checked against JSON Schema (draft 2020-12). Thread-safe. */
public final class SchemaArguments implements ArgumentsReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MOST_FAULTS = 5;

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    @Override
    public ToolArguments read(ToolSpec tool, String json) {
        JsonNode node = parse(json);
        JsonSchema schema = schemas.computeIfAbsent(tool.parametersJson(), factory::getSchema);
        String faults = schema.validate(node).stream()
                .limit(MOST_FAULTS)
                .map(ValidationMessage::getMessage)
                .collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            throw new ToolFault("The arguments do not fit the schema of " + tool.name() + ": " + faults + ".");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties().forEach(field -> values.put(field.getKey(), value(field.getValue())));
        return new ToolArguments(values);
    }

    @Override
    public boolean isObject(String json) {
        try {
            return JSON.readTree(json).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonEOFException cut) {
            throw new ToolFault("The arguments were cut off in the middle. Make the call again.");
        } catch (JsonProcessingException malformed) {
            throw new ToolFault("The arguments are not JSON: " + malformed.getOriginalMessage() + ".");
        }
    }

    private static Object value(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.canConvertToExactIntegral() ? (Object) node.longValue() : (Object) node.doubleValue();
        }
        return node.isTextual() ? node.textValue() : node.toString();
    }
}
