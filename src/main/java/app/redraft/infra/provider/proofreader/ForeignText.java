package app.redraft.infra.provider.proofreader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/** Tells text that is not English, which the proofreader must leave alone, by the share of words English does not have. */
final class ForeignText {
    private static final int FEWEST_WORDS = 4;
    private static final double UNKNOWN_SHARE = 0.5;
    private static final double UNKNOWN_SHARE_WITHOUT_GLUE = 0.3;
    private static final double GLUE_SHARE = 0.15;

    // The commonest English words that are no words of German, French or Spanish.
    private static final Set<String> GLUE = Set.of(
            "the", "of", "and", "to", "is", "that", "it", "with", "as", "for", "was", "at", "by", "this", "have",
            "from", "or", "be", "are", "you", "i", "he", "she", "they", "we", "his", "her", "my", "your", "their",
            "not", "but", "had", "has", "were", "which", "who", "will", "would", "there", "been", "if", "when", "what",
            "can", "do");

    private ForeignText() {}

    /** Whether the text is in another language or script; false where there are too few words to tell. */
    static boolean is(String text, Lexicon lexicon) {
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
            } else if (!name && !lexicon.knows(word)) {
                unknown++;
            }
        }
        if (words < FEWEST_WORDS) {
            return false;
        }
        double share = (double) unknown / words;
        boolean littleGlue = (double) glue / words < GLUE_SHARE;
        return share >= UNKNOWN_SHARE || (littleGlue && share >= UNKNOWN_SHARE_WITHOUT_GLUE);
    }
}
