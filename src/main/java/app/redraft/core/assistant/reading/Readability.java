package app.redraft.core.assistant.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard a text is to read by three formulas: Reading Ease (R. Flesch, "A new readability yardstick", 1948), grade level
 * (J. P. Kincaid et al., 1975), both for English, and LIX (C. H. Björnsson, 1968), which counts no syllables and serves other
 * languages too.
 *
 * @param ease from about 0 (hard) to 100 (easy)
 * @param grade years of school in the United States
 * @param lix below 30 easy, above 55 hard
 */
record Readability(double ease, double grade, double lix) {
    private static final Pattern VOWELS = Pattern.compile("[aeiouyàâäåæèéêëìíîïòóôöøùúûüœ]+");
    private static final Pattern SILENT_E = Pattern.compile("(?<=[^aeiouyl])e$");
    private static final int LONG_WORD = 7;

    /** Of words in small letters, at least one, and their sentences. */
    static Readability of(List<String> words, int sentences) {
        double perSentence = (double) words.size() / Math.max(1, sentences);
        double syllables = words.stream().mapToInt(Readability::syllables).sum() / (double) words.size();
        double longWords = words.stream()
                        .filter(word -> word.codePointCount(0, word.length()) >= LONG_WORD)
                        .count()
                / (double) words.size();
        return new Readability(
                206.835 - 1.015 * perSentence - 84.6 * syllables,
                0.39 * perSentence + 11.8 * syllables - 15.59,
                perSentence + 100 * longWords);
    }

    private static int syllables(String word) {
        String spoken = SILENT_E.matcher(word).replaceFirst("");
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Flesch Reading Ease %.1f (English; 1948), Flesch-Kincaid grade %.1f (English; 1975), LIX %.1f (Björnsson 1968)",
                ease,
                grade,
                lix);
    }
}
