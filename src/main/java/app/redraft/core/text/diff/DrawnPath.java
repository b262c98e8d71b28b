package app.redraft.core.text.diff;

import java.util.Arrays;

/**
 * The alignment as it is drawn: for each streamed unit the original unit it keeps. Drawing a new chain costs no more than
 * what differs from the chain before, and counts the flips.
 */
final class DrawnPath {
    static final int INSERTED = -1;

    private int[] rows = new int[64];

    /** Streamed units that were drawn before, and that have a place in {@link #rows} now. */
    private int units;

    private int known;
    private int last = -1;
    private int frontier;
    private int kept;
    private int changed;

    private int[] newColumns = new int[64];
    private int[] newRows = new int[64];
    private int[] oldColumns = new int[64];
    private int[] oldRows = new int[64];

    /**
     * Draws a chain over the streamed units known by now.
     *
     * @return how many units that were drawn before have another status now
     */
    int draw(MatchNodes nodes, int head, int size) {
        grow(size);
        int added = 0;
        int node = head;
        while (node != MatchNodes.NONE && rows[nodes.column(node)] != nodes.row(node)) {
            if (added == newColumns.length) {
                newColumns = Arrays.copyOf(newColumns, added * 2);
                newRows = Arrays.copyOf(newRows, added * 2);
            }
            newColumns[added] = nodes.column(node);
            newRows[added++] = nodes.row(node);
            node = nodes.previous(node);
        }
        int common = node == MatchNodes.NONE ? -1 : nodes.column(node);
        return replace(common, added, head == MatchNodes.NONE ? 0 : nodes.row(head) + 1);
    }

    /** Draws an alignment given as a row for each column; the frontier stays. */
    int draw(int[] alignment) {
        grow(alignment.length);
        newColumns = new int[alignment.length];
        newRows = new int[alignment.length];
        int added = 0;
        for (int column = alignment.length - 1; column >= 0; column--) {
            if (alignment[column] != INSERTED) {
                newColumns[added] = column;
                newRows[added++] = alignment[column];
            }
        }
        return replace(-1, added, frontier);
    }

    /** The original unit a streamed unit keeps, or {@link #INSERTED}. */
    int row(int column) {
        return rows[column];
    }

    /** Original units up to and with the last one kept. */
    int frontier() {
        return frontier;
    }

    int kept() {
        return kept;
    }

    /** The first column that changed since this was last asked; columns that are new count as changed. */
    int takeChanged() {
        int first = changed;
        changed = units;
        return first;
    }

    /** Everything after a column is replaced by the new matches, which stand there in descending order. */
    private int replace(int common, int added, int newFrontier) {
        if (added > 0 || last > common) {
            changed = Math.min(changed, common + 1);
        }
        int removed = 0;
        for (int column = last; column > common; column--) {
            if (rows[column] != INSERTED) {
                if (removed == oldColumns.length) {
                    oldColumns = Arrays.copyOf(oldColumns, removed * 2);
                    oldRows = Arrays.copyOf(oldRows, removed * 2);
                }
                oldColumns[removed] = column;
                oldRows[removed++] = rows[column];
                rows[column] = INSERTED;
            }
        }
        for (int k = 0; k < added; k++) {
            rows[newColumns[k]] = newRows[k];
        }
        last = added > 0 ? newColumns[0] : common;
        kept += added - removed;
        int flips = differences(oldColumns, removed, newColumns, added, units)
                + differences(oldRows, removed, newRows, added, Math.min(frontier, newFrontier))
                + Math.max(0, frontier - newFrontier);
        frontier = newFrontier;
        units = known;
        return flips;
    }

    /** Numbers below a limit that are in only one of two descending lists. */
    private static int differences(int[] a, int sizeA, int[] b, int sizeB, int limit) {
        int differences = 0;
        int i = 0;
        int j = 0;
        while (i < sizeA || j < sizeB) {
            int x = i < sizeA ? a[i] : -1;
            int y = j < sizeB ? b[j] : -1;
            if (x != y && Math.max(x, y) < limit) {
                differences++;
            }
            i += x >= y ? 1 : 0;
            j += y >= x ? 1 : 0;
        }
        return differences;
    }

    private void grow(int size) {
        if (size > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(size, rows.length * 2));
        }
        Arrays.fill(rows, known, size, INSERTED);
        known = size;
    }
}
