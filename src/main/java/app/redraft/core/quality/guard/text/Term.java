package app.redraft.core.quality.guard.text;

import app.redraft.core.quality.guard.text.Lexicon.Kind;
import java.util.Set;

/** What is known of a word by its form alone. Immutable. */
public final class Term {
    private static final int STEM = 5;
    private static final Set<String> ELIDED = Set.of("d", "l", "j", "m", "n", "s", "t", "c", "qu");

    private final String form;
    private final String lemma;
    private final String stem;
    private final int lists;
    private final int lemmaLists;
    private final Set<Kind> kinds;
    private final Set<String> opposites;
    private final Set<String> wider;
    private final boolean negative;

    Term(String form, int lists, int lemmaLists, Lexicon.Entry entry, Set<String> opposites, Set<String> wider) {
        this.form = form;
        this.lists = lists;
        this.lemmaLists = lemmaLists;
        this.kinds = entry.kinds();
        this.lemma = entry.lemma();
        this.stem = stem(withoutElision(lemma));
        this.opposites = opposites;
        this.wider = wider;
        this.negative = isNegative(lemma) || isNegative(form);
    }

    /** The word in small letters, with straight apostrophes. */
    public String form() {
        return form;
    }

    /** The form under which a dictionary has it; the word itself where none has. */
    public String lemma() {
        return lemma;
    }

    /** So much of the word as its other forms share with it. */
    public String stem() {
        return stem;
    }

    /** Whether it is in a list of small words of the language of the text. */
    public boolean is(WordList list) {
        return (lists & list.bit()) != 0;
    }

    /** Whether the word that it is a form of is in a list. */
    public boolean isFormOf(WordList list) {
        return (lemmaLists & list.bit()) != 0;
    }

    /** Whether it says something of its own. */
    public boolean isContent() {
        return !is(WordList.FUNCTION);
    }

    /** Whether the dictionary knows it as such. */
    public boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether the dictionary has it as a word that is written small. */
    public boolean isCommonWord() {
        return kinds.size() > (kinds.contains(Kind.PROPER_NOUN) ? 1 : 0);
    }

    /** Whether it says the opposite of a word that has a negative form: unhappy, impossible, useless. */
    public boolean isNegativeForm() {
        return negative;
    }

    private boolean isNegative(String word) {
        return opposites.stream().anyMatch(each -> Negative.isOf(word, each));
    }

    /** Whether nothing says the opposite. */
    public boolean hasNoOpposite() {
        return opposites.isEmpty() && wider.isEmpty();
    }

    /** Whether another word says the opposite, or a synonym of it. */
    public boolean opposes(Term other) {
        return opposites.contains(other.lemma)
                || opposites.contains(other.form)
                || wider.contains(other.lemma)
                || wider.contains(other.form);
    }

    /** Whether another word is the opposite itself. */
    public boolean isAntonymOf(Term other) {
        return opposites.contains(other.lemma) || opposites.contains(other.form);
    }

    /** The word without a mark of possession. */
    public String base() {
        return form.endsWith("'s") || form.endsWith("s'") ? form.substring(0, form.length() - 2) : form;
    }

    /** The word without an article or pronoun that is joined to it: {@code avocat} of {@code l'avocat}. */
    public String bare() {
        return withoutElision(base());
    }

    /** Whether it is in any list of small words. */
    public boolean isListed() {
        return lists != 0;
    }

    static String withoutElision(String form) {
        int mark = form.indexOf('\'');
        return mark > 0 && mark < 3 && form.length() > mark + 2 && ELIDED.contains(form.substring(0, mark))
                ? form.substring(mark + 1)
                : form;
    }

    private static String stem(String bare) {
        String whole = bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
        String stem = whole.length() > STEM
                ? whole.substring(0, STEM)
                : whole.length() > 3 && whole.endsWith("s") ? whole.substring(0, whole.length() - 1) : whole;
        return stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + 'i' : stem;
    }

    @Override
    public String toString() {
        return form;
    }
}
