package app.redraft.core.quality.guard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An original and its rewrite, side by side.
 *
 * @param original the original
 * @param rewritten the rewrite
 * @param quantities the numbers of the original
 * @param newQuantities the numbers of the rewrite
 * @param language the language of the original, for example {@code en}
 * @param translated whether the rewrite is in another language
 * @param alignment which sentences say the same
 * @param instruction what the writer wanted, in the words that went to the model
 */
record Comparison(
        GuardText original,
        GuardText rewritten,
        List<Quantity> quantities,
        List<Quantity> newQuantities,
        String language,
        boolean translated,
        Alignment alignment,
        String instruction) {

    private static final int LONGEST_TOLD = 60;
    private static final int FEWEST_WORDS = 5;
    private static final int FEWEST_SMALL_WORDS = 3;

    static Comparison of(String original, String rewritten, String instruction) {
        GuardText from = new GuardText(original);
        GuardText to = new GuardText(rewritten);
        String language = GuardWords.languageOf(from.words());
        return new Comparison(
                from,
                to,
                Quantity.in(from),
                Quantity.in(to),
                language,
                isOther(language, to),
                new Alignment(from, to, GuardWords.of(language, "function")),
                instruction);
    }

    private static boolean isOther(String language, GuardText rewritten) {
        List<Word> words = rewritten.words();
        String now = GuardWords.languageOf(words);
        long found = GuardWords.countSmall(words, now);
        return !now.equals(language)
                && words.size() >= FEWEST_WORDS
                && found >= FEWEST_SMALL_WORDS
                && found > 2 * GuardWords.countSmall(words, language);
    }

    /** The words of a list in the language of the original. */
    Set<String> words(String list) {
        return GuardWords.of(language, list);
    }

    boolean wants(Pattern wish) {
        return wish.matcher(instruction).find();
    }

    /** Where the words of a group stand, from the first to the last. */
    static Warning.Span span(List<Word> words) {
        return words.isEmpty()
                ? Warning.Span.NONE
                : new Warning.Span(
                        words.get(0).span().start(),
                        words.get(words.size() - 1).span().end());
    }

    /** The beginning of a text, for a line that tells of it. */
    static String shortened(String text) {
        return text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "…";
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
