package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.quantity.Quantity;
import app.redraft.core.quality.guard.quantity.QuantityReader;
import app.redraft.core.quality.guard.text.Alignment;
import app.redraft.core.quality.guard.text.AnalyzedText;
import app.redraft.core.quality.guard.text.Languages;
import app.redraft.core.quality.guard.text.ProseMask;
import app.redraft.core.quality.guard.text.Vocabulary;
import app.redraft.core.quality.guard.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An original and its rewrite, side by side; read once for all checks.
 *
 * @param original the original
 * @param rewritten the rewrite
 * @param quantities the numbers of the original
 * @param newQuantities the numbers of the rewrite
 * @param language the language of the original, for example {@code en}
 * @param translated whether the rewrite is in another language
 * @param alignment which sentences say the same
 * @param pairs the words of each group of sentences that say the same
 * @param stems the stems of the words of the original that say something of their own
 * @param newStems the same of the rewrite
 * @param instruction what the writer wanted, in the words that went to the model
 */
record Comparison(
        AnalyzedText original,
        AnalyzedText rewritten,
        List<Quantity> quantities,
        List<Quantity> newQuantities,
        String language,
        boolean translated,
        Alignment alignment,
        List<Pair> pairs,
        Set<String> stems,
        Set<String> newStems,
        String instruction) {

    private static final int LONGEST_TOLD = 60;

    /**
     * Sentences of both texts that say the same.
     *
     * @param before the words of the original
     * @param after those of the rewrite
     * @param single whether it is one sentence on both sides
     */
    record Pair(List<Word> before, List<Word> after, boolean single) {}

    static Comparison of(
            String original, String rewritten, String instruction, Function<String, Vocabulary> vocabularies) {
        String prose = ProseMask.of(original);
        String newProse = ProseMask.of(rewritten);
        Languages from = Languages.in(prose);
        Languages to = Languages.in(newProse);
        String language = from.most(to);
        Vocabulary words = vocabularies.apply(language);
        AnalyzedText before = new AnalyzedText(original, prose, words);
        AnalyzedText after = new AnalyzedText(rewritten, newProse, words);
        Alignment alignment = new Alignment(before, after);
        List<Pair> pairs = alignment.groups().stream()
                .map(group -> new Pair(
                        before.words(group.original()),
                        after.words(group.rewritten()),
                        group.original().size() == 1 && group.rewritten().size() == 1))
                .toList();
        return new Comparison(
                before,
                after,
                QuantityReader.read(before, language),
                QuantityReader.read(after, language),
                language,
                from.isOther(to),
                alignment,
                pairs,
                stems(before.words()),
                stems(after.words()),
                instruction);
    }

    /** The stems of the words that say something of their own. */
    static Set<String> stems(List<Word> words) {
        Set<String> stems = new HashSet<>();
        for (Word word : words) {
            if (word.term().isContent()) {
                stems.add(word.stem());
            }
        }
        return stems;
    }

    /** Of the words that say something on either side, the share that both have: 0..1. */
    static double likeness(List<Word> one, List<Word> other) {
        Set<String> stems = stems(one);
        Set<String> others = stems(other);
        int most = Math.max(stems.size(), others.size());
        stems.retainAll(others);
        return most == 0 ? 0 : stems.size() / (double) most;
    }

    boolean isEnglish() {
        return language.equals("en");
    }

    boolean wants(Pattern wish) {
        return wish.matcher(instruction).find();
    }

    /** Where a word stands. */
    static Warning.Span span(Word word) {
        return new Warning.Span(word.start(), word.end());
    }

    /** Where a number stands. */
    static Warning.Span span(Quantity quantity) {
        return new Warning.Span(quantity.start(), quantity.end());
    }

    /** Where the words of a group stand, from the first to the last. */
    static Warning.Span span(List<Word> words) {
        return words.isEmpty()
                ? Warning.Span.NONE
                : new Warning.Span(
                        words.get(0).start(), words.get(words.size() - 1).end());
    }

    /** The beginning of a text, for a line that tells of it. */
    static String shortened(String text) {
        return text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "…";
    }
}
