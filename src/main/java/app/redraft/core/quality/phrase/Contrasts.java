package app.redraft.core.quality.phrase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contrasts that deny one thing to praise another: "It's not just this, it's that", "not this but that", "No this. No that. Just those." */
final class Contrasts {
    private static final String CLAUSE_ENDS = ",;:.—–!";
    /** The answer to a denial is looked for so many words further on. */
    private static final int REACH = 16;

    private static final int SHORT_REACH = 8;
    private static final int ITEMS = 4;

    private final PhraseText text;
    private final Grammar grammar;

    /**
     * A contrast.
     *
     * @param first number of its first word
     * @param not number of the word that denies; -1 in a pile of denials
     * @param half whether it denies by half: "not only"
     * @param last number of the word with which its answer begins
     */
    record Contrast(int first, int not, boolean half, int last) {
        /** Whether nothing but the denial itself tells it from a plain one. */
        boolean plain() {
            return not >= 0 && !half;
        }
    }

    Contrasts(PhraseText text, Grammar grammar) {
        this.text = text;
        this.grammar = grammar;
    }

    /** The contrasts of a text, in order. */
    List<Contrast> find() {
        List<Contrast> found = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < text.size(); i++) {
            Contrast contrast = i < free ? null : at(i);
            if (contrast != null) {
                found.add(contrast);
                free = contrast.last() + 1;
            }
        }
        return found;
    }

    /** How often a text denies something. */
    long denials() {
        return text.tokens().stream()
                .filter(token -> grammar.is(token.form(), "not") || token.form().endsWith("n't"))
                .count();
    }

    private @Nullable Contrast at(int i) {
        if (grammar.is(text.form(i), "no") && text.token(i).first()) {
            return pileOfNos(i);
        }
        if (!grammar.is(text.form(i), "not")) {
            return null;
        }
        int begin = beginOfClause(i);
        boolean verb = !grammar.isEnglish() && grammar.is(text.form(i + 1), "copula");
        int just = verb ? i + 2 : i + 1;
        boolean half = grammar.is(text.form(just), "just") && text.joined(just);
        int last = half ? answerToHalf(just + 1) : answerToWhole(i, begin);
        return last < 0 ? null : new Contrast(begin, i, half, last);
    }

    /** "not just this, it is that", "not only this but that". */
    private int answerToHalf(int from) {
        for (int j = from + 1; j < Math.min(text.size(), from + REACH); j++) {
            boolean same = text.token(j).sentence() == text.token(from - 1).sentence();
            if (same && (grammar.is(text.form(j), "but") || grammar.is(text.form(j), "also"))) {
                return j;
            }
            if (answers(j)) {
                return j;
            }
            if (text.token(j).sentence() > text.token(from - 1).sentence() + 1) {
                return -1;
            }
        }
        return -1;
    }

    /** "It is not this. It is that", "not a this but a that". */
    private int answerToWhole(int not, int begin) {
        String subject = text.form(begin);
        for (int j = not + 2; j < Math.min(text.size(), not + REACH); j++) {
            boolean same = text.token(j).sentence() == text.token(not).sentence();
            if (same && j - not <= SHORT_REACH && grammar.is(text.form(j), "but") && parallel(not + 1, j + 1)) {
                return j;
            }
            if (answers(j) && (same ? !joinsWithAnd(j) && isBe(not) : sameSubject(subject, j))) {
                return j;
            }
            if (text.token(j).sentence() > text.token(not).sentence() + 1) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether what is denied is what something is. */
    private boolean isBe(int not) {
        String form = text.form(not);
        String before = text.form(not - 1);
        boolean contracted =
                form.endsWith("n't") && !form.startsWith("do") && !form.startsWith("did") && !form.startsWith("wo");
        return contracted || grammar.is(before, "copula") || grammar.is(before, "again") || !grammar.isEnglish();
    }

    private boolean joinsWithAnd(int at) {
        return grammar.is(text.form(at - 1), "and");
    }

    /** Whether a clause that begins here answers: after a mark, with a pronoun and what it is. */
    private boolean answers(int at) {
        if (!opensClause(at)) {
            return false;
        }
        String form = text.form(at);
        boolean pair = grammar.is(form, "pronoun") && grammar.is(text.form(at + 1), "copula") && text.joined(at + 1);
        boolean contraction = form.indexOf('\'') > 0 && grammar.is(form, "again");
        boolean verb = grammar.language().equals("es") && grammar.is(form, "again");
        return pair || contraction || verb;
    }

    private boolean opensClause(int at) {
        return text.hasBetween(at, CLAUSE_ENDS);
    }

    /** Two sentences make one contrast where they speak of the same. */
    private boolean sameSubject(String subject, int at) {
        String again = pronoun(text.form(at));
        String first = pronoun(subject);
        return first.equals(again)
                || first.equals("this") && (again.equals("it") || again.equals("that"))
                || first.equals("that") && again.equals("it");
    }

    private static String pronoun(String form) {
        int apostrophe = form.indexOf('\'');
        return apostrophe < 0 ? form : form.substring(0, apostrophe);
    }

    private boolean parallel(int denied, int answer) {
        String first = text.form(denied);
        String second = text.form(answer);
        boolean determiners = grammar.is(first, "determiner") && grammar.is(second, "determiner");
        return determiners || first.equals(second) && grammar.is(first, "parallel");
    }

    private int beginOfClause(int at) {
        int begin = at;
        while (begin > 0 && text.joined(begin) && at - begin < SHORT_REACH) {
            begin--;
        }
        return begin;
    }

    /** "No this. No that. Just those." */
    private @Nullable Contrast pileOfNos(int at) {
        int nos = 1;
        int last = at;
        for (int j = at + 1; j < text.size() && j - last <= ITEMS; j++) {
            boolean opens = text.token(j).first() || opensClause(j);
            if (opens && grammar.is(text.form(j), "no")) {
                nos++;
                last = j;
            } else if (opens && nos > 1 && grammar.is(text.form(j), "just")) {
                return new Contrast(at, -1, false, j);
            }
        }
        return nos > 2 ? new Contrast(at, -1, false, last) : null;
    }
}
