package app.redraft.core.text.review;

import java.util.ArrayList;
import java.util.List;

/**
 * The one stretch of a display that differs between two moments.
 *
 * @param from first UTF-16 offset in the displayed text that changes
 * @param to offset after the last one, in the text as shown
 * @param replacement what stands there next; may be empty
 */
public record DisplayPatch(int from, int to, List<DiffSpan> replacement) {
    public DisplayPatch {
        replacement = List.copyOf(replacement);
    }

    /** Whether nothing is to be done. */
    public boolean isEmpty() {
        return from == to && replacement.isEmpty();
    }

    /** The smallest patch that turns one display into another; never splits a surrogate pair. */
    public static DisplayPatch between(List<DiffSpan> shown, List<DiffSpan> next) {
        Cursor old = new Cursor(shown);
        Cursor now = new Cursor(next);
        int prefix = 0;
        while (old.hasNext() && now.hasNext() && old.sameStyle(now)) {
            int same = old.commonPrefix(now);
            if (same == 0) {
                break;
            }
            prefix += same;
            old.skip(same);
            now.skip(same);
        }
        int suffix = 0;
        while (old.hasNext() && now.hasNext() && old.sameLastStyle(now)) {
            int same = old.commonSuffix(now);
            if (same == 0) {
                break;
            }
            suffix += same;
            old.skipLast(same);
            now.skipLast(same);
        }
        return new DisplayPatch(prefix, length(shown) - suffix, now.remaining());
    }

    private static int length(List<DiffSpan> spans) {
        int length = 0;
        for (DiffSpan span : spans) {
            length += span.text().length();
        }
        return length;
    }

    /** What is left of a list of spans while it is consumed from both ends. */
    private static final class Cursor {
        private final List<DiffSpan> spans;
        private int first;
        private int last;
        private int start;
        private int end;

        Cursor(List<DiffSpan> spans) {
            this.spans = spans;
            last = spans.size() - 1;
            end = spans.isEmpty() ? 0 : spans.get(last).text().length();
        }

        boolean hasNext() {
            return first < last || (first == last && start < end);
        }

        /** The characters that the first runs of both have in common; whole runs are mostly the same object. */
        int commonPrefix(Cursor other) {
            String a = spans.get(first).text();
            String b = other.spans.get(other.first).text();
            int limit = Math.min(firstEnd() - start, other.firstEnd() - other.start);
            int same = a == b && start == other.start || a.regionMatches(start, b, other.start, limit) ? limit : 0;
            while (same < limit && a.charAt(start + same) == b.charAt(other.start + same)) {
                same++;
            }
            boolean both = start + same == firstEnd() && other.start + same == other.firstEnd();
            return !both && same > 0 && Character.isHighSurrogate(a.charAt(start + same - 1)) ? same - 1 : same;
        }

        int commonSuffix(Cursor other) {
            String a = spans.get(last).text();
            String b = other.spans.get(other.last).text();
            int limit = Math.min(end - lastStart(), other.end - other.lastStart());
            boolean whole = a == b && end == other.end || a.regionMatches(end - limit, b, other.end - limit, limit);
            int same = whole ? limit : 0;
            while (same < limit && a.charAt(end - 1 - same) == b.charAt(other.end - 1 - same)) {
                same++;
            }
            boolean both = end - same == lastStart() && other.end - same == other.lastStart();
            return !both && same > 0 && Character.isLowSurrogate(a.charAt(end - same)) ? same - 1 : same;
        }

        private int firstEnd() {
            return first == last ? end : spans.get(first).text().length();
        }

        private int lastStart() {
            return first == last ? start : 0;
        }

        boolean sameStyle(Cursor other) {
            return same(spans.get(first), other.spans.get(other.first));
        }

        boolean sameLastStyle(Cursor other) {
            return same(spans.get(last), other.spans.get(other.last));
        }

        private static boolean same(DiffSpan a, DiffSpan b) {
            return a.kind() == b.kind() && a.hunk() == b.hunk();
        }

        void skip(int length) {
            start += length;
            if (first < last && start == spans.get(first).text().length()) {
                first++;
                start = 0;
            }
        }

        void skipLast(int length) {
            end -= length;
            if (end == 0 && first < last) {
                last--;
                end = spans.get(last).text().length();
            }
        }

        List<DiffSpan> remaining() {
            List<DiffSpan> result = new ArrayList<>();
            for (int k = first; k <= last; k++) {
                String text = spans.get(k).text();
                String part = text.substring(k == first ? start : 0, k == last ? end : text.length());
                if (!part.isEmpty()) {
                    result.add(
                            new DiffSpan(part, spans.get(k).kind(), spans.get(k).hunk()));
                }
            }
            return result;
        }
    }
}
