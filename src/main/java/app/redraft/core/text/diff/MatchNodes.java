package app.redraft.core.text.diff;

import java.util.Arrays;

/**
 * Matches between an original and a streamed unit, each with the match before it in its chain: a forest that shares its
 * trunk. A node is older than all that follow it in a chain, so compaction keeps the order and needs one pass.
 */
final class MatchNodes {
    static final int NONE = -1;

    private int[] rows;
    private int[] columns;
    private int[] scores;
    private int[] previous;
    private int count;

    MatchNodes(int capacity) {
        rows = new int[capacity];
        columns = new int[capacity];
        scores = new int[capacity];
        previous = new int[capacity];
    }

    /** Adds a node; there must be room. */
    int add(int row, int column, int score, int before) {
        rows[count] = row;
        columns[count] = column;
        scores[count] = score;
        previous[count] = before;
        return count++;
    }

    /** Index of the unit in the original. */
    int row(int node) {
        return rows[node];
    }

    /** Index of the unit in the streamed text. */
    int column(int node) {
        return columns[node];
    }

    /** Score of the chain that ends here. */
    int score(int node) {
        return scores[node];
    }

    /** The match before, or {@link #NONE}. */
    int previous(int node) {
        return previous[node];
    }

    int room() {
        return rows.length - count;
    }

    /** Marks a node and all before it in its chain. */
    void mark(int node, boolean[] marks) {
        for (int k = node; k != NONE && !marks[k]; k = previous[k]) {
            marks[k] = true;
        }
    }

    boolean[] newMarks() {
        return new boolean[count];
    }

    /**
     * Drops all nodes without a mark, and grows when more than half are left.
     *
     * @return for each old node its new place
     */
    int[] compact(boolean[] marks) {
        int[] places = new int[count];
        int kept = 0;
        for (int node = 0; node < count; node++) {
            if (marks[node]) {
                rows[kept] = rows[node];
                columns[kept] = columns[node];
                scores[kept] = scores[node];
                previous[kept] = previous[node] == NONE ? NONE : places[previous[node]];
                places[node] = kept++;
            }
        }
        count = kept;
        if (kept > rows.length / 2) {
            int capacity = rows.length * 2;
            rows = Arrays.copyOf(rows, capacity);
            columns = Arrays.copyOf(columns, capacity);
            scores = Arrays.copyOf(scores, capacity);
            previous = Arrays.copyOf(previous, capacity);
        }
        return places;
    }
}
