package app.redraft.infra.provider.proofreader.spelling;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mistakes that many people make and that stand for one word only, read from a table. Thread-safe. */
final class CommonMisspellings {
    private static final Map<String, String> RIGHT = WordTables.read("misspellings.txt").stream()
            .flatMap(line -> line.stream().skip(1).map(wrong -> Map.entry(wrong, line.get(0))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private CommonMisspellings() {}

    /** The right spelling, a capital letter kept; empty where the word is no such mistake. */
    static Optional<String> of(String word) {
        String straight = word.replace('\u2019', '\'');
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        return Optional.ofNullable(RIGHT.get(straight.toLowerCase(Locale.ROOT)))
                .map(right -> capital ? Character.toUpperCase(right.charAt(0)) + right.substring(1) : right);
    }
}
