package app.redraft.ui.proofreading.typing;

import app.redraft.core.proofreading.ProblemKind;
import app.redraft.core.proofreading.live.LiveProblems;
import app.redraft.core.proofreading.live.Mark;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.StyleLayer;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import javafx.scene.control.IndexRange;
import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Draws the lines under the problems that are in sight: a wave for spelling, two lines for grammar, dots for style. */
final class ProblemMarks {
    private static final String SPELLING = "problem-spelling";
    private static final String GRAMMAR = "problem-grammar";
    private static final String STYLE = "problem-style";
    private static final StyleLayer LAYER = new StyleLayer(SPELLING, GRAMMAR, STYLE);

    private final EditorArea area;
    private final ShownLines lines;
    private final LiveProblems problems;
    private final BiPredicate<Integer, Mark> shown;

    /** @param shown whether a problem of a line is shown */
    ProblemMarks(ShownLines lines, LiveProblems problems, BiPredicate<Integer, Mark> shown) {
        this.area = lines.area();
        this.lines = lines;
        this.problems = problems;
        this.shown = shown;
    }

    /** Paints the lines that are in sight. */
    void paintVisible() {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int last = Math.min(area.lastVisibleParToAllParIndex(), problems.count() - 1);
        for (int line = area.firstVisibleParToAllParIndex(); line <= last; line++) {
            paint(line);
        }
    }

    /** Takes all lines away, also those out of sight. */
    void clear() {
        for (int line = 0; line < area.getParagraphs().size(); line++) {
            int length = area.getParagraphLength(line);
            if (isPainted(line)) {
                int start = area.getAbsolutePosition(line, 0);
                LAYER.paint(area, start, start + length, List.of());
            }
        }
    }

    private boolean isPainted(int line) {
        return area.getParagraph(line).getStyleSpans().styleStream().anyMatch(ProblemMarks::isOurs);
    }

    private static boolean isOurs(Collection<String> style) {
        return style.stream().anyMatch(LAYER.classes()::contains);
    }

    private void paint(int line) {
        int length = area.getParagraphLength(line);
        List<Mark> marks = problems.of(line).stream()
                .filter(mark -> shown.test(line, mark))
                .toList();
        if (length == 0 || marks.isEmpty() && !isPainted(line)) {
            return;
        }
        int start = area.getAbsolutePosition(line, 0);
        StyleSpans<Collection<String>> wanted = wanted(marks, area.getText(line));
        if (!LiveProblems.isLong(length)) {
            LAYER.paint(area, start, wanted);
            return;
        }
        // The whole line is laid out anew for whatever is painted in it: only what differs, where it can be seen.
        IndexRange columns = lines.columnsInSight(line);
        if (columns.getLength() > 0) {
            paintDifference(start + columns.getStart(), wanted.subView(columns.getStart(), columns.getEnd()));
        }
    }

    private static StyleSpans<Collection<String>> wanted(List<Mark> marks, String text) {
        int length = text.length();
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int at = 0;
        for (Mark mark : marks) {
            int from = Math.max(at, start(mark, text));
            int to = end(mark, text);
            if (from < to) {
                spans.add(List.of(), from - at);
                spans.add(List.of(styleOf(mark.problem().kind())), to - from);
                at = to;
            }
        }
        spans.add(List.of(), length - at);
        return spans.create();
    }

    /** Whole words are underlined; what is missing, or is a blank, has no letters of its own: those before it are. */
    private static int start(Mark mark, String text) {
        int from = Math.min(mark.start(), text.length());
        boolean nothing =
                text.substring(from, Math.min(mark.end(), text.length())).isBlank();
        if (nothing && from > 0 && !isOfWord(text, from - 1)) {
            return from - 1;
        }
        while (from > 0 && isOfWord(text, from - 1) && (nothing || isOfWord(text, from))) {
            from--;
        }
        return from;
    }

    private static int end(Mark mark, String text) {
        int to = Math.min(mark.end(), text.length());
        while (to > 0 && to < text.length() && isOfWord(text, to) && isOfWord(text, to - 1)) {
            to++;
        }
        return to;
    }

    private static boolean isOfWord(String text, int at) {
        return at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || Character.isSurrogate(text.charAt(at)));
    }

    private void paintDifference(int start, StyleSpans<Collection<String>> wanted) {
        StyleSpans<Collection<String>> now = area.getStyleSpans(start, start + wanted.length());
        int first = wanted.length();
        int last = 0;
        int at = 0;
        for (StyleSpan<Collection<String>> span : wanted) {
            int to = at + span.getLength();
            for (StyleSpan<Collection<String>> there : now.subView(at, to)) {
                if (!isSame(there.getStyle(), span.getStyle())) {
                    first = Math.min(first, at);
                    last = at + there.getLength();
                }
                at += there.getLength();
            }
            at = to;
        }
        if (first < last) {
            LAYER.paint(area, start + first, wanted.subView(first, last));
        }
    }

    private static boolean isSame(Collection<String> style, Collection<String> wanted) {
        return LAYER.merged(style, wanted).equals(style);
    }

    private static String styleOf(ProblemKind kind) {
        return switch (kind) {
            case SPELLING -> SPELLING;
            case STYLE -> STYLE;
            case GRAMMAR, WORD_CHOICE, PUNCTUATION, CAPITALISATION -> GRAMMAR;
        };
    }
}
