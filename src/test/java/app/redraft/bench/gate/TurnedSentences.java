package app.redraft.bench.gate;

import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.guard.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Single sentences in four languages that were turned in one way each, and honest rewrites of others.
 *
 * @param told of each kind, how many were told rightly and how many there are
 * @param alarms how many honest rewrites are marked all the same
 * @param honest how many honest ones there are
 */
public record TurnedSentences(Map<String, int[]> told, int alarms, int honest) {
    private static final String INSTRUCTION = "Make this passage clearer.";

    /** What a guard tells of a file of {@code quality}: a line has the kinds ({@code -} for an honest one), original and rewrite. */
    public static TurnedSentences of(String name, MeaningGuard guard) {
        Map<String, int[]> told = new TreeMap<>();
        int alarms = 0;
        int honest = 0;
        for (String line : lines(name)) {
            String[] parts = line.replace("\\n", "\n").split("\t");
            Set<String> kinds = guard.check(parts[1], parts[2], INSTRUCTION).stream()
                    .map(Warning::kind)
                    .map(Warning.Kind::id)
                    .collect(Collectors.toSet());
            if (parts[0].equals("-")) {
                honest++;
                alarms += kinds.isEmpty() ? 0 : 1;
            } else {
                List<String> right = Arrays.asList(parts[0].split("\\|"));
                int[] counts = told.computeIfAbsent(right.get(0), each -> new int[2]);
                counts[0] += right.stream().anyMatch(kinds::contains) ? 1 : 0;
                counts[1]++;
            }
        }
        return new TurnedSentences(told, alarms, honest);
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(TurnedSentences.class.getResourceAsStream("/quality/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many were told rightly. */
    public int right() {
        return told.values().stream().mapToInt(counts -> counts[0]).sum();
    }

    /** How many were turned. */
    public int turned() {
        return told.values().stream().mapToInt(counts -> counts[1]).sum();
    }

    void print(String name) {
        System.out.printf(
                "%n== %s: %d turned sentences, %d told (%.1f %%); %d honest ones, %d marked (%.1f %%)%n",
                name, turned(), right(), 100.0 * right() / turned(), honest, alarms, 100.0 * alarms / honest);
        told.forEach((kind, counts) -> System.out.printf("  %-12s %3d of %3d%n", kind, counts[0], counts[1]));
    }
}
