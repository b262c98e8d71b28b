package app.redraft.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The difference between a known original and a text that arrives piece by piece. At every moment {@link #frame()} tells
 * which units are kept, struck and inserted so far. To be used by one thread.
 */
public final class StreamingDiff {
    private final UnitScanner before = new UnitScanner();
    private final UnitScanner after = new UnitScanner();
    private final Vocabulary vocabulary = new Vocabulary();
    private final int[] originalIds;
    private final int originalLength;

    /** One column of back-pointers per streamed unit. */
    private final List<byte[]> columns = new ArrayList<>();

    private int[] scores;
    private int[] match = new int[64];
    private int reached;
    private boolean finished;
    private int pushes;
    private int flips;
    private int worstFrame;
    private int finishFlips;

    /**
     * Starts a diff.
     *
     * @param original the whole passage
     */
    public StreamingDiff(String original) {
        before.append(original);
        before.close();
        originalLength = original.length();
        originalIds = new int[before.count()];
        for (int i = 0; i < originalIds.length; i++) {
            originalIds[i] = vocabulary.intern(before, i);
        }
        scores = new int[originalIds.length + 1];
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
        int known = columns.size();
        after.append(chunk);
        advance();
        if (columns.size() > known) {
            int changed = trace(false, known);
            flips += changed;
            worstFrame = Math.max(worstFrame, changed);
        }
    }

    /** The rewrite is complete: what of the original was not reached is struck. A second call does nothing. */
    public void finish() {
        if (finished) {
            return;
        }
        int known = columns.size();
        after.close();
        advance();
        finished = true;
        finishFlips = trace(true, known);
        flips += finishFlips;
        worstFrame = Math.max(worstFrame, finishFlips);
    }

    /** The diff as it stands. After a cancel, that is without {@link #finish()}, the unreached tail stays original. */
    public DiffFrame frame() {
        OpList ops = new OpList();
        int i = 0;
        for (int j = 0; j < columns.size(); j++) {
            if (match[j] < 0) {
                ops.insert(after.slice(after.start(j), after.end(j)));
                continue;
            }
            for (; i < match[j]; i++) {
                ops.delete(before.slice(before.start(i), before.end(i)));
            }
            keep(ops, i, j);
            i++;
        }
        int last = finished ? originalIds.length : reached;
        for (; i < last; i++) {
            ops.delete(before.slice(before.start(i), before.end(i)));
        }
        int frontier = finished ? originalLength : last == 0 ? 0 : before.end(last - 1);
        int shown = after.count() == 0 ? 0 : after.end(after.count() - 1);
        return new DiffFrame(ops.toList(), frontier, after.slice(shown, after.length()), finished);
    }

    /** What happened so far. */
    public DiffStats stats() {
        int kept = 0;
        for (int j = 0; j < columns.size(); j++) {
            kept += match[j] >= 0 ? 1 : 0;
        }
        return new DiffStats(pushes, flips, worstFrame, finishFlips, kept, columns.size(), originalIds.length);
    }

    private void keep(OpList ops, int i, int j) {
        String oldSpace = before.slice(before.start(i), before.coreStart(i));
        String newSpace = after.slice(after.start(j), after.coreStart(j));
        String oldCore = before.slice(before.coreStart(i), before.end(i));
        String newCore = after.slice(after.coreStart(j), after.end(j));
        keepIfEqual(ops, oldSpace, newSpace);
        keepIfEqual(ops, oldCore, newCore);
    }

    private static void keepIfEqual(OpList ops, String old, String now) {
        if (old.equals(now)) {
            ops.keep(old);
        } else {
            ops.delete(old);
            ops.insert(now);
        }
    }

    private void advance() {
        for (int j = columns.size(); j < after.count(); j++) {
            columns.add(column(vocabulary.intern(after, j)));
        }
    }

    /** Longest common subsequence, one column: 0 = match, 1 = insert, 2 = delete. */
    private byte[] column(int id) {
        byte[] steps = new byte[scores.length];
        int diagonal = scores[0];
        for (int i = 1; i < scores.length; i++) {
            int left = scores[i];
            int best = left;
            byte step = 1;
            if (scores[i - 1] > best) {
                best = scores[i - 1];
                step = 2;
            }
            if (originalIds[i - 1] == id && diagonal + 1 >= best) {
                best = diagonal + 1;
                step = 0;
            }
            diagonal = left;
            scores[i] = best;
            steps[i] = step;
        }
        return steps;
    }

    /** Finds the best alignment and returns how many drawn units changed their status. */
    private int trace(boolean whole, int known) {
        int[] old = Arrays.copyOf(match, known);
        int oldReached = reached;
        match = Arrays.copyOf(match, Math.max(match.length, Integer.highestOneBit(columns.size() + 1) * 2));
        int i = scores.length - 1;
        while (!whole && i > 0 && scores[i - 1] == scores[i]) {
            i--;
        }
        reached = i;
        int j = columns.size();
        while (j > 0) {
            byte step = i == 0 ? 1 : columns.get(j - 1)[i];
            if (step == 2) {
                i--;
            } else {
                match[--j] = step == 0 ? --i : -1;
            }
        }
        return changes(old, oldReached);
    }

    private int changes(int[] old, int oldReached) {
        boolean[] was = new boolean[scores.length];
        boolean[] is = new boolean[scores.length];
        int changed = 0;
        for (int j = 0; j < columns.size(); j++) {
            if (j < old.length) {
                changed += (old[j] >= 0) == (match[j] >= 0) ? 0 : 1;
                if (old[j] >= 0) {
                    was[old[j]] = true;
                }
            }
            if (match[j] >= 0) {
                is[match[j]] = true;
            }
        }
        for (int i = 0; i < oldReached; i++) {
            changed += i < reached && was[i] == is[i] ? 0 : 1;
        }
        return changed;
    }
}
