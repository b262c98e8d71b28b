package app.redraft.core.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs the marks of emphasis as CommonMark does: a run of asterisks, underscores or tildes opens or closes by what stands at
 * its sides. Takes time in proportion to the number of marks.
 */
final class Delimiters {
    private final Marks marks;
    private final List<Run> runs = new ArrayList<>();

    /** A run of marks, of which some may be used already. */
    private static final class Run {
        private final char c;
        private final int length;
        private final boolean opens;
        private final boolean closes;
        private int from;
        private int to;

        Run(char c, int from, int to, boolean opens, boolean closes) {
            this.c = c;
            this.from = from;
            this.to = to;
            this.length = to - from;
            this.opens = opens;
            this.closes = closes;
        }

        int left() {
            return to - from;
        }
    }

    Delimiters(Marks marks) {
        this.marks = marks;
    }

    /** How many runs wait for their partners. */
    int size() {
        return runs.size();
    }

    /** Takes note of a run of equal marks; returns the offset after it. */
    int add(String text, int from, int end) {
        char c = text.charAt(from);
        int to = from + 1;
        while (to < end && text.charAt(to) == c) {
            to++;
        }
        int before = from == 0 ? ' ' : text.codePointBefore(from);
        int after = to >= text.length() ? ' ' : text.codePointAt(to);
        boolean left = !isBlank(after) && (!isPunctuation(after) || isBlank(before) || isPunctuation(before));
        boolean right = !isBlank(before) && (!isPunctuation(before) || isBlank(after) || isPunctuation(after));
        if (c == '_') {
            runs.add(new Run(
                    c, from, to, left && (!right || isPunctuation(before)), right && (!left || isPunctuation(after))));
        } else if (c != '~' || to - from <= 2) {
            runs.add(new Run(c, from, to, left, right));
        }
        return to;
    }

    /** Pairs the runs from a number on; those that find no partner are forgotten. */
    void pair(int bottom) {
        List<Run> open = new ArrayList<>();
        Map<String, Integer> hopeless = new HashMap<>();
        for (Run closer : runs.subList(bottom, runs.size())) {
            while (closer.closes && closer.left() > 0) {
                String key = closer.c + (closer.opens ? "o" : "c") + closer.length % 3;
                int lowest = hopeless.getOrDefault(key, 0);
                int found = partner(open, closer, Math.min(lowest, open.size()));
                if (found < 0) {
                    hopeless.put(key, open.size());
                    break;
                }
                join(open.get(found), closer);
                int keep = open.get(found).left() > 0 ? found + 1 : found;
                open.subList(keep, open.size()).clear();
                hopeless.replaceAll((each, value) -> Math.min(value, keep));
            }
            if (closer.opens && closer.left() > 0) {
                open.add(closer);
            }
        }
        runs.subList(bottom, runs.size()).clear();
    }

    private static int partner(List<Run> open, Run closer, int lowest) {
        for (int k = open.size() - 1; k >= lowest; k--) {
            Run opener = open.get(k);
            boolean odd = (opener.closes || closer.opens)
                    && (opener.length + closer.length) % 3 == 0
                    && (opener.length % 3 != 0 || closer.length % 3 != 0);
            boolean same = opener.c == closer.c && (closer.c != '~' || opener.length == closer.length);
            if (same && !(odd && closer.c != '~')) {
                return k;
            }
        }
        return -1;
    }

    private void join(Run opener, Run closer) {
        boolean struck = closer.c == '~';
        int used = struck ? closer.left() : opener.left() >= 2 && closer.left() >= 2 ? 2 : 1;
        MarkdownStyle style = struck ? MarkdownStyle.STRIKE : used == 2 ? MarkdownStyle.STRONG : MarkdownStyle.EMPHASIS;
        marks.add(opener.to - used, opener.to, MarkdownStyle.MARKER);
        marks.add(closer.from, closer.from + used, MarkdownStyle.MARKER);
        marks.add(opener.to - used, closer.from + used, style);
        opener.to -= used;
        closer.from += used;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isPunctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
