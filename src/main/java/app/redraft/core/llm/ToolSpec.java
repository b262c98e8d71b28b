package app.redraft.core.llm;

/**
 * A tool a model may call.
 *
 * @param name letters, digits and underscores
 * @param description what it does, for the model
 * @param parametersJson a JSON Schema object
 */
public record ToolSpec(String name, String description, String parametersJson) {}
