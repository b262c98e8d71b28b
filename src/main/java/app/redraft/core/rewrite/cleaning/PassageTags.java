package app.redraft.core.rewrite.cleaning;

import java.util.regex.Pattern;

/** The tags in which a prompt hands over a passage and what belongs to it. */
public final class PassageTags {
    private static final String CLOSING = "(/\\s*(?:passage|before|after|instruction|style|marks)\\s*>)";
    private static final Pattern CLOSES = Pattern.compile("<" + CLOSING, Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFUSED = Pattern.compile("<\u200B" + CLOSING, Pattern.CASE_INSENSITIVE);

    private PassageTags() {}

    /**
     * The content of a tag: a closing tag inside it, however it is written, must not end it, so a zero-width space breaks it,
     * invisibly.
     */
    public static String defuse(String content) {
        return CLOSES.matcher(content).replaceAll("<\u200B$1");
    }

    /** Undoes the defusing in an answer that kept it. */
    static String restore(String answer) {
        return DEFUSED.matcher(answer).replaceAll("<$1");
    }
}
