package app.redraft.core.text.diff;

import app.redraft.core.text.units.UnitScanner;
import java.util.List;

/**
 * The difference between a known original and a text that arrives piece by piece. At every moment {@link #frame()} tells
 * which units are kept, struck and inserted so far; no decision is final before the end. What is drawn depends only on
 * the text so far, not on how it was cut into pieces. Memory is linear in both texts, the work for a piece depends on its
 * own length only. To be used by one thread.
 */
public final class StreamingDiff {
    /** Kept units that may be missing from the longest common subsequence at the end, in thousandths. */
    private static final int TOLERANCE = 5;

    /** Beyond this many 64-bit steps (about 150,000 characters) the exact length is not asked for. */
    private static final long EXACT_WORK = 1L << 24;

    private final UnitScanner before = new UnitScanner();
    private final UnitScanner after = new UnitScanner();
    private final Vocabulary vocabulary = new Vocabulary();
    private final int[] original;
    private final ChainAligner aligner;
    private final DrawnPath path = new DrawnPath();
    private final OpList ops = new OpList(before, after, path);
    private boolean finished;
    private int pushes;
    private int flips;
    private int worstFrame;
    private int finishFlips;

    /**
     * Starts a diff.
     *
     * @param original the whole passage; may be empty
     */
    public StreamingDiff(String original) {
        before.append(original);
        before.close();
        this.original = new int[before.count()];
        for (int row = 0; row < this.original.length; row++) {
            this.original[row] = vocabulary.intern(before, row);
        }
        aligner = new ChainAligner(this.original, vocabulary.size());
    }

    /**
     * Takes the next piece of the rewrite.
     *
     * @param chunk may be empty, may end inside a surrogate pair or a grapheme
     * @throws IllegalStateException after {@link #finish()}
     */
    public void push(CharSequence chunk) {
        if (finished) {
            throw new IllegalStateException("The rewrite has ended; start a new diff");
        }
        pushes++;
        after.append(chunk);
        count(advance());
    }

    /** The rewrite is complete: what of the original was not reached is struck. A second call does nothing. */
    public void finish() {
        if (finished) {
            return;
        }
        after.close();
        finishFlips = advance();
        finished = true;
        ExactAlignment exact = new ExactAlignment(original, aligner.streamed(), aligner.occurrences());
        if (misses(exact.bound()) && exact.work() <= EXACT_WORK && misses(exact.length())) {
            finishFlips += path.draw(exact.near(path));
        }
        count(finishFlips);
    }

    /** The diff as it stands. After a cancel, that is without {@link #finish()}, the unreached tail stays original. */
    public DiffFrame frame() {
        int reached = finished ? original.length : path.frontier();
        List<DiffOp> drawn = ops.upTo(path.takeChanged(), aligner.count(), reached);
        int shown = after.start(aligner.count());
        return new DiffFrame(drawn, before.start(reached), after.slice(shown, after.length()), finished);
    }

    /** What happened so far. */
    public DiffStats stats() {
        return new DiffStats(pushes, flips, worstFrame, finishFlips, path.kept(), aligner.count(), original.length);
    }

    private int advance() {
        int known = aligner.count();
        for (int column = known; column < after.count(); column++) {
            aligner.add(vocabulary.intern(after, column));
        }
        return aligner.count() == known ? 0 : path.draw(aligner.nodes(), aligner.head(), aligner.count());
    }

    private void count(int changes) {
        flips += changes;
        worstFrame = Math.max(worstFrame, changes);
    }

    private boolean misses(int longest) {
        return path.kept() * 1000L < longest * (1000L - TOLERANCE);
    }
}
