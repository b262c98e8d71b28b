package app.redraft.core.quality.phrase;

import app.redraft.core.text.ShippedText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The small words of a language with which contrasts and lists are built.
 *
 * @param language its code
 * @param words small words by what they do there
 */
record Grammar(String language, Map<String, Set<String>> words) {
    private static final String RESOURCE = "/quality/contrasts.properties";
    private static final int[] NONE = {};
    private static final List<Grammar> ALL = read();
    /** The languages of frequent words, by their number. */
    private static final Map<String, int[]> COMMON = common();

    /** The grammar of a text; that of English where nothing tells. */
    static Grammar of(PhraseText text) {
        int[] found = new int[ALL.size()];
        for (PhraseText.Token token : text.tokens()) {
            for (int language : COMMON.getOrDefault(token.form(), NONE)) {
                found[language]++;
            }
        }
        int best = 0;
        for (int i = 1; i < found.length; i++) {
            best = found[i] > found[best] ? i : best;
        }
        return ALL.get(best);
    }

    private static Map<String, int[]> common() {
        Map<String, int[]> languages = new HashMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            for (String word : ALL.get(i).words("common")) {
                int[] known = languages.getOrDefault(word, NONE);
                int[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = i;
                languages.put(word, more);
            }
        }
        return languages;
    }

    /** Whether a word is a frequent small one in any language. */
    static boolean isCommon(String form) {
        return COMMON.containsKey(form);
    }

    boolean isEnglish() {
        return language.equals("en");
    }

    /** The words that do one thing; empty where the language has none. */
    Set<String> words(String part) {
        return words.getOrDefault(part, Set.of());
    }

    boolean is(String form, String part) {
        return words(part).contains(form);
    }

    private static List<Grammar> read() {
        Properties properties = ShippedText.properties(RESOURCE);
        return Stream.of("en", "de", "fr", "es")
                .map(language -> new Grammar(language, parts(properties, language)))
                .toList();
    }

    private static Map<String, Set<String>> parts(Properties properties, String language) {
        Map<String, Set<String>> parts = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(language + '.'))
                .forEach(name -> parts.put(
                        name.substring(language.length() + 1),
                        Stream.of(properties.getProperty(name).split("\\s*,\\s*"))
                                .collect(Collectors.toUnmodifiableSet())));
        return Map.copyOf(parts);
    }
}
