package app.redraft.core.text.review;

import app.redraft.core.text.units.CharClass;
import app.redraft.core.text.units.TextUnits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps Markdown emphasis and code whole: a mark goes with its word, and with the mark that closes it. */
final class MarkdownMarks {
    private final TextUnits before;
    private final TextUnits after;

    MarkdownMarks(TextUnits before, TextUnits after) {
        this.before = before;
        this.after = after;
    }

    /** Joins a change that adds or removes an opening mark with the one that does so to its closing mark. */
    List<Change> pair(List<Change> changes) {
        List<Change> result = new ArrayList<>();
        for (int k = 0; k < changes.size(); ) {
            Map<String, Integer> open = balance(changes.get(k));
            int partner = open.isEmpty() ? k : partner(changes, k, open);
            result.add(partner == k ? changes.get(k) : Change.join(changes.subList(k, partner + 1)));
            k = partner + 1;
        }
        return result;
    }

    /** Takes marks into the change of the word they are written to. */
    List<Change> widen(List<Change> changes) {
        List<Change> result = new ArrayList<>();
        for (int k = 0; k < changes.size(); k++) {
            Change change = changes.get(k);
            int low = k == 0 ? 0 : result.get(k - 1).to();
            int high = k == changes.size() - 1
                    ? before.text().length()
                    : changes.get(k + 1).from();
            result.add(change.widened(marksBefore(change, low), marksAfter(change, high)));
        }
        return result;
    }

    private int marksBefore(Change change, int low) {
        boolean old = change.from() < change.to();
        char first = old ? before.text().charAt(change.from()) : after.text().charAt(change.newFrom());
        int unit = before.endIn(change.from()) - 1;
        int from = change.from();
        boolean joined = !CharClass.isSpace(first);
        while (joined && unit >= 0 && before.end(unit) == from && before.isMark(unit) && before.start(unit) >= low) {
            joined = !before.hasSpaceBefore(unit);
            from = before.start(unit--);
        }
        return change.from() - from;
    }

    private int marksAfter(Change change, int high) {
        int unit = before.unitFrom(change.to());
        int to = change.to();
        while (unit < before.count()
                && before.start(unit) == to
                && before.isMark(unit)
                && !before.hasSpaceBefore(unit)
                && before.end(unit) <= high) {
            to = before.end(unit++);
        }
        return to - change.to();
    }

    private int partner(List<Change> changes, int from, Map<String, Integer> open) {
        for (int k = from + 1; k < changes.size(); k++) {
            if (breaks(changes.get(k - 1).to(), changes.get(k).from())) {
                return from;
            }
            if (balance(changes.get(k)).equals(open)) {
                return k;
            }
        }
        return from;
    }

    private boolean breaks(int from, int to) {
        for (int unit = before.firstIn(from); unit < before.endIn(to); unit++) {
            if (before.isBreak(unit)) {
                return true;
            }
        }
        return false;
    }

    /** Runs of marks that a change adds (positive) or removes (negative) an odd number of times. */
    private Map<String, Integer> balance(Change change) {
        Map<String, Integer> counts = new HashMap<>();
        count(after, change.newFrom(), change.newTo(), 1, counts);
        count(before, change.from(), change.to(), -1, counts);
        counts.values().removeIf(count -> count % 2 == 0);
        return counts;
    }

    private static void count(TextUnits text, int from, int to, int sign, Map<String, Integer> counts) {
        int end = text.endIn(to);
        for (int unit = text.firstIn(from); unit < end; ) {
            int next = unit;
            while (next < end && text.isMark(next) && (next == unit || !text.hasSpaceBefore(next))) {
                next++;
            }
            if (next > unit) {
                char[] run = new char[next - unit];
                Arrays.fill(run, text.coreChar(unit));
                counts.merge(new String(run), sign, Integer::sum);
            }
            unit = Math.max(next, unit + 1);
        }
    }
}
