package app.redraft.core.markdown;

import app.redraft.core.markdown.BlockLine.Kind;
import java.util.ArrayList;
import java.util.List;

/** How the lines of a paragraph look, in which emphasis may go on from one line to the next. Any thread. */
public final class LineStyles {
    private LineStyles() {}

    /**
     * The styles of lines of which each after the first continues the one before.
     *
     * @param lines what they are, in order
     * @param texts what stands in them
     * @return for each line its runs; none for an empty line
     */
    public static List<List<StyleRun>> of(List<BlockLine> lines, List<String> texts) {
        String joined = String.join("\n", texts);
        Marks marks = new Marks(joined.length());
        boolean inlines = lines.get(0).hasInlines();
        int start = 0;
        for (int k = 0; k < lines.size(); k++) {
            mark(marks, lines.get(k), texts.get(k), start);
            start += texts.get(k).length() + 1;
        }
        if (inlines) {
            readInlines(marks, lines.get(0), joined);
        }
        List<List<StyleRun>> result = new ArrayList<>();
        start = 0;
        for (String text : texts) {
            result.add(marks.runs(start, start + text.length()));
            start += text.length() + 1;
        }
        return result;
    }

    private static void readInlines(Marks marks, BlockLine first, String joined) {
        InlineReader inlines = new InlineReader(joined, marks);
        int from = first.prefix().content();
        if (first.kind() == Kind.TABLE_ROW) {
            for (TableRow.Cell cell : TableRow.of(joined, from).cells()) {
                inlines.read(cell.from(), cell.to());
            }
        } else if (first.kind() == Kind.DEFINITION) {
            inlines.read(joined.indexOf("]:", from) + 2, joined.length());
        } else {
            inlines.read(from, joined.length());
        }
    }

    private static void mark(Marks marks, BlockLine line, String text, int start) {
        int end = start + text.length();
        LinePrefix prefix = line.prefix();
        if (prefix.quotes() > 0) {
            marks.add(start, end, MarkdownStyle.QUOTATION);
            marks.add(start, start + prefix.quotesEnd(), MarkdownStyle.MARKER);
        }
        if (prefix.isItem()) {
            marks.add(start + prefix.listStart(), start + prefix.listEnd(), MarkdownStyle.LIST);
        }
        int content = start + prefix.content();
        switch (line.kind()) {
            case HEADING -> heading(marks, line, text, start);
            case UNDERLINE, RULE -> marks.add(start, end, MarkdownStyle.MARKER);
            case FENCE -> {
                marks.add(content, end, MarkdownStyle.CODE);
                marks.add(content, end, MarkdownStyle.MARKER);
            }
            case CODE -> marks.add(start, end, MarkdownStyle.CODE);
            case MATH -> marks.add(content, end, MarkdownStyle.MATH);
            case FRONT_MATTER -> marks.add(start, end, MarkdownStyle.FRONT_MATTER);
            case COMMENT -> marks.add(content, end, MarkdownStyle.HTML);
            case TABLE_RULE -> {
                marks.add(content, end, MarkdownStyle.TABLE);
                marks.add(content, end, MarkdownStyle.MARKER);
            }
            case TABLE_ROW -> {
                marks.add(content, end, MarkdownStyle.TABLE);
                for (int bar : TableRow.of(text, prefix.content()).bars()) {
                    marks.add(start + bar, start + bar + 1, MarkdownStyle.MARKER);
                }
            }
            case DEFINITION -> definition(marks, text, start, content);
            case BLANK, TEXT -> {}
        }
    }

    private static void heading(Marks marks, BlockLine line, String text, int start) {
        int content = start + line.prefix().content();
        marks.add(content, start + text.length(), MarkdownStyle.heading(line.level()));
        int marksEnd = line.prefix().content();
        while (marksEnd < text.length() && text.charAt(marksEnd) == '#') {
            marksEnd++;
        }
        marks.add(content, start + marksEnd, MarkdownStyle.MARKER);
        String words = text.stripTrailing();
        int closing = words.length();
        while (closing > marksEnd && words.charAt(closing - 1) == '#') {
            closing--;
        }
        if (closing > marksEnd && marksEnd > line.prefix().content() && words.charAt(closing - 1) == ' ') {
            marks.add(start + closing, start + words.length(), MarkdownStyle.MARKER);
        }
    }

    private static void definition(Marks marks, String text, int start, int content) {
        int colon = text.indexOf("]:", content - start) + 2;
        boolean footnote = text.startsWith("[^", content - start);
        marks.add(content, start + colon, footnote ? MarkdownStyle.FOOTNOTE : MarkdownStyle.MARKER);
        if (!footnote) {
            marks.add(start + colon, start + text.length(), MarkdownStyle.ADDRESS);
        }
    }
}
