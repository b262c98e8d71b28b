package app.redraft.infra.provider.proofreader.spelling;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;

/** Tells text that is not English, which the proofreader must leave alone, by the share of words English does not have. */
public final class ForeignText {
    private static final int FEWEST_WORDS = 4;
    private static final double UNKNOWN_SHARE = 0.5;
    private static final double UNKNOWN_SHARE_WITHOUT_GLUE = 0.3;
    private static final double GLUE_SHARE = 0.15;
    private static final double GLUE_SHARE_OF_ANOTHER_LANGUAGE = 0.05;

    // The commonest English words that are no words of German, French or Spanish.
    private static final Set<String> GLUE = Set.of(
            "the", "of", "and", "to", "is", "that", "it", "with", "as", "for", "was", "at", "by", "this", "have",
            "from", "or", "be", "are", "you", "i", "he", "she", "they", "we", "his", "her", "my", "your", "their",
            "not", "but", "had", "has", "were", "which", "who", "will", "would", "there", "been", "if", "when", "what",
            "can", "do");

    private ForeignText() {}

    /**
     * Whether the text is in another language or script; false where there are too few words to tell.
     *
     * @param slip tells by its first offset an unknown word that is an English one with a mistake in it
     */
    public static boolean is(String text, Lexicon lexicon, IntPredicate slip) {
        Count count = count(text, lexicon, slip);
        if (count.words < FEWEST_WORDS) {
            return false;
        }
        double share = (double) count.unknown / count.words;
        boolean littleGlue = (double) count.glue / count.words < GLUE_SHARE;
        return share >= UNKNOWN_SHARE || (littleGlue && share >= UNKNOWN_SHARE_WITHOUT_GLUE);
    }

    /** Whether it has so few English words that no mistakes can explain it. */
    public static boolean plainly(String text, Lexicon lexicon) {
        Count count = count(text, lexicon, start -> false);
        return count.words >= FEWEST_WORDS
                && count.unknown >= UNKNOWN_SHARE * count.words
                && count.glue <= GLUE_SHARE_OF_ANOTHER_LANGUAGE * count.words;
    }

    private static Count count(String text, Lexicon lexicon, IntPredicate slip) {
        int words = 0;
        int unknown = 0;
        int glue = 0;
        Matcher matcher = DocumentWords.WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            boolean name = words > 0 && Character.isUpperCase(word.codePointAt(0)) && !lexicon.knows(word);
            words++;
            if (GLUE.contains(word.toLowerCase(Locale.ROOT))) {
                glue++;
            } else if (!name && !lexicon.knows(word) && !slip.test(matcher.start())) {
                unknown++;
            }
        }
        return new Count(words, unknown, glue);
    }

    private record Count(int words, int unknown, int glue) {}
}
