package app.redraft.core.rewrite;

import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.rewrite.cleaning.PassageTags;
import app.redraft.core.style.StyleSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The messages of a rewrite. Passage, context and instruction travel in tags of their own, so that the passage stays data; a
 * tag inside the passage is defused.
 */
final class RewritePrompt {
    private static final String SYSTEM = read("/rewrite/system-prompt.txt");

    private RewritePrompt() {}

    /** @param style the writer's decisions of style for the document */
    static List<ChatMessage> messages(RewriteTask task, List<String> style) {
        return List.of(ChatMessage.system(SYSTEM), ChatMessage.user(user(task, style)));
    }

    private static String user(RewriteTask task, List<String> style) {
        StringBuilder text = new StringBuilder();
        section(text, "style", StyleSheet.prompt(style));
        section(text, "before", task.before());
        section(text, "passage", task.passage());
        section(text, "after", task.after());
        section(text, "instruction", task.instruction());
        return text.toString().stripTrailing();
    }

    private static void section(StringBuilder text, String tag, String content) {
        if (!content.isBlank()) {
            text.append('<').append(tag).append(">\n");
            text.append(PassageTags.defuse(content)).append("\n</").append(tag).append(">\n\n");
        }
    }

    private static String read(String resource) {
        try (InputStream in = RewritePrompt.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
