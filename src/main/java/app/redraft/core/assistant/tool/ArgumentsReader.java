package app.redraft.core.assistant.tool;

import app.redraft.core.llm.ToolSpec;

/** Port to the JSON that models write. Any thread. */
public interface ArgumentsReader {

    /**
     * Reads arguments and checks them against the tool's schema.
     *
     * @param json as the model wrote it
     * @throws ToolFault when it is not JSON, is cut off, or does not fit the schema; says what is wrong
     */
    ToolArguments read(ToolSpec tool, String json);

    /** Whether a text is one JSON object, whatever is in it. */
    boolean isObject(String json);
}
