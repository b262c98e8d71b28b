package app.redraft.infra.provider.proofreader;

import java.util.List;

/**
 * One change to a stretch of text.
 *
 * @param start first UTF-16 offset replaced
 * @param end offset after the last replaced character
 * @param replacement what stands there afterwards
 * @param reason one line for the writer
 */
record Edit(int start, int end, String replacement, String reason) {

    /** The text with all edits made; they must be in order and apart. */
    static String apply(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        int at = 0;
        for (Edit edit : edits) {
            result.append(text, at, edit.start).append(edit.replacement);
            at = edit.end;
        }
        return result.append(text, at, text.length()).toString();
    }

    /** How much longer the text is afterwards. */
    int growth() {
        return replacement.length() - (end - start);
    }
}
