package app.redraft.core.text.units;

/**
 * Words of a text as writers count them in every script: each run of letters and digits is a word, and so is each grapheme
 * of a script written without spaces.
 *
 * @param words {@code >= 0}
 */
public record WordCount(int words) {
    /** A common silent reading pace. */
    private static final int WORDS_PER_MINUTE = 200;

    /** Counts a text. */
    public static WordCount of(String text) {
        UnitScanner scanner = new UnitScanner();
        scanner.append(text);
        scanner.close();
        int words = 0;
        for (int unit = 0; unit < scanner.count(); unit++) {
            words += scanner.isWord(unit) ? 1 : 0;
        }
        return new WordCount(words);
    }

    /** Whole minutes, at least 1 for a text that is not empty. */
    public int readingMinutes() {
        return words == 0 ? 0 : Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
    }
}
