package app.redraft.core.rewrite.cleaning;

/** Tells an answer that is given twice over, as models do that do not know when to stop. */
final class Repetition {
    private final boolean ownRepeats;
    private int read;
    private int second = -1;

    /** @param original the passage; where it says everything twice itself, so may its rewrite */
    Repetition(String original) {
        ownRepeats = start(original) < original.length();
    }

    /** Forgets what was read. */
    void restart() {
        read = 0;
        second = -1;
    }

    /**
     * Where a second copy of an answer begins.
     *
     * @param text the answer so far; only grows from call to call
     * @return an offset at the beginning of a line, or the length of the text
     */
    int undecided(CharSequence text) {
        if (ownRepeats) {
            return text.length();
        }
        for (; read < text.length(); read++) {
            if (second >= 0 && text.charAt(read) != text.charAt(read - second)) {
                second = -1;
            }
            if (second < 0 && read > 0 && text.charAt(read - 1) == '\n' && text.charAt(read) == text.charAt(0)) {
                second = read;
            }
        }
        return second < 0 ? text.length() : second;
    }

    /** Where the second copy of a whole answer begins; the length of the text where there is none. */
    int secondCopy(String text) {
        return ownRepeats ? text.length() : start(text);
    }

    private static int start(String text) {
        int from = text.length() / 2 - 2;
        int line = text.indexOf('\n', Math.max(0, from - 2));
        while (line >= 0 && line < text.length()) {
            int next = line;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            String first = text.substring(0, line).strip();
            if (!first.isEmpty() && text.substring(next).strip().equals(first)) {
                return next;
            }
            line = line > text.length() / 2 + 2 ? -1 : text.indexOf('\n', line + 1);
        }
        return text.length();
    }
}
