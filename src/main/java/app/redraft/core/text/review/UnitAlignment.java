package app.redraft.core.text.review;

import app.redraft.core.text.diff.DiffOp;
import app.redraft.core.text.units.TextUnits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ops as changes of whole units between an original and the text they lead to. */
final class UnitAlignment {
    private final TextUnits before;
    private final TextUnits after;
    private final int reached;
    private final int[] rows;

    private UnitAlignment(TextUnits before, TextUnits after, int reached) {
        this.before = before;
        this.after = after;
        this.reached = reached;
        rows = new int[after.count()];
        Arrays.fill(rows, -1);
    }

    /**
     * Aligns the units of two texts by the text that ops keep.
     *
     * @throws IllegalArgumentException when the ops are none of this original
     */
    static UnitAlignment of(String original, List<DiffOp> ops) {
        StringBuilder rewritten = new StringBuilder();
        int[] kept = new int[3 * ops.size() + 3];
        int size = 0;
        int position = 0;
        for (DiffOp op : ops) {
            if (op.kind() != DiffOp.Kind.INSERT && !original.startsWith(op.text(), position)) {
                throw new IllegalArgumentException("These ops do not belong to this original");
            }
            if (op.kind() == DiffOp.Kind.KEEP) {
                kept[size++] = position;
                kept[size++] = position + op.text().length();
                kept[size++] = rewritten.length();
            }
            rewritten.append(op.kind() == DiffOp.Kind.DELETE ? "" : op.text());
            position += op.kind() == DiffOp.Kind.INSERT ? 0 : op.text().length();
        }
        kept[size++] = position;
        kept[size++] = original.length();
        kept[size++] = rewritten.length();
        rewritten.append(original, position, original.length());
        UnitAlignment result =
                new UnitAlignment(new TextUnits(original), new TextUnits(rewritten.toString()), position);
        result.match(kept, size);
        return result;
    }

    TextUnits before() {
        return before;
    }

    TextUnits after() {
        return after;
    }

    /** Offset in the original up to which the ops came; what follows stays as it was. */
    int reached() {
        return reached;
    }

    /** All changes, each as small as whole units allow; a change of white space alone leaves its word out. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        int from = 0;
        int newFrom = 0;
        for (int column = 0; column < rows.length; column++) {
            int row = rows[column];
            if (row >= 0) {
                boolean sameSpace = before.text()
                        .substring(before.start(row), before.coreStart(row))
                        .equals(after.text().substring(after.start(column), after.coreStart(column)));
                int to = sameSpace ? before.start(row) : before.coreStart(row);
                int newTo = sameSpace ? after.start(column) : after.coreStart(column);
                add(changes, from, to, newFrom, newTo);
                from = before.end(row);
                newFrom = after.end(column);
            }
        }
        add(changes, from, before.text().length(), newFrom, after.text().length());
        return changes;
    }

    private static void add(List<Change> changes, int from, int to, int newFrom, int newTo) {
        if (from < to || newFrom < newTo) {
            changes.add(new Change(from, to, newFrom, newTo));
        }
    }

    /** White space at the end of the text has no core: all of it must be kept. */
    private int compared(int row) {
        return before.coreLength(row) == 0 ? before.start(row) : before.coreStart(row);
    }

    /** Units match when their cores are the same stretch of kept text. */
    private void match(int[] kept, int size) {
        int row = 0;
        int column = 0;
        for (int k = 0; k < size; k += 3) {
            int shift = kept[k + 2] - kept[k];
            while (row < before.count() && compared(row) < kept[k]) {
                row++;
            }
            for (; row < before.count() && before.end(row) <= kept[k + 1]; row++) {
                while (column < rows.length && after.coreStart(column) < before.coreStart(row) + shift) {
                    column++;
                }
                if (column < rows.length
                        && after.coreStart(column) == before.coreStart(row) + shift
                        && after.end(column) == before.end(row) + shift) {
                    rows[column++] = row;
                }
            }
        }
    }
}
