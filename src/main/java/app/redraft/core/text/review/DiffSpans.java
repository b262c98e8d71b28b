package app.redraft.core.text.review;

import app.redraft.core.text.diff.DiffFrame;
import app.redraft.core.text.diff.DiffOp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The runs to display for a live frame or for a review. Neighbouring runs of one kind and hunk are one. */
public final class DiffSpans {
    private final List<DiffSpan> spans = new ArrayList<>();

    private DiffSpans() {}

    /**
     * The display of a running or just finished stream: what is decided so far, the live edge, the dimmed tail. A
     * word under way that the tail begins with is shown once.
     *
     * @param frame a frame of a diff of {@code original}
     */
    public static List<DiffSpan> of(DiffFrame frame, String original) {
        DiffSpans result = new DiffSpans();
        for (DiffOp op : frame.ops()) {
            result.add(op.text(), kind(op.kind()), -1);
        }
        String arriving = frame.provisional();
        boolean kept = original.startsWith(arriving, frame.frontier());
        result.add(arriving, kept ? DiffSpan.Kind.KEEP : DiffSpan.Kind.LIVE_EDGE, -1);
        result.add(original.substring(frame.frontier() + (kept ? arriving.length() : 0)), DiffSpan.Kind.TAIL, -1);
        return List.copyOf(result.spans);
    }

    /** The display of a review: accepted changes as plain text of the new side, rejected ones as plain original. */
    public static List<DiffSpan> of(Review review) {
        DiffSpans result = new DiffSpans();
        String original = review.original();
        int from = 0;
        for (Hunk hunk : review.hunks()) {
            result.add(original.substring(from, hunk.originalStart()), DiffSpan.Kind.KEEP, -1);
            result.add(hunk, review);
            from = hunk.originalEnd();
        }
        result.add(original.substring(from), DiffSpan.Kind.KEEP, -1);
        return List.copyOf(result.spans);
    }

    private void add(Hunk hunk, Review review) {
        String old = review.original().substring(hunk.originalStart(), hunk.originalEnd());
        switch (review.decision(hunk.index())) {
            case ACCEPTED -> add(hunk.replacement(), DiffSpan.Kind.KEEP, hunk.index());
            case REJECTED -> add(old, DiffSpan.Kind.KEEP, hunk.index());
            case PENDING -> {
                if (hunk.optional()) {
                    add(old, DiffSpan.Kind.SUGGESTION, hunk.index());
                } else {
                    addStruck(hunk, review);
                    addInserted(hunk, review);
                }
            }
        }
    }

    private void addStruck(Hunk hunk, Review review) {
        List<int[]> moved = new ArrayList<>();
        for (Move move : review.moves()) {
            if (move.struckIn() == hunk.index()) {
                moved.add(new int[] {move.from() - hunk.originalStart(), move.to() - hunk.originalStart()});
            }
        }
        String text = review.original().substring(hunk.originalStart(), hunk.originalEnd());
        add(text, DiffSpan.Kind.DELETE, DiffSpan.Kind.MOVED_FROM, moved, hunk.index());
    }

    private void addInserted(Hunk hunk, Review review) {
        int start = review.rewrittenStart(hunk.index());
        List<int[]> moved = new ArrayList<>();
        for (Move move : review.moves()) {
            if (move.insertedIn() == hunk.index()) {
                moved.add(new int[] {move.newFrom() - start, move.newTo() - start});
            }
        }
        add(hunk.replacement(), DiffSpan.Kind.INSERT, DiffSpan.Kind.MOVED_TO, moved, hunk.index());
    }

    /** One side of a hunk with the moved stretches in it; white space beside them goes with them. */
    private void add(String text, DiffSpan.Kind plain, DiffSpan.Kind movedKind, List<int[]> moved, int hunk) {
        moved.sort(Comparator.comparingInt(range -> range[0]));
        int from = 0;
        for (int[] range : moved) {
            String gap = text.substring(from, range[0]);
            add(gap, gap.isBlank() ? movedKind : plain, hunk);
            add(text.substring(range[0], range[1]), movedKind, hunk);
            from = range[1];
        }
        String rest = text.substring(from);
        add(rest, rest.isBlank() && from > 0 ? movedKind : plain, hunk);
    }

    private void add(String text, DiffSpan.Kind kind, int hunk) {
        if (text.isEmpty()) {
            return;
        }
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).kind() == kind && spans.get(last).hunk() == hunk) {
            spans.set(last, new DiffSpan(spans.get(last).text() + text, kind, hunk));
        } else {
            spans.add(new DiffSpan(text, kind, hunk));
        }
    }

    private static DiffSpan.Kind kind(DiffOp.Kind kind) {
        return switch (kind) {
            case KEEP -> DiffSpan.Kind.KEEP;
            case DELETE -> DiffSpan.Kind.DELETE;
            case INSERT -> DiffSpan.Kind.INSERT;
        };
    }
}
