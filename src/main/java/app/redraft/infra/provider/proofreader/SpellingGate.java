package app.redraft.infra.provider.proofreader;

import java.util.Optional;
import org.languagetool.rules.RuleMatch;

/** Decides whether an unknown word is a mistake or the writer's own, and how to spell it. */
final class SpellingGate {
    private final Lexicon lexicon;
    private final DocumentWords words;
    private final SpellingRanker ranker;

    SpellingGate(Lexicon lexicon, DocumentWords words) {
        this.lexicon = lexicon;
        this.words = words;
        this.ranker = new SpellingRanker(lexicon);
    }

    /** The right spelling; empty where the word is to stay. */
    Optional<String> correction(Window window, RuleMatch match, String word) {
        boolean own = words.personal(word) || words.count(word) >= 2 || lexicon.knows(word);
        boolean name = Character.isUpperCase(word.codePointAt(0)) && !opensSentence(window.text(), match.getFromPos());
        boolean plain = word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '\u2019');
        return own || name || !plain ? Optional.empty() : ranker.best(word, match.getSuggestedReplacements());
    }

    private static boolean opensSentence(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        return before.isEmpty() || ".!?".indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
