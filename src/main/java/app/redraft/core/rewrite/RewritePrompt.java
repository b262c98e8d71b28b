package app.redraft.core.rewrite;

import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.rewrite.cleaning.PassageTags;
import app.redraft.core.rewrite.shield.ShieldedText;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.text.ShippedText;
import java.util.List;

/**
 * The messages of a rewrite. Passage, context and instruction travel in tags of their own, so that the passage stays data; a
 * tag inside the passage is defused.
 */
final class RewritePrompt {
    private static final String SYSTEM = ShippedText.of("/rewrite/system-prompt.txt");

    private RewritePrompt() {}

    /** @param style the writer's decisions of style for the document */
    static List<ChatMessage> messages(RewriteTask task, List<String> style) {
        return messages(task, style, ShieldedText.plain(task.passage()));
    }

    /**
     * The messages of a rewrite.
     *
     * @param style the writer's decisions of style for the document
     * @param shielded the passage with its tokens
     */
    static List<ChatMessage> messages(RewriteTask task, List<String> style, ShieldedText shielded) {
        return List.of(ChatMessage.system(SYSTEM), ChatMessage.user(user(task, style, shielded)));
    }

    private static String user(RewriteTask task, List<String> style, ShieldedText shielded) {
        StringBuilder text = new StringBuilder();
        section(text, "style", StyleSheet.prompt(style));
        section(text, "before", task.before());
        section(text, "passage", task.passage());
        section(text, "after", task.after());
        section(text, "marks", marks(shielded));
        section(text, "instruction", task.instruction());
        return text.toString().stripTrailing();
    }

    /** What the tokens stand for, and how they look where that is not as the system prompt says. */
    private static String marks(ShieldedText shielded) {
        String legend = shielded.legend();
        return legend.isEmpty() || SYSTEM.contains(shielded.sample())
                ? legend
                : "marks look like this here: " + shielded.sample() + '\n' + legend;
    }

    private static void section(StringBuilder text, String tag, String content) {
        if (!content.isBlank()) {
            text.append('<').append(tag).append(">\n");
            text.append(PassageTags.defuse(content)).append("\n</").append(tag).append(">\n\n");
        }
    }
}
