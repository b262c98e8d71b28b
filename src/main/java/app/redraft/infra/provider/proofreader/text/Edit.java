package app.redraft.infra.provider.proofreader.text;

import app.redraft.core.text.UserMessage;
import java.util.List;

/**
 * One change to a stretch of text.
 *
 * @param start first UTF-16 offset replaced
 * @param end offset after the last replaced character
 * @param replacement what stands there afterwards
 * @param reason one line for the writer
 * @param rule the id of the rule that asks for it
 */
public record Edit(int start, int end, String replacement, UserMessage reason, String rule) {

    /** The text with all edits made; they must be in order and apart. */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        int at = 0;
        for (Edit edit : edits) {
            result.append(text, at, edit.start).append(edit.replacement);
            at = edit.end;
        }
        return result.append(text, at, text.length()).toString();
    }

    /** Whether the two ranges overlap, or begin at the same place. */
    public boolean touches(Edit other) {
        return (start < other.end && end > other.start) || start == other.start;
    }

    /** The same edit further on. */
    public Edit shifted(int by) {
        return new Edit(start + by, end + by, replacement, reason, rule);
    }

    /** How much longer the text is afterwards. */
    public int growth() {
        return replacement.length() - (end - start);
    }
}
