package app.redraft.core.quality.guard.text;

import app.redraft.core.text.ShippedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;

/** Words that say the opposite of one another: in English as WordNet 3.1 has them, in the other languages a short list. */
final class Antonyms {
    private static final String RESOURCE = "/quality/antonyms.txt";
    private static final String WIDER = "/quality/contraries.txt";
    private static final String OTHER_LANGUAGES = "/quality/opposites.properties";
    private static final Map<String, Set<String>> OPPOSITES = read(RESOURCE);
    private static final Map<String, Set<String>> CONTRARIES = read(WIDER);
    private static final Properties PAIRS = ShippedText.properties(OTHER_LANGUAGES);

    private Antonyms() {}

    /** What says the opposite of an English word in its base form; empty where nothing does. */
    static Set<String> of(String lemma) {
        return OPPOSITES.getOrDefault(lemma, Set.of());
    }

    /** What is a synonym of an English word's opposite, or the opposite of a synonym; empty where nothing is. */
    static Set<String> wider(String lemma) {
        return CONTRARIES.getOrDefault(lemma, Set.of());
    }

    /**
     * The opposites of another language.
     *
     * @param lexicon brings the words to the form they are looked up by
     */
    static Map<String, Set<String>> in(String language, Lexicon lexicon) {
        Map<String, Set<String>> opposites = new HashMap<>();
        String pairs = PAIRS.getProperty(language, "");
        for (String pair : pairs.isEmpty() ? new String[0] : pairs.split("\\s*,\\s*")) {
            String[] both = pair.split(" ");
            both(opposites).accept(lexicon.stem(language, both[0]), lexicon.stem(language, both[1]));
        }
        return opposites;
    }

    private static Map<String, Set<String>> read(String resource) {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String line : ShippedText.lines(resource)) {
            String[] pair = line.split(" ");
            both(opposites).accept(pair[0], pair[1]);
        }
        return opposites;
    }

    private static BiConsumer<String, String> both(Map<String, Set<String>> opposites) {
        return (one, other) -> {
            opposites.computeIfAbsent(one, each -> new HashSet<>()).add(other);
            opposites.computeIfAbsent(other, each -> new HashSet<>()).add(one);
        };
    }
}
