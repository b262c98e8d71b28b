package app.redraft.core.quality.guard.text;

/** In which of the languages known here a text is, by its small words. */
public final class Languages {
    private static final int FEWEST_WORDS = 5;
    private static final int FEWEST_SMALL_WORDS = 3;

    private final int[] small = new int[WordLists.LANGUAGES.size()];
    /** Of each language, the words that look like it: they decide between languages with as many small words. */
    private final int[] looks = new int[WordLists.LANGUAGES.size()];

    private int words;

    private Languages() {}

    /**
     * Counts the small words of a text.
     *
     * @param prose the text without its code
     */
    public static Languages in(String prose) {
        Languages counted = new Languages();
        int at = 0;
        while (at < prose.length()) {
            int end = at;
            while (end < prose.length() && Character.isLetter(prose.charAt(end))) {
                end++;
            }
            if (end > at) {
                counted.count(prose.substring(at, end));
            }
            at = end + 1;
        }
        return counted;
    }

    private void count(String word) {
        words++;
        int languages = WordLists.languages(AnalyzedText.form(word));
        for (int i = 0; i < small.length; i++) {
            small[i] += languages >> i & 1;
            looks[i] += WordLook.of(word, WordLists.LANGUAGES.get(i)) ? 1 : 0;
        }
    }

    /**
     * The language of most small words, for example {@code en}; English where there is none.
     *
     * @param rewritten decides between two that have as many
     */
    public String most(Languages rewritten) {
        int best = index();
        for (int i = 0; i < small.length; i++) {
            best = small[i] == small[best] && weight(rewritten, i) > weight(rewritten, best) ? i : best;
        }
        return WordLists.LANGUAGES.get(best);
    }

    private int weight(Languages other, int language) {
        return 2 * other.small[language] + looks[language] + other.looks[language];
    }

    private int index() {
        int best = 0;
        for (int i = 1; i < small.length; i++) {
            best = small[i] > small[best] ? i : best;
        }
        return best;
    }

    /** Whether a text is surely in another language than this one. */
    public boolean isOther(Languages rewritten) {
        int now = rewritten.index();
        return now != index()
                && rewritten.words >= FEWEST_WORDS
                && rewritten.small[now] >= FEWEST_SMALL_WORDS
                && rewritten.small[now] > 2 * rewritten.small[index()];
    }
}
