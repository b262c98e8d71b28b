package app.redraft.core.quality.judge;

import app.redraft.core.llm.ChatMessage;
import app.redraft.core.text.ShippedText;
import java.util.List;
import java.util.regex.Pattern;

/** The messages to a judge. Passage and rewrites are data: a tag of ours inside them, however it is written, is broken. */
final class JudgePrompt {
    private static final String INSTRUCTION = "instruction";
    private static final String ORIGINAL = "original";
    private static final String FIRST = "rewrite_a";
    private static final String SECOND = "rewrite_b";
    private static final String SYSTEM = ShippedText.of("/quality/judge-prompt.txt");
    private static final String QUESTION = ShippedText.of("/quality/judge-question.txt");
    private static final Pattern OUR_TAGS = Pattern.compile(
            "<(\\s*/?\\s*(?:" + String.join("|", INSTRUCTION, ORIGINAL, FIRST, SECOND) + ")\\b)",
            Pattern.CASE_INSENSITIVE);

    private JudgePrompt() {}

    /** What is asked: the first rewrite is A, the second B. */
    static List<ChatMessage> messages(JudgedPair pair) {
        StringBuilder text = new StringBuilder();
        section(text, INSTRUCTION, pair.instruction());
        section(text, ORIGINAL, pair.original());
        section(text, FIRST, pair.first());
        section(text, SECOND, pair.second());
        return List.of(
                ChatMessage.system(SYSTEM),
                ChatMessage.user(text.append(QUESTION).toString()));
    }

    /** What the judge is told in every call; another text makes another judge. */
    static String system() {
        return SYSTEM + "\n" + QUESTION;
    }

    private static void section(StringBuilder text, String tag, String content) {
        String data = OUR_TAGS.matcher(content).replaceAll("<\u200B$1");
        text.append('<')
                .append(tag)
                .append(">\n")
                .append(data)
                .append("\n</")
                .append(tag)
                .append(">\n\n");
    }
}
