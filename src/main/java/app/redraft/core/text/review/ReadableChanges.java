package app.redraft.core.text.review;

import app.redraft.core.text.units.TextUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Turns the changes of single units into those a writer reads. Whole words with their white space come from the units;
 * then a change that could stand in several places is moved to a sentence's border, Markdown marks go with their word and
 * their counterpart, changes apart by no more than two short words are one, and so are those of a sentence of which most
 * is changed. Each step looks at one sentence or paragraph only, and all are repeated until nothing moves any more.
 */
final class ReadableChanges {
    private static final int MERGED_WORDS = 2;
    private static final int SHORT_WORD = 3;
    private static final int SENTENCE_WORDS = 4;

    /** The steps only ever join and widen, so this is never reached in earnest. */
    private static final int ROUNDS = 16;

    private final TextUnits before;
    private final TextUnits after;
    private final MarkdownMarks marks;
    private final List<OptionalChange> optional;

    private ReadableChanges(UnitAlignment alignment, List<OptionalChange> optional) {
        before = alignment.before();
        after = alignment.after();
        marks = new MarkdownMarks(before, after);
        this.optional = optional;
    }

    /**
     * The readable changes of an alignment, in order, with equal text between any two of them.
     *
     * @param optional words an optional change is offered for are not joined into a change
     */
    static List<Change> of(UnitAlignment alignment, List<OptionalChange> optional) {
        ReadableChanges pass = new ReadableChanges(alignment, optional);
        List<UnaryOperator<List<Change>>> steps =
                List.of(pass::settle, pass.marks::pair, pass.marks::widen, pass::bridge, pass::fold);
        List<Change> changes = alignment.changes();
        for (int round = 0; round < ROUNDS; round++) {
            List<Change> next = changes;
            for (UnaryOperator<List<Change>> step : steps) {
                next = step.apply(next);
            }
            if (next.equals(changes)) {
                break;
            }
            changes = next;
        }
        return changes;
    }

    /** A pure insertion or deletion next to equal words can stand in several places: best around whole sentences. */
    private List<Change> settle(List<Change> changes) {
        List<Change> result = new ArrayList<>(changes);
        for (int k = 0; k < changes.size(); k++) {
            Change change = changes.get(k);
            if (change.insertsOnly() || change.deletesOnly()) {
                int low = k == 0 ? -1 : result.get(k - 1).to();
                int high = k == changes.size() - 1
                        ? before.text().length() + 1
                        : changes.get(k + 1).from();
                result.set(k, settled(change, low, high));
            }
        }
        return result;
    }

    private Change settled(Change change, int low, int high) {
        TextUnits side = change.insertsOnly() ? after : before;
        if (isWhole(change, side)) {
            return change;
        }
        for (int direction = -1; direction <= 1; direction += 2) {
            Change moved = change;
            while (true) {
                Change next = direction < 0 ? left(moved, side) : right(moved, side);
                if (next == moved || next.from() <= low || next.to() >= high) {
                    break;
                }
                moved = next;
                if (isWhole(moved, side)) {
                    return moved;
                }
            }
        }
        return change;
    }

    private static boolean isWhole(Change change, TextUnits side) {
        int from = change.deletesOnly() ? change.from() : change.newFrom();
        int to = change.deletesOnly() ? change.to() : change.newTo();
        int first = side.unitFrom(from);
        int last = side.unitFrom(to);
        return side.start(first) == from
                && side.startsSentence(first)
                && (last == side.count() || side.start(last) == to)
                && side.startsSentence(last);
    }

    private Change left(Change change, TextUnits side) {
        int to = change.insertsOnly() ? change.newTo() : change.to();
        int unit = side.endIn(to) - 1;
        int length = to - side.start(unit);
        int kept = before.endIn(change.from()) - 1;
        boolean fits = kept >= 0
                && before.end(kept) == change.from()
                && side.end(unit) == to
                && before.end(kept) - before.start(kept) == length
                && side.text().regionMatches(side.start(unit), before.text(), before.start(kept), length);
        return fits ? shifted(change, -length) : change;
    }

    private Change right(Change change, TextUnits side) {
        int from = change.insertsOnly() ? change.newFrom() : change.from();
        int unit = side.unitFrom(from);
        int kept = before.unitFrom(change.to());
        boolean fits = kept < before.count()
                && before.start(kept) == change.to()
                && side.start(unit) == from
                && before.end(kept) - before.start(kept) == side.end(unit) - from
                && side.text().regionMatches(from, before.text(), before.start(kept), side.end(unit) - from);
        return fits ? shifted(change, side.end(unit) - from) : change;
    }

    private static Change shifted(Change change, int by) {
        return new Change(change.from() + by, change.to() + by, change.newFrom() + by, change.newTo() + by);
    }

    private List<Change> bridge(List<Change> changes) {
        List<Change> result = new ArrayList<>();
        for (Change change : changes) {
            int last = result.size() - 1;
            if (last >= 0 && (result.get(last).touches(change) || bridges(result.get(last), change))) {
                result.set(last, Change.join(List.of(result.get(last), change)));
            } else {
                result.add(change);
            }
        }
        return result;
    }

    private boolean bridges(Change left, Change right) {
        int first = before.firstIn(left.to());
        int end = before.endIn(right.from());
        int words = 0;
        for (int unit = first; unit <= end; unit++) {
            if (before.startsSentence(unit)) {
                return false;
            }
            if (unit < end && before.isWord(unit)) {
                words++;
                if (before.coreLength(unit) > SHORT_WORD || words > MERGED_WORDS) {
                    return false;
                }
            } else if (unit < end && !before.isSoft(unit)) {
                return false;
            }
        }
        return !offered(left.newTo(), right.newFrom());
    }

    /** Sentence by sentence; what then touches is one change that unfolds into its sentences. */
    private List<Change> fold(List<Change> changes) {
        List<Change> result = new ArrayList<>();
        int next = 0;
        for (int first = 0; first < before.count(); ) {
            int end = first + 1;
            while (!before.startsSentence(end)) {
                end++;
            }
            int from = next;
            while (from < changes.size() && changes.get(from).to() <= before.start(first)) {
                append(result, changes.get(from++));
            }
            int to = from;
            while (to < changes.size() && changes.get(to).from() < before.end(end - 1)) {
                to++;
            }
            next = from;
            if (isMostlyChanged(first, end, changes.subList(from, to))) {
                append(result, folded(first, end, changes.subList(from, to)));
                next = to;
            }
            first = end;
        }
        for (Change change : changes.subList(next, changes.size())) {
            append(result, change);
        }
        return result;
    }

    private boolean isMostlyChanged(int first, int end, List<Change> changes) {
        int words = before.words(before.start(first), before.end(end - 1));
        if (changes.size() < 2 || words < SENTENCE_WORDS) {
            return false;
        }
        int kept = words;
        int inserted = 0;
        for (Change change : changes) {
            int from = Math.max(change.from(), before.start(first));
            int to = Math.min(change.to(), before.end(end - 1));
            kept -= before.words(from, to);
            inserted += after.words(change.newFrom(), change.newTo());
        }
        boolean confetti = changes.size() > 2 && kept * 2 < kept + inserted;
        Change head = changes.get(0);
        Change tail = changes.get(changes.size() - 1);
        return (kept * 2 < words || confetti) && !offered(head.newTo(), tail.newFrom());
    }

    private Change folded(int first, int end, List<Change> changes) {
        Change head = changes.get(0);
        Change tail = changes.get(changes.size() - 1);
        int lead = Math.max(0, head.from() - before.start(first));
        int rest = Math.max(0, before.end(end - 1) - tail.to());
        return new Change(head.from() - lead, tail.to() + rest, head.newFrom() - lead, tail.newTo() + rest, changes);
    }

    private static void append(List<Change> result, Change change) {
        int last = result.size() - 1;
        if (last < 0 || !result.get(last).touches(change)) {
            result.add(change);
            return;
        }
        Change before = result.get(last);
        List<Change> parts = new ArrayList<>(isSequence(before) ? before.parts() : List.of(before));
        parts.add(change);
        result.set(last, new Change(before.from(), change.to(), before.newFrom(), change.newTo(), parts));
    }

    /** Whether a change is just its parts in a row, with nothing equal between them. */
    private static boolean isSequence(Change change) {
        for (int k = 1; k < change.parts().size(); k++) {
            if (!change.parts().get(k - 1).touches(change.parts().get(k))) {
                return false;
            }
        }
        return change.parts().size() > 1;
    }

    private boolean offered(int newFrom, int newTo) {
        for (OptionalChange change : optional) {
            if (change.start() < newTo && change.end() > newFrom) {
                return true;
            }
        }
        return false;
    }
}
