package app.redraft.bench;

import app.redraft.SharedData;
import app.redraft.core.text.DiffStats;
import app.redraft.core.text.StreamingDiff;
import com.github.difflib.DiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole stream of 4-code-point tokens, the same text in one push, and, for the small size, java-diff-utils computing the
 * word diff anew at each token. After each trial: median and 99th percentile of one push, and the flips.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StreamingDiffBenchmark {
    private static final int TOKEN = 4;

    @Param({"base", "heavy"})
    public String set;

    @Param({"500", "2000", "10000", "50000"})
    public int size;

    private String original = "";
    private String rewritten = "";
    private final List<String> tokens = new ArrayList<>();
    private long[] nanos = new long[0];
    private DiffStats stats = new StreamingDiff("").stats();

    @Setup
    public void read() throws IOException {
        Path folder = SharedData.find("data/diff/" + set + "/" + size).orElse(null);
        original = folder == null ? words(1, 0) : Files.readString(folder.resolve("original.txt"));
        rewritten = folder == null
                ? words(1, set.equals("base") ? 15 : 50)
                : Files.readString(folder.resolve("rewritten.txt"));
        for (int from = 0; from < rewritten.length(); ) {
            int to = from;
            for (int k = 0; k < TOKEN && to < rewritten.length(); k++) {
                to += Character.charCount(rewritten.codePointAt(to));
            }
            tokens.add(rewritten.substring(from, to));
            from = to;
        }
        nanos = new long[tokens.size()];
    }

    @Benchmark
    public DiffStats stream() {
        StreamingDiff diff = new StreamingDiff(original);
        for (int k = 0; k < nanos.length; k++) {
            long start = System.nanoTime();
            diff.push(tokens.get(k));
            nanos[k] = System.nanoTime() - start;
        }
        diff.finish();
        stats = diff.stats();
        return stats;
    }

    @Benchmark
    public DiffStats onePush() {
        StreamingDiff diff = new StreamingDiff(original);
        diff.push(rewritten);
        diff.finish();
        return diff.stats();
    }

    /** The baseline is quadratic and worse: only for the sizes it can do in a second. */
    @Benchmark
    public int javaDiffUtilsFromScratch() {
        if (size > 500) {
            return 0;
        }
        List<String> before = Arrays.asList(original.split("(?<=\\s)"));
        StringBuilder after = new StringBuilder();
        int deltas = 0;
        for (String token : tokens) {
            after.append(token);
            deltas += DiffUtils.diff(before, Arrays.asList(after.toString().split("(?<=\\s)")))
                    .getDeltas()
                    .size();
        }
        return deltas;
    }

    @TearDown(Level.Trial)
    public void report() {
        if (stats.pushes() > 0) {
            Arrays.sort(nanos);
            System.out.printf(
                    "%n# %s %d: per push p50 %d ns, p99 %d ns; %d flips, worst frame %d, %d at the end, %d units kept%n",
                    set,
                    size,
                    nanos[nanos.length / 2],
                    nanos[nanos.length * 99 / 100],
                    stats.flips(),
                    stats.worstFrame(),
                    stats.finishFlips(),
                    stats.keptUnits());
        }
    }

    /** Words as frequent as in a language, some of them changed. */
    private String words(long seed, int changedPercent) {
        Random text = new Random(seed);
        Random edits = new Random(seed + 1);
        StringBuilder words = new StringBuilder();
        while (words.length() < size) {
            int rank = (int) Math.exp(text.nextDouble() * Math.log(5_000));
            boolean changed = edits.nextInt(100) < changedPercent;
            words.append(Integer.toString((changed ? edits.nextInt(5_000) : rank) * 7919, 36))
                    .append(' ');
        }
        return words.toString();
    }
}
