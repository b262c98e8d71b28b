package app.redraft.ui.proofreading;

import app.redraft.ui.common.Texts;
import app.redraft.ui.proofreading.typing.FoundProblem;

/**
 * What corrections are called: the whole words as they would stand there, since a correction may be a single comma.
 *
 * @param texts the words of this part of the window
 */
record Suggestions(Texts texts) {
    private static final int LONGEST = 60;

    /**
     * The label of a correction.
     *
     * @param line the line that the problem begins in
     * @param column where the problem begins in it
     */
    String label(FoundProblem found, String replacement, String line, int column) {
        int end = Math.min(line.length(), column + found.words().length());
        boolean blank = found.words().isBlank();
        int from = column;
        while (from > 0 && (blank || isOfWord(line, column)) && isOfWord(line, from - 1) && column - from < LONGEST) {
            from--;
        }
        int to = end;
        while (to < line.length()
                && (blank ? line.charAt(to) != ' ' : isOfWord(line, end - 1) && isOfWord(line, to))
                && to - end < LONGEST) {
            to++;
        }
        if (replacement.isEmpty() && from == column && to == end) {
            return texts.get("fix.delete", shortened(found.words().strip()));
        }
        return shortened((line.substring(from, Math.min(column, line.length())) + replacement + line.substring(end, to))
                .strip());
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
    }

    private static boolean isOfWord(String line, int at) {
        if (at < 0 || at >= line.length()) {
            return false;
        }
        char c = line.charAt(at);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "'\u2019-".indexOf(c) >= 0;
    }
}
