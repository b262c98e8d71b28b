package app.redraft.core.assistant.tool;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.style.StyleSheet;
import java.util.Map;

/** Calls of tools as models make them. */
public final class ToolCalls {
    private ToolCalls() {}

    /** What the model is told. @param arguments texts, longs and booleans by name */
    public static String call(Tool tool, String document, Map<String, Object> arguments) {
        ToolContext context = new ToolContext(
                new DocumentText(document),
                proposal -> new ProposalDecision(ProposalDecision.Kind.SHOWN, ""),
                () -> false,
                StyleSheet.NONE,
                () -> "",
                new Cancellation());
        return tool.call(new ToolArguments(arguments), context);
    }
}
