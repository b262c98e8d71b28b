package app.redraft.core.rewrite;

import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.RewriteTask;
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
    private static final List<String> TAGS = List.of("passage", "before", "after", "instruction");

    private RewritePrompt() {}

    static List<ChatMessage> messages(RewriteTask task) {
        return List.of(ChatMessage.system(SYSTEM), ChatMessage.user(user(task)));
    }

    private static String user(RewriteTask task) {
        StringBuilder text = new StringBuilder();
        section(text, "before", task.before());
        section(text, "passage", task.passage());
        section(text, "after", task.after());
        section(text, "instruction", task.instruction());
        return text.toString().stripTrailing();
    }

    private static void section(StringBuilder text, String tag, String content) {
        if (!content.isBlank()) {
            text.append('<').append(tag).append(">\n");
            text.append(defuse(content)).append("\n</").append(tag).append(">\n\n");
        }
    }

    /** A closing tag inside the content must not end it: a zero-width space breaks it, invisible in the answer. */
    private static String defuse(String content) {
        String safe = content;
        for (String tag : TAGS) {
            safe = safe.replace("</" + tag + ">", "<\u200B/" + tag + ">");
        }
        return safe;
    }

    /** Undoes the defusing in an answer that kept it. */
    static String restore(String answer) {
        String text = answer;
        for (String tag : TAGS) {
            text = text.replace("<\u200B/" + tag + ">", "</" + tag + ">");
        }
        return text;
    }

    private static String read(String resource) {
        try (InputStream in = RewritePrompt.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
