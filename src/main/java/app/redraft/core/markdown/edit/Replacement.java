package app.redraft.core.markdown.edit;

/**
 * One replacement in a text.
 *
 * @param from first UTF-16 offset, in the text before any edit
 * @param to offset after the last replaced character, {@code >= from}
 * @param text what stands there then
 */
public record Replacement(int from, int to, String text) {

    /** Puts a text in. */
    static Replacement insert(int at, String text) {
        return new Replacement(at, at, text);
    }

    /** Takes a stretch out. */
    static Replacement delete(int from, int to) {
        return new Replacement(from, to, "");
    }

    int growth() {
        return text.length() - (to - from);
    }
}
