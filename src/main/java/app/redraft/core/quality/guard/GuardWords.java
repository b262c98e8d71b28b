package app.redraft.core.quality.guard;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small words by what they do in a sentence, in the languages whose meaning is compared. */
final class GuardWords {
    private static final String RESOURCE = "/quality/guard-words.properties";
    private static final Map<String, Set<String>> LISTS = read();
    /** The languages, the most frequent one first. */
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    private GuardWords() {}

    /** The words of a list, for example {@code negation}, in a language; empty where there is no such list. */
    static Set<String> of(String language, String list) {
        return LISTS.getOrDefault(language + '.' + list, Set.of());
    }

    /** The words of a list in every language. */
    static Set<String> ofAll(String list) {
        return LANGUAGES.stream().flatMap(each -> of(each, list).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The language that most of the small words are of; English where none is. */
    static String languageOf(List<Word> words) {
        String best = "en";
        long most = 0;
        for (String language : LANGUAGES) {
            long found = countSmall(words, language);
            if (found > most) {
                best = language;
                most = found;
            }
        }
        return best;
    }

    /** How many words are small words of a language. */
    static long countSmall(List<Word> words, String language) {
        Set<String> known = of(language, "function");
        return words.stream().filter(word -> known.contains(word.form())).count();
    }

    private static Map<String, Set<String>> read() {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(GuardWords.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<String>> lists = new HashMap<>();
        properties.forEach((name, words) -> lists.put(
                name.toString(),
                Stream.of(words.toString().split("\\s*,\\s*")).collect(Collectors.toUnmodifiableSet())));
        return Map.copyOf(lists);
    }
}
