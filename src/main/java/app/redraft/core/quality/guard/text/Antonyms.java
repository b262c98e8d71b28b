package app.redraft.core.quality.guard.text;

import app.redraft.core.text.ShippedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** English words that say the opposite of one another, as WordNet 3.1 has them. */
final class Antonyms {
    private static final String RESOURCE = "/quality/antonyms.txt";
    private static final Map<String, Set<String>> OPPOSITES = read();

    private Antonyms() {}

    /** What says the opposite of a word in its base form; empty where nothing does. */
    static Set<String> of(String lemma) {
        return OPPOSITES.getOrDefault(lemma, Set.of());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String line : ShippedText.lines(RESOURCE)) {
            String[] pair = line.split(" ");
            opposites.computeIfAbsent(pair[0], each -> new HashSet<>()).add(pair[1]);
            opposites.computeIfAbsent(pair[1], each -> new HashSet<>()).add(pair[0]);
        }
        return opposites;
    }
}
