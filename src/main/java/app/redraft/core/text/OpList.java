package app.redraft.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds the ops of an alignment. Neighbours of one kind are joined, and between two kept runs all struck text stands
 * before all inserted. A kept unit whose white space or line breaks differ is changed in just these.
 */
final class OpList {
    private final UnitScanner before;
    private final UnitScanner after;
    private final List<DiffOp> ops = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    OpList(UnitScanner before, UnitScanner after) {
        this.before = before;
        this.after = after;
    }

    /** Strikes original units. */
    void delete(int from, int to) {
        if (from < to) {
            endKept();
            before.appendTo(struck, before.start(from), before.end(to - 1));
        }
    }

    /** Inserts a streamed unit. */
    void insert(int column) {
        endKept();
        after.appendTo(inserted, after.start(column), after.end(column));
    }

    /** Keeps an original unit that is matched by a streamed one. */
    void keep(int row, int column) {
        keep(before.start(row), before.coreStart(row), after.start(column), after.coreStart(column));
        keep(before.coreStart(row), before.end(row), after.coreStart(column), after.end(column));
    }

    List<DiffOp> toList() {
        endKept();
        endChange();
        return ops;
    }

    private void keep(int from, int to, int newFrom, int newTo) {
        if (from == to && newFrom == newTo) {
            return;
        }
        if (before.sameText(from, to, after, newFrom, newTo)) {
            endChange();
            before.appendTo(kept, from, to);
        } else {
            endKept();
            before.appendTo(struck, from, to);
            after.appendTo(inserted, newFrom, newTo);
        }
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
