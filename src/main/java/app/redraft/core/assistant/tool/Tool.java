package app.redraft.core.assistant.tool;

import app.redraft.core.llm.ToolSpec;
import java.time.Duration;

/** One thing the assistant can do with the document. Immutable; calls may run side by side. */
public interface Tool {

    /** Name, description and JSON Schema of the arguments, for the model. Always the same, so that provider caches hit. */
    ToolSpec spec();

    /** Whether a small model can use the results: turns that called nothing else may go to edge. */
    boolean simple();

    /** How long a call may take. */
    default Duration timeLimit() {
        return Duration.ofSeconds(5);
    }

    /**
     * Does it. Blocks the calling worker thread; ends soon after an interrupt.
     *
     * @param arguments fit the schema
     * @return what the model is told; longer texts are cut, so a tool that can find much gives it page by page
     * @throws ToolFault when it cannot be done; its text is for the model
     */
    String call(ToolArguments arguments, ToolContext context);
}
