package app.redraft.ui.editor.lines;

import app.redraft.core.text.units.CharClass;
import app.redraft.core.text.units.Graphemes;
import app.redraft.ui.editor.area.TextEdit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A document with what is selected in it. Tells the change for each command; empty where there is nothing to change.
 *
 * @param text with line feeds as line ends
 * @param anchor where the selection was begun
 * @param caret its other end
 */
public record SelectedText(String text, int anchor, int caret) {

    /** Where the selection begins. */
    public int start() {
        return Math.min(anchor, caret);
    }

    /** Where it ends. */
    public int end() {
        return Math.max(anchor, caret);
    }

    /** The line of the caret, from 1. */
    public int line() {
        return 1
                + (int) text.chars()
                        .limit(caret)
                        .filter(letter -> letter == '\n')
                        .count();
    }

    /** How many lines there are. */
    public int lines() {
        return 1 + (int) text.chars().filter(letter -> letter == '\n').count();
    }

    /** Where a line begins. @param line from 1; what is less or more is the first or the last */
    public int startOf(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', at);
            if (next < 0) {
                return at;
            }
            at = next + 1;
        }
        return at;
    }

    /** Swaps the characters before and after the caret; at the end of a line the two before it. */
    public Optional<LineEdit> transposed() {
        int from = lineStart(caret);
        int to = lineEnd(caret);
        int middle = caret == to ? Graphemes.before(text, caret) : caret;
        if (middle <= from || middle >= to) {
            return Optional.empty();
        }
        int first = Graphemes.before(text, middle);
        int last = Graphemes.after(text, middle);
        TextEdit edit = new TextEdit(first, last, text.substring(middle, last) + text.substring(first, middle));
        return changed(edit, last, last);
    }

    /** The selection, or the word at the caret, in capitals. */
    public Optional<LineEdit> upperCase() {
        return cased(letters -> letters.toUpperCase(Locale.getDefault()));
    }

    /** The selection, or the word at the caret, in small letters. */
    public Optional<LineEdit> lowerCase() {
        return cased(letters -> letters.toLowerCase(Locale.getDefault()));
    }

    private Optional<LineEdit> cased(UnaryOperator<String> change) {
        boolean word = start() == end();
        int from = word ? wordStart(caret) : start();
        int to = word ? wordEnd(caret) : end();
        String changed = change.apply(text.substring(from, to));
        int grown = changed.length() - (to - from);
        TextEdit edit = new TextEdit(from, to, changed);
        return word
                ? changed(edit, Math.min(caret, from + changed.length()), Math.min(caret, from + changed.length()))
                : changed(edit, anchor == from ? from : to + grown, caret == from ? from : to + grown);
    }

    /** The selected lines, or the line of the caret and the next one that is not empty, as one line. */
    public Optional<LineEdit> joined() {
        int from = lineStart(start());
        int to = lineEnd(end());
        if (text.indexOf('\n', from) < 0 || text.indexOf('\n', from) >= to) {
            int next = to;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            to = lineEnd(next);
        }
        String lines = text.substring(from, to);
        String joined = lines.strip().replaceAll("[ \\t]*\\n\\s*", " ");
        int indent = lines.length() - lines.stripLeading().length();
        String replaced = lines.substring(0, indent) + joined;
        int behind = from + joinedAt(lines, start() - from, replaced.length());
        return replaced.equals(lines) ? Optional.empty() : changed(new TextEdit(from, to, replaced), behind, behind);
    }

    /** Where the first two lines meet once they are joined. */
    private static int joinedAt(String lines, int from, int most) {
        int end = lines.indexOf('\n', Math.min(from, lines.length()));
        String first = end < 0 ? lines : lines.substring(0, end);
        return Math.min(first.stripTrailing().length(), most);
    }

    /**
     * The selected lines moved above the line before them; a paragraph that stands between empty lines moves above the whole
     * paragraph before it.
     */
    public Optional<LineEdit> movedUp() {
        int from = lineStart(start());
        int to = lineEnd(end());
        if (from == 0) {
            return Optional.empty();
        }
        int otherEnd = from - 1;
        if (alone(from, to)) {
            while (otherEnd > 0 && text.charAt(otherEnd - 1) == '\n') {
                otherEnd--;
            }
        }
        int otherStart = alone(from, to) ? blockStart(otherEnd) : lineStart(otherEnd);
        String between = text.substring(otherEnd, from);
        String moved = text.substring(from, to) + between + text.substring(otherStart, otherEnd);
        int shift = otherStart - from;
        return changed(new TextEdit(otherStart, to, moved), anchor + shift, caret + shift);
    }

    /** The same downwards. */
    public Optional<LineEdit> movedDown() {
        int from = lineStart(start());
        int to = lineEnd(end());
        int otherStart = to + 1;
        boolean alone = alone(from, to);
        while (alone && otherStart < text.length() && text.charAt(otherStart) == '\n') {
            otherStart++;
        }
        if (to == text.length() || alone && otherStart >= text.length()) {
            return Optional.empty();
        }
        int otherEnd = alone ? blockEnd(otherStart) : lineEnd(otherStart);
        String between = text.substring(to, otherStart);
        String other = text.substring(otherStart, otherEnd);
        String moved = other + between + text.substring(from, to);
        int shift = other.length() + between.length();
        return changed(new TextEdit(from, otherEnd, moved), anchor + shift, caret + shift);
    }

    /** Whether lines stand between empty lines, or at the edge of the document, on both sides of which one is an empty line. */
    private boolean alone(int from, int to) {
        boolean emptyBefore = from >= 2 && text.charAt(from - 2) == '\n' || from == 1 && text.charAt(0) == '\n';
        boolean emptyAfter = to + 1 < text.length() && text.charAt(to + 1) == '\n';
        boolean atStart = from == 0;
        boolean atEnd = to + 1 >= text.length();
        return (emptyBefore || atStart) && (emptyAfter || atEnd) && (emptyBefore || emptyAfter);
    }

    private int blockStart(int end) {
        int at = lineStart(end);
        while (at > 0 && lineStart(at - 1) < at - 1) {
            at = lineStart(at - 1);
        }
        return at;
    }

    private int blockEnd(int start) {
        int at = lineEnd(start);
        while (at + 1 < text.length() && lineEnd(at + 1) > at + 1) {
            at = lineEnd(at + 1);
        }
        return at;
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        int end = text.indexOf('\n', Math.min(offset, text.length()));
        return end < 0 ? text.length() : end;
    }

    private int wordStart(int offset) {
        int at = offset;
        while (at > 0 && CharClass.isWord(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private int wordEnd(int offset) {
        int at = offset;
        while (at < text.length() && CharClass.isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private Optional<LineEdit> changed(TextEdit edit, int anchorAfter, int caretAfter) {
        return edit.text().equals(text.substring(edit.from(), edit.to()))
                ? Optional.empty()
                : Optional.of(new LineEdit(edit, anchorAfter, caretAfter));
    }
}
