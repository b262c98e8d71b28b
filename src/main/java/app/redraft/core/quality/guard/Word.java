package app.redraft.core.quality.guard;

import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param text as it is written
 * @param form in lower case, with straight apostrophes
 * @param span where it stands
 * @param opening whether a sentence begins with it
 */
record Word(String text, String form, Warning.Span span, boolean opening) {
    private static final int STEM = 5;
    /** An article or pronoun of French that is written as one with its word. */
    private static final Pattern ELISION = Pattern.compile("^(?:[dljmnstc]|qu)'(?=\\p{L}{2})");

    /** So much of a word as its other forms share with it. */
    String stem() {
        String bare = ELISION.matcher(form).replaceFirst("");
        String whole = bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
        String stem = whole.length() <= STEM ? plain(whole) : whole.substring(0, STEM);
        return stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + 'i' : stem;
    }

    private static String plain(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    boolean isCapitalized() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
