package app.redraft.core.text;

import java.util.ArrayList;
import java.util.List;

/** Builds ops: neighbours of one kind are joined, and between two kept runs all struck text stands before all inserted. */
final class OpList {
    private final List<DiffOp> ops = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    void keep(String text) {
        if (!text.isEmpty()) {
            endChange();
            kept.append(text);
        }
    }

    void delete(String text) {
        if (!text.isEmpty()) {
            endKept();
            struck.append(text);
        }
    }

    void insert(String text) {
        if (!text.isEmpty()) {
            endKept();
            inserted.append(text);
        }
    }

    List<DiffOp> toList() {
        endKept();
        endChange();
        return List.copyOf(ops);
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
