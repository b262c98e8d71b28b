package app.redraft.core.routing.request;

import app.redraft.core.text.ShippedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
        for (String line : ShippedText.lines(RESOURCE)) {
            int colon = line.indexOf(':');
            RequestWords words = RequestWords.all(line.substring(colon + 1));
            lists.computeIfAbsent(line.substring(0, colon), name -> new HashSet<>())
                    .addAll(words.words());
        }
        return Map.copyOf(lists);
    }
}
