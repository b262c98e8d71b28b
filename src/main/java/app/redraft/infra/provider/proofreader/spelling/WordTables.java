package app.redraft.infra.provider.proofreader.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the word lists that belong to the proofreader: a line is a head and its words, apart by blanks. */
public final class WordTables {
    private static final String FOLDER = "/infra/provider/proofreader/";

    private WordTables() {}

    /** The lines, comments left out, each cut into its words. */
    public static List<List<String>> read(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordTables.class.getResourceAsStream(FOLDER + name), name),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.trim().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
