package app.redraft.core.assistant;

import app.redraft.core.assistant.tool.Toolbox;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tool calls that a model wrote as its answer instead of making them. They are never run: nothing says where they end. */
final class TextualCall {
    /** What the model is told. */
    static final String HINT =
            "(That was a tool call written as text, so nothing was run. Make the call itself, or answer in words.)";

    /** A call from the first letter on, of whatever tool. */
    private static final Pattern TAGGED = Pattern.compile(
            "\\A\\s*(?:<\\|?(?:tool_call|function_call|tool_calls)\\|?>|\\[TOOL_CALLS]|<function=).*", Pattern.DOTALL);

    /** Calls as models write them that were taught another notation, also behind some words; each names its tool. */
    private static final List<Pattern> CALLS = Stream.of(
                    "\\A\\s*(?:```\\w*\\s*)?\\[?\\s*\\{[^{}]{0,200}\"(?:name|tool|function)\"\\s*:\\s*\"(\\w+)\"",
                    "^\\s*(?:<\\|?(?:tool_calls?|function_calls?|python_tag)\\|?>|\\[TOOL_CALLS]|```tool_(?:code|call)s?\\b)"
                            + "[\\s\\[{]*(?:\"?(?:name|tool|function)\"?\\s*[:=]\\s*)?\"?(\\w+)",
                    "^\\s*```(?:json)?\\s*\\[?\\s*\\{\\s*\"(?:name|tool|function|action)\"\\s*:\\s*\"(\\w+)\"\\s*,\\s*"
                            + "\"(?:arguments|parameters|args|input|action_input)\"\\s*:",
                    "<(?:function=|(?:invoke|tool|function) name=)\"?(\\w+)",
                    "^\\s*Action:\\s*(\\w+)\\s*\\n\\s*Action Input:",
                    "\\A\\s*`{0,3}(\\w+)\\([^\\n]{0,500}\\)`{0,3}\\s*\\z")
            .map(form -> Pattern.compile(form, Pattern.MULTILINE))
            .toList();

    private TextualCall() {}

    /** Whether an answer is a call of one of these tools, or ends in one. */
    static boolean looksLike(String answer, Toolbox tools) {
        return TAGGED.matcher(answer).matches()
                || CALLS.stream()
                        .flatMap(form -> form.matcher(answer).results())
                        .anyMatch(call -> tools.find(call.group(1)).isPresent());
    }
}
