package app.redraft.bench.proofread;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an engine made of sentences with mistakes: GLEU, and precision, recall and F0.5 of its changes by kind. */
final class Score {
    private static final double WEIGHT = 0.25; // 0.5 squared: precision counts twice as much as recall

    private final Map<EditKind, int[]> counts = new EnumMap<>(EditKind.class);
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private double gleu;
    private int sentences;

    Score() {
        for (EditKind kind : EditKind.values()) {
            counts.put(kind, new int[3]);
        }
    }

    /** Counts one sentence; of several references the one that agrees most judges the changes. */
    void add(String source, Engine.Result result, List<String> references) {
        sentences++;
        gleu += Gleu.of(source, result.text(), references);
        List<String> from = Tokens.of(source);
        Set<Tokens.Change> made = new HashSet<>(Tokens.changes(from, Tokens.of(result.text())));
        Set<Tokens.Change> wanted = Set.of();
        int best = Integer.MIN_VALUE;
        for (String reference : references) {
            Set<Tokens.Change> changes = new HashSet<>(Tokens.changes(from, Tokens.of(reference)));
            int right = (int) made.stream().filter(changes::contains).count();
            if (right * 2 - changes.size() > best) {
                best = right * 2 - changes.size();
                wanted = changes;
            }
        }
        for (Tokens.Change change : made) {
            boolean right = wanted.contains(change);
            count(change)[0]++;
            count(change)[2] += right ? 1 : 0;
            if (!right) {
                wrong.add(EditKind.of(change) + " [" + change.old() + "] to [" + change.fresh() + "] in: " + source
                        + rules(result));
            }
        }
        for (Tokens.Change change : wanted) {
            count(change)[1]++;
            if (!made.contains(change)) {
                missed.add(EditKind.of(change) + " [" + change.old() + "] to [" + change.fresh() + "] in: " + source);
            }
        }
    }

    private static String rules(Engine.Result result) {
        return "  " + result.changes().stream().map(Engine.Why::rule).toList();
    }

    private int[] count(Tokens.Change change) {
        return counts.get(EditKind.of(change));
    }

    /** Changes that are not wanted, and wanted ones that were not made. */
    void details() {
        wrong.stream().sorted().forEach(line -> System.out.println("  wrong  " + line));
        missed.stream().sorted().forEach(line -> System.out.println("  missed " + line));
    }

    /** One line: GLEU, precision, recall, F0.5. */
    String line() {
        int[] all = new int[3];
        counts.values().forEach(count -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += count[i];
            }
        });
        return String.format(Locale.ROOT, "GLEU %5.2f   %s", 100 * gleu / Math.max(1, sentences), rates(all));
    }

    /** One line a kind. */
    void byKind() {
        counts.forEach((kind, count) -> System.out.printf(
                Locale.ROOT,
                "    %-16s wanted %4d made %4d right %4d   %s%n",
                kind,
                count[1],
                count[0],
                count[2],
                rates(count)));
    }

    private static String rates(int[] count) {
        double precision = count[0] == 0 ? 0 : (double) count[2] / count[0];
        double recall = count[1] == 0 ? 0 : (double) count[2] / count[1];
        double f = precision + recall == 0 ? 0 : (1 + WEIGHT) * precision * recall / (WEIGHT * precision + recall);
        return String.format(Locale.ROOT, "P %5.1f  R %5.1f  F0.5 %5.1f", 100 * precision, 100 * recall, 100 * f);
    }
}
