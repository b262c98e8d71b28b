package app.redraft.core.assistant;

import app.redraft.core.assistant.tool.Toolbox;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tool calls that a model wrote as its answer instead of making them. They are never run: nothing says where they end. */
final class TextualCall {
    /** What the model is told. */
    static final String HINT =
            "(That was a tool call written as text, so nothing was run. Make the call itself, or answer in words.)";

    private static final Pattern TAGGED = Pattern.compile(
            "\\A\\s*(?:<\\|?(?:tool_call|function_call|tool_calls)\\|?>|\\[TOOL_CALLS]|<function=).*", Pattern.DOTALL);
    private static final Pattern OBJECT = Pattern.compile(
            "\\A\\s*(?:```\\w*\\s*)?\\[?\\s*\\{[^{}]{0,200}\"(?:name|tool|function)\"\\s*:\\s*\"(\\w+)\".*",
            Pattern.DOTALL);

    private TextualCall() {}

    /** Whether a whole answer is a call of one of these tools. */
    static boolean looksLike(String answer, Toolbox tools) {
        if (TAGGED.matcher(answer).matches()) {
            return true;
        }
        Matcher object = OBJECT.matcher(answer);
        return object.matches() && tools.find(object.group(1)).isPresent();
    }
}
