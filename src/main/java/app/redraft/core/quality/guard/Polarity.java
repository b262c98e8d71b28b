package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the sentences of one side deny, and with which words. */
final class Polarity {
    /** Words that negate no more than themselves, or nothing. */
    private static final List<String> IDIOMS = List.of(
            "not only",
            "no doubt",
            "can't help",
            "cannot help",
            "nothing but",
            "why not",
            "not to mention",
            "no matter",
            "if not ",
            "whether or not",
            "or not ",
            "not least",
            "not hesitate",
            "n't hesitate",
            "nicht nur",
            "no sólo",
            "no solo",
            "pas seulement",
            "n'hésitez pas",
            "no dude",
            "nevertheless",
            "nonetheless",
            "no one else",
            "not just",
            "not merely",
            "more often than not",
            "without doubt",
            "without question",
            "without delay",
            "without fail",
            "without hesitation",
            "ohne zweifel",
            "sans doute",
            "sin duda",
            "last but not least",
            "nicht zuletzt",
            "none other",
            "n'est-ce pas",
            "nothing more than",
            "no wonder");

    private static final Pattern NUMBER = Pattern.compile("no\\.\\s*\\d|ne \\w+ que ");
    private static final Set<String> SECOND = Set.of("nor", "noch", "ni", "neither", "or");
    private static final int BEFORE_WORD = 12;
    private static final int BEHIND_WORD = 14;
    private static final int TARGETS = 2;
    private static final int REACH = 5;

    private final List<Word> words;
    private final boolean verbFirst;
    private final List<Integer> negations = new ArrayList<>();
    private final boolean[] denials;
    private int soft;

    /**
     * @param prose the text the words stand in
     * @param words the words of one side
     * @param language German and French deny behind the verb
     */
    Polarity(String prose, List<Word> words, String language) {
        this.words = words;
        this.verbFirst = language.equals("de") || language.equals("fr");
        this.denials = new boolean[words.size()];
        boolean paired = false;
        boolean until = false;
        for (Word word : words) {
            until |= word.form().equals("until");
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean second = SECOND.contains(word.form());
            if (word.is(WordList.NEGATION) && !(second && paired) && !isIdiom(prose, word)) {
                boolean turnsNothing =
                        until || targets(i).stream().limit(1).anyMatch(each -> isDenial(words.get(each)));
                denials[i] = true;
                if (!turnsNothing) {
                    negations.add(i);
                }
            } else if (isDenial(word)) {
                denials[i] = true;
                soft++;
            }
            paired |= word.is(WordList.NEGATION);
        }
    }

    private static boolean isDenial(Word word) {
        return word.is(WordList.SOFT_NEGATION) || word.term().isNegativeForm();
    }

    List<Word> words() {
        return words;
    }

    /** The places of the words that negate. */
    List<Integer> negations() {
        return negations;
    }

    /** How many words deny in another way. */
    int soft() {
        return soft;
    }

    boolean deniesNothing() {
        for (boolean denial : denials) {
            if (denial) {
                return false;
            }
        }
        return true;
    }

    /** What a negation speaks of: the words that follow it in its clause, before it where the language or the sentence has it so. */
    List<Integer> targets(int negation) {
        List<Integer> targets = new ArrayList<>();
        int clause = words.get(negation).clause();
        for (int i = negation + 1; i < words.size() && targets.size() < TARGETS; i++) {
            if (words.get(i).clause() != clause) {
                break;
            }
            addTarget(i, targets);
        }
        if (targets.isEmpty() || verbFirst) {
            int most = targets.size() + (verbFirst ? 2 : 1);
            for (int i = negation - 1; i >= 0 && targets.size() < most; i--) {
                if (words.get(i).clause() != clause) {
                    break;
                }
                addTarget(i, targets);
            }
        }
        return targets;
    }

    private void addTarget(int at, List<Integer> targets) {
        Word word = words.get(at);
        if (word.term().isContent() && !word.isNamed()) {
            targets.add(at);
        }
    }

    /** Whether a word stands where something denies it. */
    boolean isDenied(int at) {
        int clause = words.get(at).clause();
        int from = verbFirst ? 0 : Math.max(0, at - REACH);
        int to = verbFirst ? words.size() : at;
        for (int i = from; i < to; i++) {
            if (denials[i] && words.get(i).clause() == clause) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything in the clause of a word denies. */
    boolean isClauseDenied(int at) {
        int clause = words.get(at).clause();
        for (int i = 0; i < words.size(); i++) {
            if (i != at && denials[i] && words.get(i).clause() == clause) {
                return true;
            }
        }
        return false;
    }

    /** The place of a word like another one that nothing denies; empty where there is none. */
    Optional<Integer> plain(Word other) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean like = word.stem().equals(other.stem())
                    || word.term().lemma().equals(other.term().lemma());
            if (like && !isDenied(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    boolean has(Word other) {
        return words.stream()
                .anyMatch(
                        word -> word.stem().equals(other.stem()) || word.form().equals(other.form()));
    }

    private static boolean isIdiom(String prose, Word word) {
        int from = Math.max(0, word.start() - BEFORE_WORD);
        int to = Math.min(prose.length(), word.end() + BEHIND_WORD);
        String around = prose.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
        int at = word.start() - from;
        int end = word.end() - from;
        for (String idiom : IDIOMS) {
            int start = around.indexOf(idiom);
            if (start >= 0 && start <= end && start + idiom.length() > at) {
                return true;
            }
        }
        return NUMBER.matcher(around).find();
    }
}
