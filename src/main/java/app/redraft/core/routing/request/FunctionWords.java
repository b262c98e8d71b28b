package app.redraft.core.routing.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Small words that say how others are meant ("not", "keep", "my"), by name, as {@link RequestWords} writes them. */
final class FunctionWords {
    private static final String RESOURCE = "/routing/function-words.txt";
    private static final Map<String, Set<String>> LISTS = read();

    private FunctionWords() {}

    /**
     * One list of the resource.
     *
     * @throws IllegalArgumentException for a name that is not there
     */
    static Set<String> named(String name) {
        Set<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no words named " + name);
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(FunctionWords.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        RequestWords words = RequestWords.all(line.substring(colon + 1));
                        lists.computeIfAbsent(line.substring(0, colon), name -> new HashSet<>())
                                .addAll(words.words());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(lists);
    }
}
