package app.redraft.core.text.diff;

import java.util.Arrays;

/**
 * The longest common subsequence of an original and a streamed text, by bit-parallel columns (Hyyrö's recurrence
 * {@code V' = (V + (V & M)) | (V & ~M)}) and Hirschberg's division: {@code O(n m / 64)} time and linear memory. Among the
 * longest it stays near to the alignment that is drawn already.
 */
final class ExactAlignment {
    private final int[] original;
    private final int[] streamed;
    private final Occurrences occurrences;
    private final int[] result;

    ExactAlignment(int[] original, int[] streamed, Occurrences occurrences) {
        this.original = original;
        this.streamed = streamed;
        this.occurrences = occurrences;
        result = new int[streamed.length];
    }

    /** Words of 64 rows that one pass over all columns has to work on. */
    long work() {
        return (long) words(original.length) * streamed.length;
    }

    /** No common subsequence has more units than both texts have in common at all. */
    int bound() {
        int[] left = new int[streamed.length + original.length + 3];
        int bound = 0;
        for (int unit : streamed) {
            if (left[unit]++ < occurrences.count(unit)) {
                bound++;
            }
        }
        return bound;
    }

    int length() {
        long[] column = ones(original.length);
        forward(column, 0, original.length, 0, streamed.length);
        return zeros(column, original.length);
    }

    /**
     * A longest alignment: for each streamed unit the original unit it keeps, or {@link DrawnPath#INSERTED}.
     *
     * @param drawn the path to stay near to
     */
    int[] near(DrawnPath drawn) {
        int[] crossings = new int[streamed.length + 1];
        for (int column = 0; column < streamed.length; column++) {
            crossings[column + 1] = Math.max(crossings[column], drawn.row(column) + 1);
            result[column] = DrawnPath.INSERTED;
        }
        divide(0, original.length, 0, streamed.length, crossings);
        return result;
    }

    private void divide(int top, int bottom, int left, int right, int[] crossings) {
        if (top == bottom || left == right) {
            return;
        }
        if (right - left == 1) {
            int place = nearest(streamed[left], top, bottom, crossings[right] - 1);
            result[left] = place;
            return;
        }
        int middle = (left + right) >>> 1;
        long[] before = ones(bottom - top);
        forward(before, top, bottom, left, middle);
        long[] after = ones(bottom - top);
        backward(after, top, bottom, middle, right);
        int row = top + bestSplit(before, after, bottom - top, crossings[middle] - top);
        divide(top, row, left, middle, crossings);
        divide(row, bottom, middle, right, crossings);
    }

    private int nearest(int unit, int top, int bottom, int wanted) {
        int entry = occurrences.firstFrom(unit, Math.min(Math.max(top, wanted), bottom));
        if (entry < occurrences.to(unit) && occurrences.place(entry) < bottom) {
            return occurrences.place(entry);
        }
        boolean inside = entry > occurrences.from(unit) && occurrences.place(entry - 1) >= top;
        return inside ? occurrences.place(entry - 1) : DrawnPath.INSERTED;
    }

    /** The row where the two halves together are longest; of several the one nearest to the wanted one. */
    private static int bestSplit(long[] before, long[] after, int rows, int wanted) {
        int sum = zeros(after, rows);
        int best = sum;
        int split = 0;
        for (int row = 1; row <= rows; row++) {
            sum += bit(before, row - 1) ? 0 : 1;
            sum -= bit(after, rows - row) ? 0 : 1;
            if (sum > best || (sum == best && Math.abs(row - wanted) < Math.abs(split - wanted))) {
                best = sum;
                split = row;
            }
        }
        return split;
    }

    private void forward(long[] column, int top, int bottom, int left, int right) {
        long[] matches = new long[column.length];
        for (int k = left; k < right; k++) {
            int unit = streamed[k];
            int from = occurrences.firstFrom(unit, top);
            int to = occurrences.firstFrom(unit, bottom);
            for (int entry = from; entry < to; entry++) {
                int bit = occurrences.place(entry) - top;
                matches[bit >> 6] |= 1L << bit;
            }
            advance(column, matches);
            for (int entry = from; entry < to; entry++) {
                matches[(occurrences.place(entry) - top) >> 6] = 0;
            }
        }
    }

    private void backward(long[] column, int top, int bottom, int left, int right) {
        long[] matches = new long[column.length];
        for (int k = right - 1; k >= left; k--) {
            int unit = streamed[k];
            int from = occurrences.firstFrom(unit, top);
            int to = occurrences.firstFrom(unit, bottom);
            for (int entry = from; entry < to; entry++) {
                int bit = bottom - 1 - occurrences.place(entry);
                matches[bit >> 6] |= 1L << bit;
            }
            advance(column, matches);
            for (int entry = from; entry < to; entry++) {
                matches[(bottom - 1 - occurrences.place(entry)) >> 6] = 0;
            }
        }
    }

    private static void advance(long[] column, long[] matches) {
        long carry = 0;
        for (int k = 0; k < column.length; k++) {
            long old = column[k];
            long hits = old & matches[k];
            long sum = old + hits + carry;
            carry = ((old & hits) | ((old | hits) & ~sum)) >>> 63;
            column[k] = sum | (old & ~matches[k]);
        }
    }

    private static long[] ones(int rows) {
        long[] column = new long[words(rows)];
        Arrays.fill(column, -1L);
        return column;
    }

    private static int words(int rows) {
        return (rows + 63) >> 6;
    }

    private static boolean bit(long[] column, int row) {
        return (column[row >> 6] >>> row & 1) != 0;
    }

    private static int zeros(long[] column, int rows) {
        int zeros = 0;
        for (int row = 0; row < rows; row++) {
            zeros += bit(column, row) ? 0 : 1;
        }
        return zeros;
    }
}
