package app.redraft.core.text;

import java.util.HashMap;
import java.util.Map;

/** Numbers in words. */
public final class NumberWords {
    /** English words from two to ninety, in small letters, without those made of several; one is a pronoun too often. */
    public static final Map<String, Integer> ENGLISH = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private NumberWords() {}

    /** The English words and some more. */
    public static Map<String, Integer> englishAnd(Map<String, Integer> more) {
        Map<String, Integer> all = new HashMap<>(ENGLISH);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
