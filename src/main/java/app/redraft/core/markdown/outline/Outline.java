package app.redraft.core.markdown.outline;

import app.redraft.core.markdown.BlockLine;
import app.redraft.core.markdown.BlockReader;
import app.redraft.core.markdown.LineState;
import app.redraft.core.markdown.LineStyles;
import app.redraft.core.markdown.MarkdownStyle;
import app.redraft.core.markdown.StyleRun;
import java.util.ArrayList;
import java.util.List;

/**
 * The headings of a document.
 *
 * @param headings in the order of the document
 */
public record Outline(List<Heading> headings) {

    public Outline {
        headings = List.copyOf(headings);
    }

    /**
     * A heading and the section below it, with all the sections in it.
     *
     * @param level 1..6
     * @param title its words without marks
     * @param start offset of its line
     * @param end offset after the section
     */
    public record Heading(int level, String title, int start, int end) {}

    /** Reads a document with line feeds as line ends. Takes time in proportion to its length; any thread. */
    public static Outline of(String text) {
        List<Heading> open = new ArrayList<>();
        LineState state = LineState.START;
        int start = 0;
        String line = lineAt(text, 0);
        while (start <= text.length()) {
            int next = start + line.length() + 1;
            String following = next <= text.length() ? lineAt(text, next) : "";
            BlockLine block = BlockReader.read(line, state, following);
            if (block.kind() == BlockLine.Kind.HEADING) {
                open.add(new Heading(block.level(), title(block, line), start, text.length()));
            }
            state = block.after();
            start = next;
            line = following;
        }
        return new Outline(closed(open));
    }

    /** The section in which an offset stands, -1 above the first heading. */
    public int at(int offset) {
        int found = -1;
        for (int k = 0; k < headings.size() && headings.get(k).start() <= offset; k++) {
            found = k;
        }
        return found;
    }

    private static List<Heading> closed(List<Heading> open) {
        List<Heading> result = new ArrayList<>(open);
        for (int k = 0; k < open.size(); k++) {
            Heading heading = open.get(k);
            for (int next = k + 1; next < open.size(); next++) {
                if (open.get(next).level() <= heading.level()) {
                    result.set(
                            k,
                            new Heading(
                                    heading.level(),
                                    heading.title(),
                                    heading.start(),
                                    open.get(next).start()));
                    break;
                }
            }
        }
        return result;
    }

    private static String lineAt(String text, int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static String title(BlockLine block, String line) {
        StringBuilder title = new StringBuilder();
        int at = 0;
        for (StyleRun run : LineStyles.of(List.of(block), List.of(line)).get(0)) {
            boolean hidden = MarkdownStyle.MARKER.in(run.styles())
                    || MarkdownStyle.ADDRESS.in(run.styles())
                    || MarkdownStyle.LIST.in(run.styles());
            title.append(hidden ? "" : line.substring(at, at + run.length()));
            at += run.length();
        }
        return title.toString().strip();
    }
}
