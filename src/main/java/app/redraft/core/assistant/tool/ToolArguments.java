package app.redraft.core.assistant.tool;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The arguments of one call, which fit the tool's schema. Immutable.
 *
 * @param values a {@link String}, {@link Long}, {@link Double} or {@link Boolean} by name
 */
public record ToolArguments(Map<String, Object> values) {
    public ToolArguments {
        values = Map.copyOf(values);
    }

    /** A text that the schema requires. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> new ToolFault("The argument \"" + name + "\" is missing."));
    }

    /** A text, where the model gave one. */
    public Optional<String> optionalText(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A whole number within the range of an int, or the default. */
    public int integer(String name, int otherwise) {
        return values.get(name) instanceof Long number ? Math.toIntExact(number) : otherwise;
    }

    /** True or false, or the default. */
    public boolean flag(String name, boolean otherwise) {
        return values.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    /** The same text for the same arguments, in whatever order and spacing the model wrote them. */
    public String canonical() {
        return new TreeMap<>(values).toString();
    }
}
