package app.redraft.bench;

import app.redraft.core.text.diff.DiffStats;
import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.units.WordCount;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link StreamingDiffBenchmark}, then tells what no clock is needed for: calm, memory, and how the cost grows. */
public final class StreamingDiffBench {
    private static final int[] SIZES = {500, 2_000, 10_000, 50_000};
    private static final int UNSEEN = 12;
    private static final int RUNS = 15;
    private static final double KIB = 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private StreamingDiffBench() {}

    /**
     * Measures.
     *
     * @param arguments for JMH
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(StreamingDiffBenchmark.class.getSimpleName())
                        .build())
                .run();
        slope();
        calm();
        memory();
    }

    /** Processor time, which other work on the machine hardly changes. Slope: the exponent over the size, 0 is flat. */
    private static void slope() {
        System.out.printf("%n%-6s processor ns a token by size, preparing the original included%n", "set");
        for (String set : DiffPair.SETS) {
            Map<Integer, Double> costs = new TreeMap<>();
            for (int size : SIZES) {
                costs.put(size, perToken(DiffPair.of(set, size)));
            }
            System.out.printf(Locale.ROOT, "%-6s %s  slope %.2f%n", set, rounded(costs), slope(costs));
        }
    }

    /** The median of some warm runs. */
    private static double perToken(DiffPair pair) {
        List<String> tokens = pair.tokens();
        long[] nanos = new long[RUNS];
        for (int run = 0; run < 2 * RUNS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            StreamingDiff diff = new StreamingDiff(pair.original());
            tokens.forEach(diff::push);
            diff.finish();
            nanos[run % RUNS] = THREADS.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        return (double) nanos[RUNS / 2] / tokens.size();
    }

    private static String rounded(Map<Integer, Double> costs) {
        StringBuilder text = new StringBuilder();
        costs.forEach((size, nanos) -> text.append(String.format(Locale.ROOT, "%6d: %5.0f", size, nanos)));
        return text.toString();
    }

    /** By least squares. */
    private static double slope(Map<Integer, Double> costs) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (Map.Entry<Integer, Double> cost : costs.entrySet()) {
            double size = Math.log(cost.getKey());
            double nanos = Math.log(cost.getValue());
            x += size;
            y += nanos;
            xx += size * size;
            xy += size * nanos;
        }
        int n = costs.size();
        return (n * xy - x * y) / (n * xx - x * x);
    }

    private static void calm() {
        System.out.printf(
                "%n%-6s %6s %7s %9s %6s %7s %6s%n", "set", "size", "flips", "per 100", "worst", "finish", "kept");
        for (String set : DiffPair.SETS) {
            for (int size : SIZES) {
                DiffPair pair = DiffPair.of(set, size);
                print(set, size, stats(pair), words(pair));
            }
            DiffStats sum = new DiffStats(0, 0, 0, 0, 0, 0, 0);
            int words = 0;
            for (long seed = 1; seed <= UNSEEN; seed++) {
                DiffPair pair = DiffPair.made(set, 1_000 + seed, 10_000);
                sum = plus(sum, stats(pair));
                words += words(pair);
            }
            print(set + " *", 10_000, sum, words);
        }
        System.out.println("* = twelve made-up pairs of 10,000 characters, nothing tuned to them");
    }

    private static void print(String set, int size, DiffStats stats, int words) {
        System.out.printf(
                Locale.ROOT,
                "%-6s %6d %7d %9.1f %6d %7d %6d%n",
                set,
                size,
                stats.flips(),
                100.0 * stats.flips() / words,
                stats.worstFrame(),
                stats.finishFlips(),
                stats.keptUnits());
    }

    private static DiffStats plus(DiffStats a, DiffStats b) {
        return new DiffStats(
                a.pushes() + b.pushes(),
                a.flips() + b.flips(),
                Math.max(a.worstFrame(), b.worstFrame()),
                a.finishFlips() + b.finishFlips(),
                a.keptUnits() + b.keptUnits(),
                a.streamedUnits() + b.streamedUnits(),
                a.originalUnits() + b.originalUnits());
    }

    private static DiffStats stats(DiffPair pair) {
        StreamingDiff diff = new StreamingDiff(pair.original());
        pair.tokens().forEach(diff::push);
        diff.finish();
        return diff.stats();
    }

    private static int words(DiffPair pair) {
        return WordCount.of(pair.rewritten()).words();
    }

    private static void memory() {
        System.out.println();
        for (String set : DiffPair.SETS) {
            DiffPair pair = DiffPair.of(set, 10_000);
            StreamingDiff[] diffs = new StreamingDiff[RUNS];
            long used = used();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            for (int run = 0; run < RUNS; run++) {
                diffs[run] = new StreamingDiff(pair.original());
                diffs[run].push(pair.rewritten());
                diffs[run].finish();
            }
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            long live = used() - used;
            Reference.reachabilityFence(diffs);
            System.out.printf(
                    Locale.ROOT,
                    "one push of 10,000 characters, %-6s %5.0f KiB live, %5.0f KiB allocated in all%n",
                    set,
                    live / KIB / RUNS,
                    allocated / KIB / RUNS);
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
