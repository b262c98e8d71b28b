package app.redraft.core.quality.guard.claim;

import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the sentences of one side deny, and with which words. Immutable. */
public final class Polarity {
    /** Words that negate no more than themselves, or nothing. */
    private static final List<String> IDIOMS = List.of(
            "not only",
            "sans doute",
            "sans aucun doute",
            "sin duda",
            "ohne zweifel",
            "say no",
            "said no",
            "saying no",
            "says no",
            "can't help",
            "cannot help",
            "nothing but",
            "no choice but",
            "no alternative but",
            "why not",
            "not to mention",
            "no matter",
            "if not ",
            "whether or not",
            "or not",
            "not least",
            "not hesitate",
            "n't hesitate",
            "nicht nur",
            "no sólo",
            "no solo",
            "pas seulement",
            "n'hésitez pas",
            "nevertheless",
            "nonetheless",
            "no one else",
            "not just",
            "not merely",
            "more often than not",
            "without question",
            "without delay",
            "without fail",
            "without hesitation",
            "last but not least",
            "nicht zuletzt",
            "none other",
            "n'est-ce pas",
            "nothing more than",
            "no wonder");

    private static final Pattern NUMBER = Pattern.compile("no\\.\\s*\\d|ne \\w+ que ");
    /** What does not do a thing stands further from the verb than the "not". */
    private static final Set<String> SUBJECTS = Set.of("nothing", "nobody", "none", "no", "niemand", "nichts");

    private static final Set<String> SECOND = Set.of("nor", "noch", "ni", "neither", "or");
    /** These deny what they are to do. */
    private static final Set<String> TO = Set.of("fail", "refuse", "decline", "unable", "reluctant", "forget");

    private static final Set<String> WITHOUT = Set.of("without", "ohne", "sans", "sin");
    private static final Set<String> WITH = Set.of("with", "mit", "avec", "con");
    /** What stands behind them tells where or when, and is not what is denied. */
    private static final Set<String> PLACING = Set.of(
            "in", "on", "at", "of", "for", "from", "to", "before", "after", "during", "within", "von", "für", "bei",
            "auf", "dans", "sur", "pour", "en", "sobre", "para");

    private static final Set<String> EXCEPT = Set.of(
            "unless", "except", "apart", "besides", "außer", "sofern", "autre", "sauf", "excepté", "hormis", "salvo",
            "excepto", "menos");
    private static final Set<String> ALONE = Set.of(
            "only",
            "solely",
            "nur",
            "allein",
            "seulement",
            "uniquement",
            "seul",
            "seule",
            "seuls",
            "seules",
            "solo",
            "sólo",
            "solamente",
            "únicamente");

    private static final int BEFORE_WORD = 18;
    private static final int BEHIND_WORD = 14;
    private static final int TARGETS = 2;
    private static final int REACH = 5;
    private static final int DENIED_BEHIND = 3;

    private final List<Word> words;
    private final boolean verbFirst;
    private final List<Integer> negations = new ArrayList<>();
    private final List<Integer> denying = new ArrayList<>();
    private final boolean[] denials;
    private final Set<String> forms = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private int soft;

    /**
     * @param prose the text the words stand in
     * @param words the words of one side
     * @param language German and French deny behind the verb
     * @param until whether one side alone says until when: "not until May" denies nothing
     */
    public Polarity(String prose, List<Word> words, String language, boolean until) {
        this.words = words;
        this.verbFirst = language.equals("de") || language.equals("fr");
        boolean french = language.equals("fr");
        boolean concords = french || language.equals("es");
        this.denials = new boolean[words.size()];
        words.forEach(word -> {
            forms.add(word.form());
            stems.add(word.stem());
        });
        boolean paired = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean second = SECOND.contains(word.form()) || concords && isConcord(i);
            if (isNegation(i) && !(second && paired) && !isIdiom(prose, word)) {
                int far = SUBJECTS.contains(word.form()) ? 2 : 1;
                boolean turnsNothing = until
                        || french && isBehindDenial(i)
                        || targets(i).stream().limit(far).anyMatch(each -> isDenial(words.get(each)));
                denials[i] = true;
                if (!turnsNothing) {
                    negations.add(i);
                }
            } else if (isDenial(word)) {
                denials[i] = true;
                soft++;
                if (word.is(WordList.DENIAL) && (!TO.contains(word.term().lemma()) || isBeforeTo(i))) {
                    denying.add(i);
                }
            }
            paired |= isNegation(i);
        }
    }

    private boolean isNegation(int at) {
        boolean yet = words.get(at).form().equals("yet") && isBeforeTo(at);
        return yet || words.get(at).is(WordList.NEGATION) || isNoMore(at);
    }

    /** Whether the side denies but for something: nobody except him, not unless. */
    public boolean excepts() {
        return !negations.isEmpty()
                && words.stream().anyMatch(word -> EXCEPT.contains(word.term().bare()));
    }

    /** Whether the side speaks of something alone: only he, only if. */
    public boolean restricts() {
        return words.stream().anyMatch(word -> ALONE.contains(word.form()));
    }

    /** Whether a French "plus" stands behind a "ne": no longer. With "que" it says only. */
    private boolean isNoMore(int at) {
        if (!words.get(at).form().equals("plus")
                || at + 1 < words.size() && words.get(at + 1).form().startsWith("qu")) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            String form = words.get(i).form();
            if (words.get(i).clause() == words.get(at).clause() && (form.equals("ne") || form.startsWith("n'"))) {
                return true;
            }
        }
        return false;
    }

    /** Spanish and French deny one thing with two words: no dijo nada. */
    private boolean isConcord(int at) {
        int clause = words.get(at).clause();
        return !isWithout(words.get(at))
                && negations.stream().map(words::get).anyMatch(word -> word.clause() == clause && !isWithout(word));
    }

    /** French denies behind the verb: n'oubliez pas. */
    private boolean isBehindDenial(int at) {
        return at > 0
                && words.get(at - 1).clause() == words.get(at).clause()
                && words.get(at - 1).is(WordList.SOFT_NEGATION);
    }

    private boolean isBeforeTo(int at) {
        return at + 1 < words.size() && words.get(at + 1).form().equals("to");
    }

    private static boolean isDenial(Word word) {
        return word.is(WordList.SOFT_NEGATION) || word.term().isNegativeForm();
    }

    /** The words of the side. */
    public List<Word> words() {
        return words;
    }

    /** The places of the words that negate. */
    public List<Integer> negations() {
        return negations;
    }

    /** The places of the words that say in another way that a thing is not done. */
    public List<Integer> denying() {
        return denying;
    }

    /** How many words deny in another way. */
    public int soft() {
        return soft;
    }

    /** Whether a word of this side denies that the other side does not have. */
    public boolean deniesMoreThan(Polarity other) {
        for (int i = 0; i < denials.length; i++) {
            if (denials[i] && !other.has(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** What a negation speaks of: the words that follow it in its clause, before it where the language or the sentence has it so. */
    public List<Integer> targets(int negation) {
        List<Integer> targets = targets(negation, false);
        return targets.isEmpty() ? targets(negation, true) : targets;
    }

    private List<Integer> targets(int negation, boolean named) {
        List<Integer> targets = new ArrayList<>();
        int clause = words.get(negation).clause();
        for (int i = negation + 1; i < words.size() && targets.size() < TARGETS; i++) {
            boolean elsewhere =
                    !targets.isEmpty() && PLACING.contains(words.get(i).form());
            if (words.get(i).clause() != clause || elsewhere) {
                break;
            }
            addTarget(i, named, targets);
        }
        int most = verbFirst ? targets.size() + 2 : targets.isEmpty() ? 1 : 0;
        for (int i = negation - 1; i >= 0 && targets.size() < most; i--) {
            if (words.get(i).clause() != clause) {
                break;
            }
            addTarget(i, named, targets);
        }
        return targets;
    }

    private void addTarget(int at, boolean named, List<Integer> targets) {
        Word word = words.get(at);
        if (word.term().isContent() && (named || !word.isNamed())) {
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

    /** How many words in the clause of a word deny, before it or just behind it. */
    public int denialsNear(int at) {
        int clause = words.get(at).clause();
        int found = denials(at, 0, verbFirst ? words.size() : at);
        for (int i = at + 1; !verbFirst && i < Math.min(words.size(), at + DENIED_BEHIND); i++) {
            boolean denies = words.get(i).is(WordList.NEGATION) && !isWithout(words.get(i));
            found += denies && words.get(i).clause() == clause ? 1 : 0;
        }
        return found;
    }

    /** How many words in the clause of a word deny. */
    public int denialsInClause(int at) {
        return denials(at, 0, words.size());
    }

    private int denials(int at, int from, int to) {
        int clause = words.get(at).clause();
        int found = 0;
        for (int i = from; i < Math.min(to, words.size()); i++) {
            found += i != at && denials[i] && words.get(i).clause() == clause ? 1 : 0;
        }
        return found;
    }

    /** The place of a word like another one that nothing denies; empty where there is none. */
    public Optional<Integer> plain(Word other) {
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

    /** Whether a word says that something is not there. */
    public static boolean isWithout(Word word) {
        return WITHOUT.contains(word.form());
    }

    /** Whether what stands at a place is said to be there: with it, not without it. */
    public boolean isWith(int at) {
        for (int i = Math.max(0, at - REACH); i < at; i++) {
            if (WITH.contains(words.get(i).form())
                    && words.get(i).clause() == words.get(at).clause()) {
                return true;
            }
        }
        return false;
    }

    /** The place of the first word like another one; empty where there is none. */
    public Optional<Integer> find(Word other) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).stem().equals(other.stem())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether the side has a word in the same form. */
    public boolean hasForm(Word other) {
        return forms.contains(other.form());
    }

    /** Whether the side has a word like another one. */
    public boolean has(Word other) {
        return stems.contains(other.stem()) || forms.contains(other.form());
    }

    /** Whether no letter follows that would make it another word: say nothing is not say no. */
    private static boolean isWhole(String around, String idiom, int stop) {
        return idiom.endsWith(" ") || stop >= around.length() || !Character.isLetter(around.charAt(stop));
    }

    private static boolean isIdiom(String prose, Word word) {
        int from = Math.max(0, word.start() - BEFORE_WORD);
        int to = Math.min(prose.length(), word.end() + BEHIND_WORD);
        String around = prose.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
        int at = word.start() - from;
        int end = word.end() - from;
        for (String idiom : IDIOMS) {
            int start = around.indexOf(idiom);
            int stop = start + idiom.length();
            if (start >= 0 && start <= end && stop > at && isWhole(around, idiom, stop)) {
                return true;
            }
        }
        return NUMBER.matcher(around).find();
    }
}
