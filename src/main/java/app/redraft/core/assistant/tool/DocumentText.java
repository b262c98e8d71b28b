package app.redraft.core.assistant.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document as tools see it: paragraphs, which are stretches of lines between blank ones and are numbered from 1, and Markdown
 * headings. Immutable.
 */
public final class DocumentText {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+(.*?)[ \\t#]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");

    private final String text;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Block> fenced = new ArrayList<>();

    /** A stretch of whole lines. */
    private record Block(int start, int end) {}

    /**
     * A stretch of lines that are not blank.
     *
     * @param number from 1 on
     * @param start first UTF-16 offset
     * @param end offset after the last character
     */
    public record Paragraph(int number, int start, int end) {}

    /**
     * A Markdown heading.
     *
     * @param level 1..6
     * @param title without its marks
     * @param paragraph the paragraph that begins with it
     */
    public record Heading(int level, String title, int paragraph) {}

    /** Reads the structure of a text with LF line ends. */
    public DocumentText(String text) {
        this.text = text;
        read();
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Every paragraph, in order. */
    public List<Paragraph> paragraphs() {
        return Collections.unmodifiableList(paragraphs);
    }

    /** Every heading, in order. */
    public List<Heading> headings() {
        return Collections.unmodifiableList(headings);
    }

    /**
     * A paragraph by its number.
     *
     * @throws ToolFault when there is none
     */
    public Paragraph paragraph(int number) {
        if (paragraphs.isEmpty()) {
            throw new ToolFault("The document is empty.");
        }
        if (number < 1 || number > paragraphs.size()) {
            throw new ToolFault(
                    "There is no paragraph " + number + ": the document has 1 to " + paragraphs.size() + ".");
        }
        return paragraphs.get(number - 1);
    }

    /** The words of a paragraph. */
    public String textOf(Paragraph paragraph) {
        return text.substring(paragraph.start(), paragraph.end());
    }

    /**
     * What a paragraph is part of: the whole of a fenced block of code that has blank lines, else the paragraph itself.
     *
     * @return a paragraph with the same number
     */
    public Paragraph whole(Paragraph paragraph) {
        int start = paragraph.start();
        int end = paragraph.end();
        for (Block block : fenced) {
            if (block.start() < paragraph.end() && block.end() > paragraph.start()) {
                start = Math.min(start, block.start());
                end = Math.max(end, block.end());
            }
        }
        return new Paragraph(paragraph.number(), start, end);
    }

    /** The number of the paragraph in which an offset lies, or of the next one; the last one's at the end. */
    public int paragraphAt(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }

    private void read() {
        int start = -1;
        int line = 0;
        int opened = 0;
        String fence = null;
        while (line <= text.length()) {
            int found = text.indexOf('\n', line);
            int end = found < 0 ? text.length() : found;
            String content = text.substring(line, end);
            String open = fence;
            fence = fenceAfter(content, fence);
            if (open == null && fence != null) {
                opened = line;
            } else if (open != null && fence == null) {
                fenced.add(new Block(opened, end));
            }
            Matcher heading = HEADING.matcher(content);
            boolean isHeading = fence == null && heading.matches();
            if (start >= 0 && (content.isBlank() || isHeading)) {
                paragraphs.add(new Paragraph(paragraphs.size() + 1, start, line - 1));
                start = -1;
            }
            if (isHeading) {
                headings.add(new Heading(heading.group(1).length(), heading.group(2), paragraphs.size() + 1));
            }
            if (start < 0 && !content.isBlank()) {
                start = line;
            }
            line = end + 1;
        }
        if (start >= 0) {
            paragraphs.add(new Paragraph(
                    paragraphs.size() + 1, start, text.stripTrailing().length()));
        }
        if (fence != null) {
            fenced.add(new Block(opened, text.length()));
        }
    }

    /** The fence that is open after a line, or null outside of code. */
    private static @Nullable String fenceAfter(String line, @Nullable String open) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.matches()) {
            return open;
        }
        String marks = fence.group(1);
        if (open == null) {
            return marks;
        }
        return marks.startsWith(open) ? null : open;
    }
}
