package app.redraft.core.proofreading.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Cuts out of a text what has to be read together: the lines of a paragraph, or some sentences of a very long line. */
final class StretchCutter {
    /** Longest line that is read whole, in UTF-16 units. */
    static final int LONG = 2_000;

    /** Longest line that may be one of several lines of a paragraph: nobody breaks lines later than this. */
    private static final int WRAPPED = 300;

    private static final int MOST_TOGETHER = 2_000;
    private static final int LEAST_PIECE = 300;
    private static final int FARTHEST = 1_200;
    private static final String SENTENCE_MARKS = ".!?\u2026\u3002\uff01\uff1f";
    private static final String CLOSING_MARKS = "\"'\u201d\u2019)]*_\u00bb";

    private final LineSource text;
    private final CodeLines code;

    StretchCutter(LineSource text, CodeLines code) {
        this.text = text;
        this.code = code;
    }

    /** What is to be read for a place in a line that is no code. */
    Stretch around(int line, int column) {
        String content = text.line(line);
        return content.length() > LONG
                ? piece(line, content, Math.min(column, content.length()))
                : block(line, content);
    }

    private Stretch block(int line, String content) {
        Deque<String> lines = new ArrayDeque<>(List.of(content));
        int length = content.length();
        int first = line;
        int last = line;
        if (content.length() <= WRAPPED) {
            while (first > 0 && length < MOST_TOGETHER && continues(first - 1)) {
                first--;
                lines.addFirst(text.line(first));
                length += text.line(first).length();
            }
            while (last + 1 < text.count() && length < 2 * MOST_TOGETHER && continues(last + 1)) {
                last++;
                lines.addLast(text.line(last));
                length += text.line(last).length();
            }
        }
        return new Stretch(first, List.copyOf(lines), 0, text.line(last).length(), true);
    }

    private boolean continues(int line) {
        String content = text.line(line);
        return content.length() <= WRAPPED && !content.isBlank() && !code.holds(line) && !text.isClosed(line);
    }

    private static Stretch piece(int line, String content, int column) {
        int from = column;
        while (from > Math.max(0, column - FARTHEST) && !startsSentence(content, from)) {
            from--;
        }
        boolean begins = from == 0 || startsSentence(content, from);
        if (!begins) {
            from = wordStart(content, from);
        }
        int to = Math.min(content.length(), column + LEAST_PIECE);
        int last = Math.min(content.length(), to + FARTHEST);
        while (to < last && !startsSentence(content, to)) {
            to++;
        }
        return new Stretch(line, List.of(content), from, to == last ? wordEnd(content, to) : to, begins);
    }

    private static boolean startsSentence(String text, int at) {
        if (at == 0 || at >= text.length() || !Character.isWhitespace(text.charAt(at - 1))) {
            return false;
        }
        int before = at - 1;
        while (before > 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        while (before > 0 && CLOSING_MARKS.indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return SENTENCE_MARKS.indexOf(text.charAt(before)) >= 0;
    }

    private static int wordStart(String text, int at) {
        int blank = text.lastIndexOf(' ', at);
        return blank >= 0 && at - blank < FARTHEST ? blank + 1 : at;
    }

    private static int wordEnd(String text, int at) {
        int blank = text.indexOf(' ', at);
        int end = blank >= 0 && blank - at < FARTHEST ? blank + 1 : at;
        return end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end + 1 : end;
    }
}
