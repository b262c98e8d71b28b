package app.redraft.ui.editor.markdown;

import java.util.BitSet;

/** Which lines still show an old style. Lines count from 0. */
final class StaleLines {
    private BitSet stale = new BitSet();

    boolean isEmpty() {
        return stale.isEmpty();
    }

    /** The first of them from a line on, -1 when there is none. */
    int next(int from) {
        return stale.nextSetBit(from);
    }

    void add(int from, int to) {
        stale.set(from, Math.max(from, to));
    }

    void remove(int from, int to) {
        stale.clear(from, to);
    }

    /** Lines were replaced: those in their place are stale. */
    void replaced(int first, int before, int now) {
        if (before != now && stale.length() > first) {
            BitSet moved = stale.get(0, first);
            for (int k = stale.nextSetBit(first + before); k >= 0; k = stale.nextSetBit(k + 1)) {
                moved.set(k + now - before);
            }
            stale = moved;
        }
        stale.set(first, first + now);
    }
}
