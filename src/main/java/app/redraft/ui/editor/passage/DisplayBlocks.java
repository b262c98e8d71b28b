package app.redraft.ui.editor.passage;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.units.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows the very long paragraphs of a held passage in blocks, broken after sentences: the text area builds a whole paragraph
 * anew for each change in it, so that one of 50,000 characters could not be shown live. A thin space keeps old words from
 * new ones. Breaks and spaces are part of the display only. Breaks in original text stay where they are while text streams in.
 */
final class DisplayBlocks {
    /** Longest paragraph that is shown whole, in UTF-16 units. */
    static final int LONGEST = 2_000;

    /** Shortest block, unless the paragraph ends. */
    private static final int BLOCK = 1_000;

    private static final String THIN_SPACE = "\u2009";

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？]+[\"'”’)\\]]*[ \\u3000]*");
    private static final Pattern WORD_END = Pattern.compile(" +");

    /** Offsets in the original before which a new block begins. */
    private final List<Integer> breaks = new ArrayList<>();

    DisplayBlocks(String original) {
        int from = 0;
        while (from < original.length()) {
            int end = original.indexOf('\n', from);
            end = end < 0 ? original.length() : end;
            breakParagraph(original, from, end);
            from = end + 1;
        }
    }

    /**
     * The runs to draw.
     *
     * @param runs the runs to draw, with a line feed where a block ends and thin spaces
     * @param breaks the offsets of these additions, one character each, in the drawn text, ascending
     */
    record Drawn(List<DiffSpan> runs, List<Integer> breaks) {

        /** The offset in the shown text of an offset in the drawn one. */
        int toShown(int drawn) {
            int before = 0;
            while (before < breaks.size() && breaks.get(before) < drawn) {
                before++;
            }
            return drawn - before;
        }

        /** The offset in the drawn text of an offset in the shown one. */
        int toDrawn(int shown) {
            int before = 0;
            while (before < breaks.size() && breaks.get(before) - before < shown) {
                before++;
            }
            return shown + before;
        }
    }

    /** Puts the breaks into runs; runs that no break falls into stay as they are. */
    Drawn draw(List<DiffSpan> spans) {
        Pen pen = new Pen();
        for (DiffSpan span : spans) {
            pen.keepApart(span);
            boolean fromOriginal = isOriginal(span.kind());
            if (fromOriginal) {
                pen.original(span);
            } else {
                pen.inserted(span);
            }
        }
        return new Drawn(pen.runs, pen.drawnBreaks);
    }

    static boolean isOriginal(DiffSpan.Kind kind) {
        return switch (kind) {
            case KEEP, DELETE, MOVED_FROM, SUGGESTION, TAIL -> true;
            case INSERT, MOVED_TO, LIVE_EDGE -> false;
        };
    }

    private static boolean isStruck(DiffSpan.Kind kind) {
        return kind == DiffSpan.Kind.DELETE || kind == DiffSpan.Kind.MOVED_FROM;
    }

    private static boolean isNew(DiffSpan.Kind kind) {
        return !isOriginal(kind);
    }

    private void breakParagraph(String text, int start, int end) {
        int from = start;
        while (end - from > LONGEST) {
            int next = after(SENTENCE_END, text, from + BLOCK, from + LONGEST);
            next = next < 0 ? after(WORD_END, text, from + BLOCK, from + LONGEST) : next;
            next = next < 0 ? Graphemes.atOrBefore(text, from + LONGEST) : next;
            breaks.add(next);
            from = next;
        }
    }

    private static int after(Pattern border, String text, int from, int to) {
        Matcher matcher = border.matcher(text).region(from, to);
        return matcher.find() && matcher.end() < to ? matcher.end() : -1;
    }

    /** Draws run after run. */
    private final class Pen {
        private final List<DiffSpan> runs = new ArrayList<>();
        private final List<Integer> drawnBreaks = new ArrayList<>();
        private int drawn;
        private int block;
        private int original;
        private int next;

        /** A thin space between old words and new ones that would touch. */
        void keepApart(DiffSpan next) {
            if (runs.isEmpty() || next.text().isEmpty()) {
                return;
            }
            DiffSpan last = runs.get(runs.size() - 1);
            boolean touch =
                    !Character.isWhitespace(last.text().charAt(last.text().length() - 1))
                            && !Character.isWhitespace(next.text().charAt(0));
            if (touch && isStruck(last.kind()) && isNew(next.kind())
                    || touch && isNew(last.kind()) && isStruck(next.kind())) {
                insert(THIN_SPACE);
            }
        }

        void original(DiffSpan span) {
            int from = 0;
            int end = original + span.text().length();
            while (next < breaks.size() && breaks.get(next) <= end) {
                int cut = Math.max(from, breaks.get(next) - original);
                add(span, from, cut);
                feed();
                from = cut;
                next++;
            }
            add(span, from, span.text().length());
            original = end;
        }

        void inserted(DiffSpan span) {
            int from = 0;
            String text = span.text();
            while (block + text.length() - from > LONGEST + BLOCK) {
                int earliest = Math.min(text.length(), from + Math.max(0, LONGEST - block));
                int cut = after(SENTENCE_END, text, earliest, Math.min(text.length(), earliest + BLOCK));
                cut = cut < 0 ? Graphemes.atOrBefore(text, Math.min(text.length(), earliest + BLOCK)) : cut;
                add(span, from, cut);
                feed();
                from = cut;
            }
            add(span, from, text.length());
        }

        private void add(DiffSpan span, int from, int to) {
            if (from < to) {
                boolean whole = from == 0 && to == span.text().length();
                addMarked(whole ? span : new DiffSpan(span.text().substring(from, to), span.kind(), span.hunk()));
                drawn += to - from;
                int line = span.text().lastIndexOf('\n', to - 1);
                block = line >= from ? to - line - 1 : block + to - from;
            }
        }

        /** The mark of a change begins and ends at a word, not at the blanks around it. */
        private void addMarked(DiffSpan span) {
            String text = span.text();
            int first = LiveStyle.markStart(span);
            int last = LiveStyle.markEnd(span);
            addRun(text.substring(0, first), DiffSpan.Kind.KEEP, LiveStyle.OTHER);
            addRun(text.substring(first, last), span.kind(), span.hunk());
            addRun(text.substring(last), DiffSpan.Kind.KEEP, LiveStyle.OTHER);
        }

        private void addRun(String text, DiffSpan.Kind kind, int hunk) {
            if (!text.isEmpty()) {
                runs.add(new DiffSpan(text, kind, hunk));
            }
        }

        private void feed() {
            insert("\n");
            block = 0;
        }

        private void insert(String display) {
            runs.add(new DiffSpan(display, DiffSpan.Kind.KEEP, LiveStyle.OTHER));
            drawnBreaks.add(drawn);
            drawn++;
        }
    }
}
