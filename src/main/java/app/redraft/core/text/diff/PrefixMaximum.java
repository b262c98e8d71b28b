package app.redraft.core.text.diff;

import java.util.Arrays;

/**
 * The largest value among the first indices of a row of values that only ever grow: a Fenwick tree, logarithmic in both
 * directions. Among equal values the higher index counts as larger.
 */
final class PrefixMaximum {
    /** Less than every entry. */
    static final long NONE = Long.MIN_VALUE;

    private final long[] tree;

    PrefixMaximum(int size) {
        tree = new long[size + 1];
        Arrays.fill(tree, NONE);
    }

    /** Sets a value that is at least as large as the one before it at this index. */
    void raise(int index, int value) {
        long entry = entry(index, value);
        for (int k = index + 1; k < tree.length && tree[k] < entry; k += k & -k) {
            tree[k] = entry;
        }
    }

    /** The largest entry below an index, to be read by {@link #value} and {@link #index}; {@link #NONE} without any. */
    long below(int index) {
        long best = NONE;
        for (int k = index; k > 0; k &= k - 1) {
            best = Math.max(best, tree[k]);
        }
        return best;
    }

    static long entry(int index, int value) {
        return (long) value << Integer.SIZE | index;
    }

    static int value(long entry) {
        return (int) (entry >> Integer.SIZE);
    }

    static int index(long entry) {
        return (int) entry;
    }
}
