package app.redraft.core.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How easy a text is to read, by the published formulas. They count only lengths: they know nothing of sense or order.
 *
 * @param ease reading ease, from about 0 (hard) to 100 (easy); the formula is that of the text's language
 * @param formula which one it is
 * @param grade years of school in the USA (Flesch and Kincaid), for English only
 * @param lix LIX, the same for all languages: below 30 easy, above 60 hard
 */
public record Readability(double ease, Formula formula, Optional<Double> grade, double lix) {
    private static final double LIX_SHARE = 100;

    /** Below it nothing can be said. */
    private static final int LEAST_WORDS = 30;

    /** A formula of reading ease: {@code base - perSentence * words/sentences - perWord * syllables/words}. */
    public enum Formula {
        /** R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948). */
        FLESCH("en", 206.835, 1.015, 84.6),
        /** T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich (1978). */
        AMSTAD("de", 180, 1, 58.5),
        /** L. Kandel and A. Moles, Application de l'indice de Flesch à la langue française (1958). */
        KANDEL_MOLES("fr", 207, 1.015, 73.6),
        /** F. Szigriszt Pazos, Sistemas predictivos de legibilidad del mensaje escrito, Madrid (1993). */
        SZIGRISZT("es", 206.835, 1, 62.3);

        private final String language;
        private final double base;
        private final double perSentence;
        private final double perWord;

        Formula(String language, double base, double perSentence, double perWord) {
            this.language = language;
            this.base = base;
            this.perSentence = perSentence;
            this.perWord = perWord;
        }

        private double ease(double wordsPerSentence, double syllablesPerWord) {
            return base - perSentence * wordsPerSentence - perWord * syllablesPerWord;
        }
    }

    /** Words that stand in nearly every text of a language, and hardly in one of another. */
    private static final Map<Formula, Set<String>> COMMON = Map.of(
            Formula.FLESCH, Set.of("the", "and", "of", "to", "was", "that", "with", "is", "it", "for", "his", "had"),
            Formula.AMSTAD,
                    Set.of("der", "die", "und", "das", "nicht", "ist", "ein", "den", "mit", "sich", "zu", "sie"),
            Formula.KANDEL_MOLES,
                    Set.of("le", "les", "et", "des", "une", "est", "dans", "pas", "du", "pour", "il", "qui"),
            Formula.SZIGRISZT, Set.of("el", "los", "y", "las", "una", "es", "por", "con", "no", "del", "para", "lo"));

    private static final Pattern VOWELS = Pattern.compile("[aeiouyáéíóúàèìòùâêîôûäëïöüœæ]+");
    private static final Pattern SPANISH_VOWELS = Pattern.compile("[iuü]?[aeoáéóíú][iuy]?|[iuü]+");
    private static final Pattern SILENT_ENGLISH = Pattern.compile("(?:[^laeiouyr]es|[^aeiouyltd]ed|[^aeiouyl]e)$");

    private static final Pattern SILENT_FRENCH = Pattern.compile("(?:[^aeiouyéèêàâîôû](?:e|es|ent))$");

    /** Weighs a text; empty where it has fewer than 30 words or is in none of the four languages. */
    public static Optional<Readability> of(String text) {
        List<String> words = PlainWords.of(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        int sentences = SentenceBreaks.of(text).size();
        if (words.size() < LEAST_WORDS || sentences == 0) {
            return Optional.empty();
        }
        return formula(words).map(formula -> of(words, sentences, formula));
    }

    private static Readability of(List<String> words, int sentences, Formula formula) {
        double perSentence = (double) words.size() / sentences;
        double perWord =
                words.stream().mapToInt(word -> syllables(word, formula)).sum() / (double) words.size();
        double longWords = words.stream().filter(word -> word.length() > 6).count();
        Optional<Double> grade =
                formula == Formula.FLESCH ? Optional.of(0.39 * perSentence + 11.8 * perWord - 15.59) : Optional.empty();
        return new Readability(
                formula.ease(perSentence, perWord), formula, grade, perSentence + LIX_SHARE * longWords / words.size());
    }

    /** The formula of the language that the common words tell. */
    private static Optional<Formula> formula(List<String> words) {
        Formula best = Formula.FLESCH;
        long most = 0;
        for (Formula formula : Formula.values()) {
            Set<String> common = COMMON.getOrDefault(formula, Set.of());
            long found = words.stream().filter(common::contains).count();
            if (found > most) {
                most = found;
                best = formula;
            }
        }
        return most * 25 >= words.size() ? Optional.of(best) : Optional.empty();
    }

    /** Syllables of a word in small letters, at least 1: groups of vowels, without those that are not spoken. */
    static int syllables(String word, Formula formula) {
        Pattern vowels = formula == Formula.SZIGRISZT ? SPANISH_VOWELS : VOWELS;
        int groups = (int) vowels.matcher(word).results().count();
        boolean silent =
                formula == Formula.FLESCH && SILENT_ENGLISH.matcher(word).find()
                        || formula == Formula.KANDEL_MOLES
                                && SILENT_FRENCH.matcher(word).find();
        return Math.max(1, silent ? groups - 1 : groups);
    }

    /** Code of the language of the text, as ISO 639. */
    public String language() {
        return formula.language;
    }
}
