package app.redraft.bench.proofread.languages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Sentences of our own in one language. What develops the rules and what judges them are apart. */
final class LanguageSamples {
    /** A mistake and what is right. */
    private static final Pattern MISTAKE = Pattern.compile("\\{([^|{}]*)\\|([^{}]*)\\}");

    private LanguageSamples() {}

    /** A sentence with one mistake, and the right one. */
    record Flawed(String wrong, String right) {}

    /** Correct sentences. */
    static List<String> correct(String language, boolean test) {
        return lines(language, test).stream()
                .filter(line -> line.indexOf('{') < 0)
                .toList();
    }

    /** Sentences with mistakes that people make. */
    static List<Flawed> written(String language, boolean test) {
        return lines(language, test).stream()
                .filter(line -> line.indexOf('{') >= 0)
                .map(line -> new Flawed(
                        MISTAKE.matcher(line).replaceAll("$1"),
                        MISTAKE.matcher(line).replaceAll("$2")))
                .toList();
    }

    private static List<String> lines(String language, boolean test) {
        String name = "/bench/proofread/" + language + "/" + (test ? "test" : "development") + ".txt";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LanguageSamples.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
