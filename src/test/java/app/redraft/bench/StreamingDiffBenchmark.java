package app.redraft.bench;

import app.redraft.core.text.diff.DiffStats;
import app.redraft.core.text.diff.StreamingDiff;
import com.github.difflib.DiffUtils;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
 * A whole stream of 4-code-point tokens, the same text in one push, and java-diff-utils computing the word diff anew at each
 * token. With the flags that Redraft starts with.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseG1GC", "-XX:TieredStopAtLevel=1"})
public class StreamingDiffBenchmark {

    /** One stream, token by token. */
    @State(Scope.Thread)
    public static class Stream {
        @Param({"base", "heavy", "move", "same"})
        public String set;

        @Param({"500", "2000", "10000", "50000"})
        public int size;

        private DiffPair pair = new DiffPair("", "", "");
        private List<String> tokens = List.of();
        private long[] nanos = new long[0];

        @Setup
        public void read() {
            pair = DiffPair.of(set, size);
            tokens = pair.tokens();
            nanos = new long[tokens.size()];
        }

        @TearDown(Level.Trial)
        public void report() {
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "%n# one token, in the last stream: median %.1f us, 99 of 100 below %.1f us%n",
                    nanos[nanos.length / 2] / 1e3,
                    nanos[nanos.length * 99 / 100] / 1e3);
        }
    }

    /** A rewrite that comes all at once. */
    @State(Scope.Thread)
    public static class Push {
        @Param({"base", "heavy"})
        public String set;

        @Param("10000")
        public int size;

        private DiffPair pair = new DiffPair("", "", "");

        @Setup
        public void read() {
            pair = DiffPair.of(set, size);
        }
    }

    /** What the baseline can do in a second or so; at 10,000 characters it needs more than a minute. */
    @State(Scope.Thread)
    public static class Baseline {
        @Param("base")
        public String set;

        @Param({"500", "2000"})
        public int size;

        private DiffPair pair = new DiffPair("", "", "");

        @Setup
        public void read() {
            pair = DiffPair.of(set, size);
        }
    }

    @Benchmark
    public DiffStats stream(Stream state) {
        StreamingDiff diff = new StreamingDiff(state.pair.original());
        for (int k = 0; k < state.nanos.length; k++) {
            long start = System.nanoTime();
            diff.push(state.tokens.get(k));
            state.nanos[k] = System.nanoTime() - start;
        }
        diff.finish();
        return diff.stats();
    }

    @Benchmark
    public DiffStats onePush(Push state) {
        StreamingDiff diff = new StreamingDiff(state.pair.original());
        diff.push(state.pair.rewritten());
        diff.finish();
        return diff.stats();
    }

    @Benchmark
    public int javaDiffUtilsFromScratch(Baseline state) {
        List<String> before = words(state.pair.original());
        StringBuilder after = new StringBuilder();
        int deltas = 0;
        for (String token : state.pair.tokens()) {
            after.append(token);
            deltas +=
                    DiffUtils.diff(before, words(after.toString())).getDeltas().size();
        }
        return deltas;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("(?<=\\s)"));
    }
}
