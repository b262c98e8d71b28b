package app.redraft.infra.provider.proofreader.plain.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The nouns for people and bodies of people. */
public final class Actors {
    private static final String LIST = "/infra/provider/proofreader/plain/actors.txt";
    private static final Set<String> KNOWN = read();

    private Actors() {}

    /** The nouns, in the singular and in small letters. */
    public static Set<String> known() {
        return KNOWN;
    }

    private static Set<String> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Actors.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
