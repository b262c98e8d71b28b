package app.redraft.core.quality.guard.text;

import java.util.Map;

/** How words of a language look: by letters that the others do not have, and by how they end. */
final class WordLook {
    private static final int SHORTEST = 4;
    private static final Map<String, String> LETTERS = Map.of("de", "äöüß", "fr", "àâçèêëîïôœûù", "es", "áíñóú");
    private static final Map<String, String> LAST = Map.of("de", "nrt", "fr", "etxéz", "es", "ao", "en", "ydg");

    private WordLook() {}

    /** Whether a word looks like one of a language. */
    static boolean of(String word, String language) {
        String letters = LETTERS.getOrDefault(language, "");
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127 && letters.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return word.length() >= SHORTEST
                && LAST.getOrDefault(language, "").indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
