package app.redraft.infra.provider.proofreader.spelling;

import app.redraft.infra.provider.proofreader.text.TextSpan;
import java.util.Optional;

/**
 * A word no English dictionary has, and what it may stand for.
 *
 * @param span where it stands in the window
 * @param text the word
 * @param choice the likeliest spelling; empty where the word cannot be a slip of the pen
 */
public record UnknownWord(TextSpan span, String text, Optional<Candidate> choice) {
    static final int LONG = 6;
    private static final int MEDIUM = 5;
    /** The score of a short and common word with two letters swapped: "teh". */
    private static final double SWAPPED = 7;

    /** Whether it begins with a capital letter. */
    public boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is almost surely a slip of the pen, if it is English at all. */
    public boolean slip() {
        return choice.isPresent() && choice.get().score() >= Candidate.SLIP && !ForeignWords.contains(text);
    }

    /**
     * Whether it is a slip of the pen even among foreign words: a short and common word with its letters swapped, a longer one
     * that is very common, or a long one that is nearly right.
     */
    boolean obvious() {
        if (!slip()) {
            return false;
        }
        Candidate likeliest = choice.get();
        if (likeliest.score() >= Candidate.CERTAIN) {
            return true;
        }
        boolean common = text.length() >= MEDIUM && likeliest.frequency() >= Candidate.VERY_COMMON;
        return text.length() >= LONG
                ? likeliest.score() >= Candidate.SURE_OF_A_REPEATED_WORD
                : common || likeliest.score() >= SWAPPED && EditDistance.sameLetters(text, likeliest.text());
    }
}
