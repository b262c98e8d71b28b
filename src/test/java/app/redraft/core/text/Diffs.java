package app.redraft.core.text;

import app.redraft.core.text.diff.DiffOp;
import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.core.text.review.Hunk;
import app.redraft.core.text.review.Review;
import app.redraft.core.text.units.UnitScanner;
import java.util.ArrayList;
import java.util.List;

/** Whole diffs in one call, for tests. */
public final class Diffs {
    private Diffs() {}

    /** The finished ops of a rewrite fed so many UTF-16 characters at a time. */
    public static List<DiffOp> ops(String original, String rewritten, int chunk) {
        return run(original, rewritten, chunk).frame().ops();
    }

    public static List<DiffOp> ops(String original, String rewritten) {
        return ops(original, rewritten, 4);
    }

    /** Units of the longest common subsequence, by the textbook programme. */
    public static int longestCommonSubsequence(String original, String rewritten) {
        List<String> before = units(original);
        List<String> after = units(rewritten);
        int[] lengths = new int[before.size() + 1];
        for (String unit : after) {
            int diagonal = 0;
            for (int k = 0; k < before.size(); k++) {
                int left = lengths[k + 1];
                lengths[k + 1] = before.get(k).equals(unit) ? diagonal + 1 : Math.max(left, lengths[k]);
                diagonal = left;
            }
        }
        return lengths[before.size()];
    }

    /** The compared text of each unit; line breaks count as such, in whatever style. */
    public static List<String> units(String text) {
        UnitScanner scanner = new UnitScanner();
        scanner.append(text);
        scanner.close();
        List<String> units = new ArrayList<>();
        for (int unit = 0; unit < scanner.count(); unit++) {
            String core = scanner.slice(scanner.coreStart(unit), scanner.end(unit));
            long breaks = core.replace("\r\n", "\n")
                    .chars()
                    .filter(UnitScanner::isLineBreak)
                    .count();
            units.add(scanner.isBreak(unit) ? (breaks > 1 ? "\n\n" : "\n") : core);
        }
        return units;
    }

    public static StreamingDiff run(String original, String rewritten, int chunk) {
        StreamingDiff diff = new StreamingDiff(original);
        for (int from = 0; from < rewritten.length(); ) {
            int to = (int) Math.min(rewritten.length(), (long) from + chunk);
            diff.push(rewritten.substring(from, to));
            from = to;
        }
        diff.finish();
        return diff;
    }

    /** The ops that a review amounts to when its hunks are all there is. */
    public static List<DiffOp> ops(Review review) {
        List<DiffOp> ops = new ArrayList<>();
        int from = 0;
        for (Hunk hunk : review.hunks()) {
            add(ops, DiffOp.Kind.KEEP, review.original().substring(from, hunk.originalStart()));
            add(ops, DiffOp.Kind.DELETE, review.original().substring(hunk.originalStart(), hunk.originalEnd()));
            add(ops, DiffOp.Kind.INSERT, hunk.replacement());
            from = hunk.originalEnd();
        }
        add(ops, DiffOp.Kind.KEEP, review.original().substring(from));
        return ops;
    }

    private static void add(List<DiffOp> ops, DiffOp.Kind kind, String text) {
        if (!text.isEmpty()) {
            ops.add(new DiffOp(kind, text));
        }
    }

    /** A review in one line: {@code [-struck-]{+inserted+}}, moved text in capitals' brackets {@code <-from-><+to+>}. */
    public static String show(Review review) {
        StringBuilder text = new StringBuilder();
        for (DiffSpan span : DiffSpans.of(review)) {
            text.append(
                    switch (span.kind()) {
                        case DELETE -> "[-" + span.text() + "-]";
                        case INSERT -> "{+" + span.text() + "+}";
                        case MOVED_FROM -> "<-" + span.text() + "->";
                        case MOVED_TO -> "<+" + span.text() + "+>";
                        case SUGGESTION -> "(?" + span.text() + "?)";
                        default -> span.text();
                    });
        }
        return text.toString();
    }

    public static String show(String original, String rewritten) {
        return show(Review.of(original, ops(original, rewritten)));
    }
}
