package app.redraft.core.text.review;

import java.util.ArrayList;
import java.util.List;

/**
 * One place where two texts differ, in UTF-16 offsets of both. Between two changes of a list both texts are equal.
 *
 * @param from first struck character of the original
 * @param to offset after the last one
 * @param newFrom first inserted character of the rewritten text
 * @param newTo offset after the last one
 * @param parts the smaller changes this one is made of, for unfolding; empty when there are none
 */
record Change(int from, int to, int newFrom, int newTo, List<Change> parts) {
    Change {
        parts = List.copyOf(parts);
    }

    Change(int from, int to, int newFrom, int newTo) {
        this(from, to, newFrom, newTo, List.of());
    }

    /** Makes one change of several in a row and what is equal between them; it unfolds only if one of them does. */
    static Change join(List<Change> changes) {
        Change first = changes.get(0);
        Change last = changes.get(changes.size() - 1);
        boolean unfolds = changes.stream().anyMatch(change -> !change.parts.isEmpty());
        return new Change(first.from, last.to, first.newFrom, last.newTo, unfolds ? changes : List.of());
    }

    boolean insertsOnly() {
        return from == to;
    }

    boolean deletesOnly() {
        return newFrom == newTo;
    }

    /** This change with equal text before and after it taken in. */
    Change widened(int before, int after) {
        return before == 0 && after == 0
                ? this
                : new Change(from - before, to + after, newFrom - before, newTo + after, parts);
    }

    /** Whether no equal text stands between this change and the next one. */
    boolean touches(Change next) {
        return next.from <= to && next.newFrom <= newTo;
    }

    /** The smallest changes in this one. */
    List<Change> leaves() {
        if (parts.isEmpty()) {
            return List.of(this);
        }
        List<Change> leaves = new ArrayList<>();
        for (Change part : parts) {
            leaves.addAll(part.leaves());
        }
        return leaves;
    }
}
