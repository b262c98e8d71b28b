package app.redraft.core.text.diff;

import app.redraft.core.text.units.UnitScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ops of a drawn alignment. Neighbours of one kind are joined, and between two kept runs all struck text stands before
 * all inserted. A kept unit whose white space or line breaks differ is changed in just these. What was built for an earlier
 * frame and has not changed since is used again.
 */
final class OpList {
    private final UnitScanner before;
    private final UnitScanner after;
    private final DrawnPath path;
    private final List<DiffOp> ops = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    /** Where a kept run begins with a whole unit: number of ops before it, and the unit in both texts. */
    private int[] startOps = new int[16];

    private int[] startColumns = new int[16];
    private int[] startRows = new int[16];
    private int starts;

    OpList(UnitScanner before, UnitScanner after, DrawnPath path) {
        this.before = before;
        this.after = after;
        this.path = path;
    }

    /**
     * The ops up to some units of both texts.
     *
     * @param changed first column that is not drawn as it was at the last call
     * @param columns streamed units
     * @param rows original units
     */
    List<DiffOp> upTo(int changed, int columns, int rows) {
        while (starts > 0 && startColumns[starts - 1] >= changed) {
            starts--;
        }
        int column = 0;
        int row = 0;
        int settled = 0;
        if (starts > 0) {
            starts--;
            settled = startOps[starts];
            column = startColumns[starts];
            row = startRows[starts];
        }
        ops.subList(settled, ops.size()).clear();
        for (; column < columns; column++) {
            int match = path.row(column);
            if (match == DrawnPath.INSERTED) {
                endKept();
                after.appendTo(inserted, after.start(column), after.end(column));
            } else {
                delete(row, match);
                keep(match, column);
                row = match + 1;
            }
        }
        delete(row, rows);
        endKept();
        endChange();
        return ops;
    }

    private void delete(int from, int to) {
        if (from < to) {
            endKept();
            before.appendTo(struck, before.start(from), before.end(to - 1));
        }
    }

    private void keep(int row, int column) {
        boolean running = kept.length() > 0;
        boolean whole = keep(before.start(row), before.coreStart(row), after.start(column), after.coreStart(column));
        whole &= keep(before.coreStart(row), before.end(row), after.coreStart(column), after.end(column));
        if (whole && !running) {
            mark(row, column);
        }
    }

    private boolean keep(int from, int to, int newFrom, int newTo) {
        if (from == to && newFrom == newTo) {
            return true;
        }
        if (before.sameText(from, to, after, newFrom, newTo)) {
            endChange();
            before.appendTo(kept, from, to);
            return true;
        }
        endKept();
        before.appendTo(struck, from, to);
        after.appendTo(inserted, newFrom, newTo);
        return false;
    }

    private void mark(int row, int column) {
        if (starts == startOps.length) {
            startOps = Arrays.copyOf(startOps, starts * 2);
            startColumns = Arrays.copyOf(startColumns, starts * 2);
            startRows = Arrays.copyOf(startRows, starts * 2);
        }
        startOps[starts] = ops.size();
        startColumns[starts] = column;
        startRows[starts++] = row;
    }

    private void endKept() {
        flush(DiffOp.Kind.KEEP, kept);
    }

    private void endChange() {
        flush(DiffOp.Kind.DELETE, struck);
        flush(DiffOp.Kind.INSERT, inserted);
    }

    private void flush(DiffOp.Kind kind, StringBuilder text) {
        if (text.length() > 0) {
            ops.add(new DiffOp(kind, text.toString()));
            text.setLength(0);
        }
    }
}
