package app.redraft.core.quality.guard.text;

import app.redraft.core.text.ShippedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The small words of every language and the lists that each is in. */
final class WordLists {
    private static final String RESOURCE = "/quality/guard-words.properties";
    /** The languages, the most frequent one first. */
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    /** The lists whose words tell a language from another. */
    private static final int TELLING = WordList.FUNCTION.bit()
            | WordList.NEGATION.bit()
            | WordList.UNIVERSAL.bit()
            | WordList.PARTIAL.bit()
            | WordList.DUTY.bit()
            | WordList.POSSIBLE.bit();

    private static final Map<String, Map<String, Integer>> LISTS = read();
    /** Of each small word, a bit for every language that has it. */
    private static final Map<String, Integer> SMALL = small();

    private WordLists() {}

    /** The lists of a language that a word is in, as the bits of {@link WordList}. */
    static int of(String language, String form) {
        return LISTS.getOrDefault(language, Map.of()).getOrDefault(form, 0);
    }

    /** The languages that have a small word, as bits in the order of {@link #LANGUAGES}. */
    static int languages(String form) {
        return SMALL.getOrDefault(form, 0);
    }

    private static Map<String, Integer> small() {
        Map<String, Integer> small = new HashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            int bit = 1 << i;
            LISTS.getOrDefault(LANGUAGES.get(i), Map.of()).forEach((form, lists) -> {
                if ((lists & TELLING) != 0) {
                    small.merge(form, bit, (one, other) -> one | other);
                }
            });
        }
        return Map.copyOf(small);
    }

    private static Map<String, Map<String, Integer>> read() {
        Properties properties = ShippedText.properties(RESOURCE);
        Map<String, Map<String, Integer>> lists = new HashMap<>();
        for (String language : LANGUAGES) {
            Map<String, Integer> words = new HashMap<>();
            for (WordList list : WordList.values()) {
                for (String form : properties
                        .getProperty(language + '.' + list.id, "")
                        .strip()
                        .split("\\s*,\\s*")) {
                    words.merge(form, list.bit(), (one, other) -> one | other);
                }
            }
            words.remove("");
            lists.put(language, Map.copyOf(words));
        }
        return Map.copyOf(lists);
    }
}
