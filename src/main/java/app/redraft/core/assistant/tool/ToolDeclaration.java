package app.redraft.core.assistant.tool;

import app.redraft.core.llm.ToolSpec;
import java.time.Duration;

/**
 * How a tool presents itself.
 *
 * @param spec name, description and JSON Schema of the arguments, for the model; always the same, so that provider caches hit
 * @param simple whether a small model can use the results: turns that called nothing else may go to edge
 * @param timeLimit how long a call may take
 */
public record ToolDeclaration(ToolSpec spec, boolean simple, Duration timeLimit) {
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final Duration NO_HURRY = Duration.ofDays(30);

    /** A tool whose results a small model can use. @param schema JSON Schema of the arguments */
    public static ToolDeclaration simple(String name, String description, String schema) {
        return new ToolDeclaration(new ToolSpec(name, description, schema), true, USUAL);
    }

    /** A tool whose results take a large model to use. @param schema JSON Schema of the arguments */
    public static ToolDeclaration complex(String name, String description, String schema) {
        return new ToolDeclaration(new ToolSpec(name, description, schema), false, USUAL);
    }

    /** The same with another time limit. */
    public ToolDeclaration within(Duration limit) {
        return new ToolDeclaration(spec, simple, limit);
    }

    /** The same for a tool that waits for the writer, who may think for long; Stop ends the wait. */
    public ToolDeclaration awaitingTheWriter() {
        return within(NO_HURRY);
    }

    /** Its name. */
    public String name() {
        return spec.name();
    }
}
