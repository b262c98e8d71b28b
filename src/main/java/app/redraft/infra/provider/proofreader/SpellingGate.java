package app.redraft.infra.provider.proofreader;

import app.redraft.infra.provider.proofreader.SpellingRanker.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether an unknown word is a mistake or the writer's own, and how to spell it. */
final class SpellingGate {
    private static final double LIKELY = 0.5;
    private static final double ALMOST_SURE = 2.5;
    /** What a word must reach that stands in the text more than once: a term rather than a slip. */
    private static final double SURE_OF_A_REPEATED_WORD = 5;

    private static final int SHORT = 4;
    /** The frequency class a short word's correction needs: with so few letters, everything is near to everything. */
    private static final int COMMON = 17;

    /** The frequency class a word needs to be more likely at a sentence's start than a name. */
    private static final int KNOWN = 8;

    private static final int GLUE = 16;
    private static final Pattern PLAIN = Pattern.compile("\\p{L}+(?:['\u2019]\\p{L}+)?");

    /** Nothing but marks since the text began or the last sentence ended. */
    private static final Pattern SENTENCE_START =
            Pattern.compile("(?:^|[.!?][)\"\u201d\u2019*_]{0,3}\\s+)[\\s#*_>\u2022(\\[\"\u201c\u2018-]*+$");

    private final ProofreadingPolicy policy;
    private final Lexicon lexicon;
    private final DocumentWords words;
    private final SpellingRanker ranker;
    private final IrregularForms irregular;

    SpellingGate(ProofreadingPolicy policy, ProofreadingEngine.Checker checker, DocumentWords words) {
        this.policy = policy;
        this.lexicon = checker.lexicon();
        this.words = words;
        this.ranker = new SpellingRanker(lexicon);
        this.irregular = checker.irregularForms();
    }

    /** The right spelling; empty where the word is to stay. */
    Optional<String> correction(String text, int at, String word, List<String> suggestions) {
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        boolean opens = opensSentence(text, at);
        boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        if (!PLAIN.matcher(word).matches() || abbreviation || (capital && !opens) || own(word)) {
            return Optional.empty();
        }
        Optional<String> form = irregular.of(word);
        if (form.isPresent()) {
            return form;
        }
        double needed = policy == ProofreadingPolicy.FAST || capital ? ALMOST_SURE : LIKELY;
        double threshold = words.count(word) > 1 ? SURE_OF_A_REPEATED_WORD : needed;
        return ranker.best(word, suggestions)
                .filter(choice -> choice.score() >= threshold)
                .map(Choice::text)
                .filter(choice -> fits(word, choice, capital));
    }

    private boolean own(String word) {
        return words.personal(word) || lexicon.knows(word);
    }

    private boolean fits(String word, String choice, boolean capital) {
        if (choice.indexOf(' ') >= 0 || choice.indexOf('-') > 0) {
            return choice.indexOf('-') < 0 && glued(choice);
        }
        boolean name = capital && lexicon.frequency(choice.toLowerCase(Locale.ROOT)) < KNOWN;
        boolean capitals = choice.length() > 1 && choice.equals(choice.toUpperCase(Locale.ROOT));
        boolean swapped = EditDistance.between(word.toLowerCase(Locale.ROOT), choice.toLowerCase(Locale.ROOT)) < 0.6;
        boolean tooShort = word.length() <= SHORT && !swapped && lexicon.frequency(choice) < COMMON;
        return !name && !capitals && !tooShort;
    }

    /** Two words that ran together are told from a compound by a common small word among them: "alot", not "worktree". */
    private boolean glued(String choice) {
        for (String part : choice.split(" ", -1)) {
            if (lexicon.frequency(part) >= GLUE && part.length() <= SHORT) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensSentence(String text, int at) {
        return SENTENCE_START.matcher(text.substring(Math.max(0, at - 20), at)).find();
    }
}
