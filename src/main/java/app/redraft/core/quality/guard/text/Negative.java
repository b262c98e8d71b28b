package app.redraft.core.quality.guard.text;

import java.util.List;

/** Words made of another one and a part that denies it. */
final class Negative {
    private static final List<String> PREFIXES =
            List.of("un", "in", "im", "il", "ir", "dis", "non", "non-", "mis", "de", "anti", "a", "mal");

    private Negative() {}

    /** Whether a word is the negative form of another. */
    static boolean isOf(String word, String positive) {
        for (String prefix : PREFIXES) {
            if (word.length() == prefix.length() + positive.length()
                    && word.startsWith(prefix)
                    && word.endsWith(positive)) {
                return true;
            }
        }
        return word.endsWith("less") && !positive.endsWith("less");
    }
}
