package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.quantity.CalendarNames;
import app.redraft.core.quality.guard.text.AnalyzedText;
import app.redraft.core.quality.guard.text.Lexicon.Kind;
import app.redraft.core.quality.guard.text.Sentence;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of two texts. A name is a word with a capital that no sentence asks for, or at the beginning of a sentence one that the
 * dictionary has as a name alone; in German, where nouns have a capital too, one that the dictionary knows or that a title precedes.
 *
 * @param original names of the original by their form without a mark of possession
 * @param rewritten names of the rewrite
 * @param originalForms all words of the original, without marks of possession
 * @param rewrittenForms all words of the rewrite
 */
record Names(
        Map<String, Word> original,
        Map<String, Word> rewritten,
        Set<String> originalForms,
        Set<String> rewrittenForms) {
    private static final Set<String> GERMAN_TITLES =
            Set.of("herr", "herrn", "frau", "dr", "familie", "professor", "prof", "doktor", "onkel", "tante");
    /** A noun stands behind them far more often than a name. */
    private static final Set<String> GERMAN_ARTICLES = Set.of(
            "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein",
            "keine", "mein", "meine", "sein", "seine", "ihr", "ihre", "unser", "unsere", "dieser", "diese", "dieses",
            "zum", "zur", "im", "am", "vom", "beim", "jeder", "jede", "jedes", "alle", "viele");

    private static final int SHORTEST_HEADING = 4;

    static Names in(AnalyzedText original, AnalyzedText rewritten, String language) {
        Set<String> inside = new HashSet<>();
        inside(original, language, inside);
        inside(rewritten, language, inside);
        return new Names(
                names(original, language, inside),
                names(rewritten, language, inside),
                forms(original),
                forms(rewritten));
    }

    static boolean isAbbreviation(Word word) {
        String text = word.text();
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters++;
                if (!Character.isUpperCase(text.charAt(i))) {
                    return false;
                }
            }
        }
        return letters > 1;
    }

    private static Set<String> forms(AnalyzedText text) {
        Set<String> forms = new HashSet<>();
        for (Word word : text.words()) {
            forms.add(word.term().base());
            forms.add(word.term().bare());
            if (word.form().indexOf('-') > 0) {
                forms.addAll(List.of(word.form().split("-")));
            }
        }
        return forms;
    }

    /** Adds the names that stand inside sentences: they are known at the beginning of one as well. */
    private static void inside(AnalyzedText text, String language, Set<String> inside) {
        if (!language.equals("de")) {
            for (Word word : text.words()) {
                if (!word.opening() && isCandidate(word) && !word.is(WordList.TITLE)) {
                    inside.add(word.term().base());
                }
            }
        }
    }

    private static Map<String, Word> names(AnalyzedText text, String language, Set<String> inside) {
        Set<String> small = new HashSet<>();
        for (Word word : text.words()) {
            if (!word.isCapitalized()) {
                small.add(word.term().base());
            }
        }
        Map<String, Word> names = new LinkedHashMap<>();
        for (Sentence sentence : text.sentences()) {
            List<Word> words = sentence.words();
            if (isHeading(words)) {
                continue;
            }
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                if (isCandidate(word)
                        && isName(words, i, language, inside)
                        && !small.contains(word.term().base())) {
                    names.putIfAbsent(word.term().base(), word);
                }
            }
        }
        return names;
    }

    /** In a heading or a line in capitals every word has one, whatever it is. */
    private static boolean isHeading(List<Word> words) {
        if (words.size() < SHORTEST_HEADING) {
            return false;
        }
        int capitals = 0;
        int common = 0;
        for (Word word : words) {
            capitals += word.isCapitalized() ? 1 : 0;
            common += word.isCapitalized() && !word.opening() && word.term().isCommonWord() ? 1 : 0;
        }
        return capitals * 3 > words.size() * 2 && common > 1;
    }

    private static boolean isCandidate(Word word) {
        return word.isCapitalized()
                && word.text().length() > 1
                && CalendarNames.month(word.form()) == 0
                && CalendarNames.day(word.form()) == 0
                && word.text().chars().noneMatch(Character::isDigit);
    }

    private static boolean isName(List<Word> words, int at, String language, Set<String> inside) {
        Word word = words.get(at);
        if (language.equals("de")) {
            return isGermanName(words, at);
        }
        if (word.is(WordList.TITLE)
                || word.is(WordList.FUNCTION)
                || word.opening() && word.term().isListed()) {
            return false;
        }
        if (!word.opening()) {
            return true;
        }
        boolean only = word.term().is(Kind.PROPER_NOUN) && !word.term().isCommonWord();
        boolean paired = at + 1 < words.size() && words.get(at + 1).isNamed() && isCandidate(words.get(at + 1));
        return only
                || inside.contains(word.term().base())
                || paired && !isPlainWord(word)
                || language.equals("en")
                        && (isUnknown(word) || word.term().is(Kind.PROPER_NOUN))
                        && isSubject(words, at);
    }

    private static boolean isPlainWord(Word word) {
        return word.term().isCommonWord()
                && !word.term().is(Kind.PROPER_NOUN)
                && !word.term().is(Kind.NOUN);
    }

    private static boolean isUnknown(Word word) {
        return !word.term().isCommonWord() && !word.term().is(Kind.PROPER_NOUN);
    }

    /** Whether a word does something, or has something, as a misspelt one would not. */
    private static boolean isSubject(List<Word> words, int at) {
        if (words.get(at).form().endsWith("'s") || words.get(at).form().endsWith("s'")) {
            return true;
        }
        if (at + 1 >= words.size()
                || words.get(at + 1).clause() != words.get(at).clause()) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.term().is(Kind.VERB) && !next.term().is(Kind.ADJECTIVE) || next.is(WordList.POSSIBLE);
    }

    private static boolean isGermanName(List<Word> words, int at) {
        Word word = words.get(at);
        boolean known = word.term().is(Kind.PROPER_NOUN);
        Word before = at > 0 ? words.get(at - 1) : null;
        boolean titled = before != null && GERMAN_TITLES.contains(before.form());
        boolean surname = before != null
                && before.term().is(Kind.PROPER_NOUN)
                && before.isCapitalized()
                && before.clause() == word.clause();
        boolean article = before != null && GERMAN_ARTICLES.contains(before.form());
        return isAbbreviation(word) || titled || (known || surname) && !article && !word.is(WordList.FUNCTION);
    }
}
