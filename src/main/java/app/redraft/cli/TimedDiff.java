package app.redraft.cli;

import app.redraft.core.statistics.Percentile;
import app.redraft.core.text.diff.DiffFrame;
import app.redraft.core.text.diff.DiffOp;
import app.redraft.core.text.diff.DiffStats;
import app.redraft.core.text.diff.StreamingDiff;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One run of the streaming diff with its times.
 *
 * @param frame the finished diff
 * @param stats what it did
 * @param total nanoseconds from the start to the finished diff, preparing the original included
 * @param pushes nanoseconds of each push, ascending
 */
record TimedDiff(DiffFrame frame, DiffStats stats, long total, long[] pushes) {

    /** Feeds a rewrite in pieces of so many code points; 0 = all at once. */
    static TimedDiff run(String original, String rewritten, int chunk) {
        List<String> pieces = pieces(rewritten, chunk);
        long[] nanos = new long[pieces.size()];
        long start = System.nanoTime();
        StreamingDiff diff = new StreamingDiff(original);
        for (int k = 0; k < nanos.length; k++) {
            long before = System.nanoTime();
            diff.push(pieces.get(k));
            nanos[k] = System.nanoTime() - before;
        }
        diff.finish();
        long total = System.nanoTime() - start;
        Arrays.sort(nanos);
        return new TimedDiff(diff.frame(), diff.stats(), total, nanos);
    }

    /** The line of {@code --format json}. */
    ObjectNode json() {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ArrayNode ops = line.putArray("ops");
        for (DiffOp op : frame.ops()) {
            ops.addObject().put("op", op.kind().name().toLowerCase(Locale.ROOT)).put("text", op.text());
        }
        return line.put("pushes", stats.pushes())
                .put("flips", stats.flips())
                .put("worst_frame", stats.worstFrame())
                .put("kept_units", stats.keptUnits())
                .put("nanos_total", total)
                .put("nanos_p50", percentile(50))
                .put("nanos_p99", percentile(99));
    }

    /** What a person wants to know, in one line. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%d of %d units kept, %d flips, %d pieces in %.3f ms (median %.1f µs, 99 %% below %.1f µs)",
                stats.keptUnits(),
                stats.originalUnits(),
                stats.flips(),
                stats.pushes(),
                total / 1e6,
                percentile(50) / 1e3,
                percentile(99) / 1e3);
    }

    private long percentile(double percent) {
        return pushes.length == 0
                ? 0
                : Math.round(Percentile.of(percent, pushes.length, position -> pushes[(int) position]));
    }

    private static List<String> pieces(String text, int chunk) {
        if (chunk == 0) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = from;
            for (int k = 0; k < chunk && to < text.length(); k++) {
                to += Character.charCount(text.codePointAt(to));
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
