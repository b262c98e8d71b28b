package app.redraft.core.markdown.edit;

import app.redraft.core.markdown.LineStyles;
import app.redraft.core.markdown.MarkdownStyle;
import app.redraft.core.markdown.StyleRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes words strong, slanted, struck or code, and takes that back. Any thread. */
public enum InlineToggle {
    STRONG(MarkdownStyle.STRONG, "**"),
    EMPHASIS(MarkdownStyle.EMPHASIS, "*"),
    STRIKE(MarkdownStyle.STRIKE, "~~"),
    CODE(MarkdownStyle.CODE, "`");

    private final MarkdownStyle style;
    private final String mark;

    InlineToggle(MarkdownStyle style, String mark) {
        this.style = style;
        this.mark = mark;
    }

    /** A stretch of a line that has the style, with its marks. Offsets count in the line. */
    private record Stretch(int from, int to, int marks) {}

    /**
     * Toggles the style of what is selected; without a selection, of the word at the caret, or of what is typed next.
     *
     * @param lines the lines that the selection touches
     * @return empty where there is nothing to style: in code, in lines without words
     */
    public Optional<Edit> apply(List<TextLine> lines, int anchor, int caret) {
        int from = Math.min(anchor, caret);
        int to = Math.max(anchor, caret);
        if (lines.size() == 1 && from == to) {
            return atCaret(lines.get(0), caret);
        }
        List<Stretch> wanted = new ArrayList<>();
        List<TextLine> touched = new ArrayList<>();
        for (TextLine line : lines) {
            Stretch words = words(line, Math.max(from, line.content()), Math.min(to, line.end()));
            if (words.from() < words.to() && line.block().hasInlines()) {
                touched.add(line);
                wanted.add(words);
            }
        }
        boolean on = true;
        for (int k = 0; k < touched.size(); k++) {
            on &= enclosing(touched.get(k), wanted.get(k)).isPresent();
        }
        List<Replacement> edits = new ArrayList<>();
        for (int k = 0; k < touched.size(); k++) {
            TextLine line = touched.get(k);
            Optional<Stretch> enclosing = enclosing(line, wanted.get(k));
            if (on) {
                enclosing.ifPresent(stretch -> unwrap(line, stretch, edits));
            } else if (enclosing.isEmpty()) {
                wrap(line, wanted.get(k), edits);
            }
        }
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        int last = touched.size() - 1;
        int first = Math.max(from, touched.get(0).start() + wanted.get(0).from());
        int end = Math.min(to, touched.get(last).start() + wanted.get(last).to());
        return Optional.of(anchor <= caret ? Edit.keeping(edits, first, end) : Edit.keeping(edits, end, first));
    }

    private Optional<Edit> atCaret(TextLine line, int caret) {
        if (!line.block().hasInlines() && line.block().isLiteral() || caret < line.content()) {
            return Optional.empty();
        }
        int at = caret - line.start();
        if (isBetweenMarks(line.text(), at)) {
            Replacement both = Replacement.delete(caret - mark.length(), caret + mark.length());
            return Optional.of(new Edit(List.of(both), both.from(), both.from()));
        }
        Words.Range word = Words.at(line.text(), at);
        Stretch words = new Stretch(word.from(), word.to(), 0);
        List<Replacement> edits = new ArrayList<>();
        Optional<Stretch> enclosing = enclosing(line, words);
        if (enclosing.isPresent()) {
            unwrap(line, enclosing.get(), edits);
        } else if (word.from() < word.to()) {
            wrap(line, words, edits);
        } else {
            int inside = caret + mark.length();
            return Optional.of(new Edit(List.of(Replacement.insert(caret, mark + mark)), inside, inside));
        }
        Edit kept = Edit.keeping(edits, caret, caret);
        boolean behind = at == word.to() && at > word.from() && enclosing.isEmpty();
        return Optional.of(behind ? new Edit(edits, kept.caret() - mark.length(), kept.caret() - mark.length()) : kept);
    }

    private boolean isBetweenMarks(String text, int at) {
        char c = mark.charAt(0);
        int before = at;
        while (before > 0 && text.charAt(before - 1) == c) {
            before--;
        }
        int after = at;
        while (after < text.length() && text.charAt(after) == c) {
            after++;
        }
        return at - before == mark.length() && after - at == mark.length();
    }

    /** The selected part of a line without the blanks around it. */
    private static Stretch words(TextLine line, int from, int to) {
        int first = from - line.start();
        int last = to - line.start();
        while (first < last && Character.isWhitespace(line.text().charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(line.text().charAt(last - 1))) {
            last--;
        }
        return new Stretch(first, last, 0);
    }

    private Optional<Stretch> enclosing(TextLine line, Stretch words) {
        return stretches(line).stream()
                .filter(stretch -> stretch.from() <= words.from() && stretch.to() >= words.to())
                .filter(stretch ->
                        words.from() < words.to() || stretch.from() < words.from() && words.from() < stretch.to())
                .findFirst();
    }

    private List<Stretch> stretches(TextLine line) {
        List<Stretch> result = new ArrayList<>();
        int at = 0;
        int from = -1;
        for (StyleRun run :
                LineStyles.of(List.of(line.block()), List.of(line.text())).get(0)) {
            boolean in = style.in(run.styles());
            if (in && from < 0) {
                from = at;
            } else if (!in && from >= 0) {
                result.add(stretch(line.text(), from, at));
                from = -1;
            }
            at += run.length();
        }
        if (from >= 0) {
            result.add(stretch(line.text(), from, at));
        }
        return result;
    }

    private Stretch stretch(String text, int from, int to) {
        int marks = mark.length();
        if (this == CODE || this == STRIKE) {
            marks = 0;
            while (from + marks < to && text.charAt(from + marks) == mark.charAt(0)) {
                marks++;
            }
        }
        return new Stretch(from, to, Math.min(marks, (to - from) / 2));
    }

    private static void unwrap(TextLine line, Stretch stretch, List<Replacement> edits) {
        int from = line.start() + stretch.from();
        int to = line.start() + stretch.to();
        edits.add(Replacement.delete(from, from + stretch.marks()));
        edits.add(Replacement.delete(to - stretch.marks(), to));
    }

    /** Puts marks around words; parts of them that have the style already become part of the whole. */
    private void wrap(TextLine line, Stretch words, List<Replacement> edits) {
        int from = words.from();
        int to = words.to();
        for (Stretch each : stretches(line)) {
            if (each.from() < to && each.to() > from) {
                unwrap(line, each, edits);
                from = Math.min(from, each.from());
                to = Math.max(to, each.to());
            }
        }
        String fence = this == CODE ? fence(line.text().substring(from, to)) : mark;
        boolean apart = fence.length() > mark.length();
        edits.add(Replacement.insert(line.start() + from, fence + (apart ? " " : "")));
        edits.add(Replacement.insert(line.start() + to, (apart ? " " : "") + fence));
    }

    private static String fence(String code) {
        int longest = 0;
        int run = 0;
        for (int k = 0; k < code.length(); k++) {
            run = code.charAt(k) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest + 1);
    }
}
