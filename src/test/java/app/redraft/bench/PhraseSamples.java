package app.redraft.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The texts from which worn phrases are derived, and by which they are judged: see {@code phrases/README.md}. */
public final class PhraseSamples {
    private PhraseSamples() {}

    /** A passage and what became of it. */
    public record Pair(String original, String rewritten) {}

    /** The pairs of a file of {@code phrases}. */
    public static List<Pair> pairs(String name) {
        return Stream.of(read("/phrases/" + name).strip().split("\n\n+"))
                .map(block ->
                        block.lines().filter(line -> !line.startsWith("#")).toList())
                .filter(lines -> lines.size() == 2)
                .map(lines -> new Pair(lines.get(0), lines.get(1)))
                .toList();
    }

    /** The lines of a file of {@code phrases} without comments. */
    public static List<String> lines(String name) {
        return read("/phrases/" + name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    static String read(String resource) {
        try (InputStream in = PhraseSamples.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
