package app.redraft.core.proofreading.live;

/**
 * One replacement in a text, told by lines.
 *
 * @param line where it begins
 * @param from column at which it begins
 * @param removedLines how many line ends were taken out
 * @param to column, in the last line of what was taken out, at which that ended
 * @param inserted what stands there instead
 */
public record LineEdit(int line, int from, int removedLines, int to, String inserted) {

    /** How many line ends were put in. */
    public int insertedLines() {
        return (int) inserted.chars().filter(c -> c == '\n').count();
    }

    /** The column after the last character put in. */
    int endColumn() {
        int last = inserted.lastIndexOf('\n');
        return last < 0 ? from + inserted.length() : inserted.length() - last - 1;
    }

    /** Whether a word that ends at the edit goes on in it. */
    boolean joinsBefore() {
        return inserted.isEmpty() || isOfWord(inserted.charAt(0));
    }

    /** Whether a word that begins behind the edit begins in it now. */
    boolean joinsAfter() {
        return inserted.isEmpty() || isOfWord(inserted.charAt(inserted.length() - 1));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "'\u2019-_".indexOf(c) >= 0;
    }
}
