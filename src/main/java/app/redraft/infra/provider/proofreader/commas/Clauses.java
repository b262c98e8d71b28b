package app.redraft.infra.provider.proofreader.commas;

import java.util.Locale;
import java.util.Set;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;

/** A sentence with what its words may be: verbs with a tense, subjects, nouns. Indexes count words and marks from 1. */
final class Clauses {
    private static final Set<String> SUBJECT_ONLY = Set.of("i", "he", "she", "we", "they");
    private static final Set<String> SUBJECT_OR_OBJECT = Set.of("it", "you", "there");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "my", "your", "his", "her", "our", "their", "this", "these", "those", "a", "an", "many", "most",
            "some", "every", "all", "no", "both");
    private static final Set<String> WHOLE_SUBJECTS = Set.of(
            "people", "everyone", "everybody", "nobody", "somebody", "someone", "children", "students", "things");

    private final AnalyzedTokenReadings[] tokens;

    Clauses(AnalyzedSentence sentence) {
        tokens = sentence.getTokensWithoutWhitespace();
    }

    int size() {
        return tokens.length;
    }

    AnalyzedTokenReadings token(int at) {
        return tokens[at];
    }

    /** The word in small letters; empty beyond the ends. */
    String word(int at) {
        return at > 0 && at < tokens.length ? tokens[at].getToken().toLowerCase(Locale.ROOT) : "";
    }

    boolean mark(int at) {
        String word = word(at);
        return word.isEmpty()
                || !Character.isLetterOrDigit(word.codePointAt(0))
                        && word.charAt(0) != '\''
                        && word.charAt(0) != '\u2019';
    }

    /** Whether a verb with a tense, or a modal verb, most likely stands there. */
    boolean finite(int at) {
        if (at <= 0 || at >= tokens.length) {
            return false;
        }
        AnalyzedTokenReadings token = tokens[at];
        boolean verb =
                token.hasPosTag("MD") || token.hasPosTag("VBD") || token.hasPosTag("VBZ") || token.hasPosTag("VBP");
        boolean afterPronoun = SUBJECT_ONLY.contains(word(at - 1));
        return verb
                && (afterPronoun
                        || token.getChunkTags().stream()
                                .anyMatch(tag -> tag.getChunkTag().endsWith("-VP")));
    }

    boolean noun(int at) {
        return at > 0 && at < tokens.length && tokens[at].hasPosTagStartingWith("NN");
    }

    boolean tagged(int at, String beginning) {
        return at > 0 && at < tokens.length && tokens[at].hasPosTagStartingWith(beginning);
    }

    /** Whether a pronoun stands there that begins a clause with its verb: "we went", "it was", "I never saw". */
    boolean pronounWithVerb(int at) {
        String word = word(at);
        if (!SUBJECT_ONLY.contains(word) && !SUBJECT_OR_OBJECT.contains(word)) {
            return false;
        }
        int verb = tagged(at + 1, "RB") && !finite(at + 1) ? at + 2 : at + 1;
        return finite(verb) || word(at + 1).matches("['\u2019](?:m|re|s|ve|ll|d)");
    }

    /** Whether a group of words about a thing begins there that a verb follows: "the children ran". */
    boolean nounWithVerb(int at) {
        if (WHOLE_SUBJECTS.contains(word(at))) {
            return finite(at + 1);
        }
        if (!DETERMINERS.contains(word(at))) {
            return false;
        }
        for (int next = at + 1; next <= at + 4; next++) {
            if (finite(next) && noun(next - 1) && next > at + 1) {
                return true;
            }
            if (!noun(next) && !tagged(next, "JJ") && !tagged(next, "CD")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a subject may begin there, with or without its verb at once. */
    boolean subject(int at) {
        String word = word(at);
        return SUBJECT_ONLY.contains(word)
                || SUBJECT_OR_OBJECT.contains(word)
                || DETERMINERS.contains(word)
                || WHOLE_SUBJECTS.contains(word)
                || tagged(at, "NNP")
                || tagged(at, "NNS");
    }
}
