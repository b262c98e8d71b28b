package app.redraft.core.quality.guard.text;

/**
 * A word where it stands in a text.
 *
 * @param term what is known of it
 * @param text as it is written
 * @param start first UTF-16 offset
 * @param end offset after the last
 * @param opening whether a capital is due there: a sentence, a quotation or a line begins with it
 * @param clause the number of the clause, counted by the marks between words
 */
public record Word(Term term, String text, int start, int end, boolean opening, int clause) {
    /** The word in small letters, with straight apostrophes. */
    public String form() {
        return term.form();
    }

    /** So much of the word as its other forms share with it. */
    public String stem() {
        return term.stem();
    }

    /** Whether it is in a list of small words. */
    public boolean is(WordList list) {
        return term.is(list);
    }

    /** Whether it begins with a capital. */
    public boolean isCapitalized() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it has a capital that no sentence asks for, or figures. */
    public boolean isNamed() {
        return Character.isDigit(text.charAt(0)) || isCapitalized() && !opening;
    }
}
