package app.redraft.core.rewrite.cleaning;

import java.util.List;

/** The tags in which a prompt hands over a passage and what belongs to it. */
public final class PassageTags {
    private static final List<String> NAMES = List.of("passage", "before", "after", "instruction", "style");

    private PassageTags() {}

    /** The content of a tag: a closing tag inside it must not end it, so a zero-width space breaks it, invisibly. */
    public static String defuse(String content) {
        String safe = content;
        for (String name : NAMES) {
            safe = safe.replace("</" + name + ">", "<\u200B/" + name + ">");
        }
        return safe;
    }

    /** Undoes the defusing in an answer that kept it. */
    static String restore(String answer) {
        String text = answer;
        for (String name : NAMES) {
            text = text.replace("<\u200B/" + name + ">", "</" + name + ">");
        }
        return text;
    }
}
