package app.redraft.infra.provider.proofreader.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The commonest words of other languages and of dialects, read from a table. Thread-safe. */
final class ForeignWords {
    private static final String TABLE = "/infra/provider/proofreader/foreign-words.txt";
    private static final Set<String> WORDS = read();

    private ForeignWords() {}

    /** Whether the word, which English does not have, is a common one elsewhere. */
    static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ForeignWords.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")).skip(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
