package app.redraft.bench;

import app.redraft.core.quality.guard.Warning;
import app.redraft.core.quality.phrase.PhraseGuard;
import app.redraft.core.statistics.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many rewrites in the manner of a model are marked, how many revisions by people are marked all the same, and how long it takes. The
 * judging texts are not those from which the list was derived.
 */
final class PhraseBench {
    private static final PhraseGuard GUARD = new PhraseGuard();
    private static final int RUNS = 400;
    private static final int WORDS = 2_000;

    private PhraseBench() {}

    public static void main(String[] args) {
        boolean verbose = args.length > 0 && args[0].equals("--verbose");
        report("tuned: rewrites in the manner of a model", PhraseSamples.pairs("tuned-pairs.txt"), false);
        report("judging: rewrites in the manner of a model", PhraseSamples.pairs("unseen-model.txt"), verbose);
        report("judging: revisions by people", PhraseSamples.pairs("human-edits.txt"), true);
        report(
                "judging: German, French, Spanish, in the manner of a model",
                PhraseSamples.pairs("model-other.txt"),
                verbose);
        report("judging: German, French, Spanish, by people", PhraseSamples.pairs("human-edits-other.txt"), true);
        report("honest rewrites of the guard's own bench", honest(), true);
        time();
    }

    private static List<PhraseSamples.Pair> honest() {
        return Stream.of(PhraseSamples.read("/quality/unseen-pairs.txt").strip().split("\n\n"))
                .map(pair -> pair.split("\n"))
                .map(lines -> new PhraseSamples.Pair(lines[0], lines[1]))
                .toList();
    }

    private static void report(String name, List<PhraseSamples.Pair> pairs, boolean listed) {
        long marked = pairs.stream().filter(pair -> !check(pair).isEmpty()).count();
        int marks = pairs.stream().mapToInt(pair -> check(pair).size()).sum();
        System.out.printf(
                "%s: %d of %d marked (%.1f %%), %d marks%n",
                name, marked, pairs.size(), 100.0 * marked / pairs.size(), marks);
        if (listed) {
            pairs.forEach(PhraseBench::print);
        }
    }

    private static List<Warning> check(PhraseSamples.Pair pair) {
        return GUARD.check(pair.original(), pair.rewritten(), "");
    }

    private static void print(PhraseSamples.Pair pair) {
        for (Warning warning : check(pair)) {
            Warning.Cure cure = warning.cure();
            String cured = cure == null
                    ? ""
                    : pair.rewritten().substring(0, cure.span().start())
                            + '['
                            + cure.replacement()
                            + ']'
                            + pair.rewritten().substring(cure.span().end());
            System.out.printf(
                    "  %s: %s -> %s%n      %s%n",
                    warning.why().key(),
                    warning.original().in(pair.original()),
                    warning.rewritten().in(pair.rewritten()),
                    cured);
        }
    }

    private static void time() {
        List<PhraseSamples.Pair> people = PhraseSamples.pairs("human-edits.txt");
        List<PhraseSamples.Pair> model = PhraseSamples.pairs("tuned-pairs.txt");
        time("revisions by people", people);
        time("rewrites in the manner of a model", model);
    }

    private static void time(String name, List<PhraseSamples.Pair> pairs) {
        StringBuilder original = new StringBuilder();
        StringBuilder rewritten = new StringBuilder();
        int words = 0;
        for (int i = 0; words < WORDS; i = (i + 1) % pairs.size()) {
            original.append(pairs.get(i).original()).append("\n\n");
            rewritten.append(pairs.get(i).rewritten()).append("\n\n");
            words += pairs.get(i).rewritten().split("\\s+").length;
        }
        List<Double> millis = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            GUARD.check(original.toString(), rewritten.toString(), "");
            if (run >= RUNS / 2) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        millis.sort(null);
        System.out.printf(
                "%,d words, %s: median %.2f ms, 95 of 100 below %.2f ms%n",
                WORDS, name, percentile(millis, 50), percentile(millis, 95));
    }

    private static double percentile(List<Double> sorted, double percent) {
        return Percentile.of(percent, sorted.size(), index -> sorted.get((int) index));
    }
}
