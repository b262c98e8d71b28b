package app.redraft.infra.provider.proofreader;

import app.redraft.infra.provider.proofreader.InlineMarks.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into windows that are small enough to check one after the other. */
final class Windows {
    private static final int SHORTEST_CUT = 400;
    private static final int LONGEST = 1_200;

    // An abbreviation such as "Mr." or "p. 4" is no place to cut: two small letters before the stop.
    private static final Pattern SENTENCE_END = Pattern.compile(
            "[\\p{Ll}\\d)\\]]{2}[.!?\u2026][\"'\u201d\u2019)\\]*_]{0,3}\\s+(?=[\\p{Lu}\"'\u201c\u2018(*_\\[])");
    private static final Pattern SPACE = Pattern.compile("\\s");

    private final String text;
    private final TextSpan passage;
    private final List<Placed> windows = new ArrayList<>();

    private Windows(String text, TextSpan passage) {
        this.text = text;
        this.passage = passage;
    }

    /**
     * The windows that hold text of the passage, in order.
     *
     * @param text passage and context
     * @param passage where the passage stands in it
     */
    static List<Placed> of(String text, TextSpan passage) {
        Windows windows = new Windows(text, passage);
        TextStructure.blocks(text).stream()
                .filter(block -> passage.overlaps(block.start(), block.end()))
                .forEach(windows::cut);
        return windows.windows;
    }

    private void cut(Block block) {
        String content = text.substring(block.start(), block.end());
        List<TextSpan> marks =
                block.marks().stream().map(mark -> mark.shifted(-block.start())).toList();
        List<Hidden> hidden = InlineMarks.hidden(content, marks);
        List<TextSpan> locked = new ArrayList<>(InlineMarks.names(content));
        if (block.quoted()) {
            lock(new TextSpan(0, content.length()), block.start(), locked);
        }
        InlineMarks.quotations(content).forEach(quotation -> lock(quotation, block.start(), locked));
        int start = 0;
        while (start < content.length()) {
            int end = end(content, start, hidden);
            place(block, start, content.substring(start, end), hidden, locked);
            start = end;
        }
    }

    /** A quotation is somebody else's, unless it is exactly what the writer selected. */
    private void lock(TextSpan quotation, int offset, List<TextSpan> locked) {
        TextSpan placed = quotation.shifted(offset);
        boolean selected =
                text.substring(passage.start(), passage.end()).strip().length() <= quotation.length()
                        && placed.overlaps(passage.start(), passage.end());
        if (!selected) {
            locked.add(quotation);
        }
    }

    private void place(Block block, int start, String content, List<Hidden> hidden, List<TextSpan> locked) {
        int offset = block.start() + start;
        int end = start + content.length();
        int from = Math.max(passage.start(), offset) - offset;
        int to = Math.min(passage.end(), offset + content.length()) - offset;
        if (from >= to) {
            return;
        }
        List<Hidden> hiddenHere = hidden.stream()
                .filter(part -> part.span().overlaps(start, end))
                .map(part -> new Hidden(clip(part.span(), start, end), part.standIn()))
                .toList();
        List<TextSpan> lockedHere = locked.stream()
                .filter(span -> span.overlaps(start, end))
                .map(span -> clip(span, start, end))
                .toList();
        boolean opensSentence = block.prose() && start == 0;
        windows.add(new Placed(
                offset + from,
                new Window(content, new TextSpan(from, to), hiddenHere, lockedHere, List.of(), opensSentence)));
    }

    private static TextSpan clip(TextSpan span, int start, int end) {
        return new TextSpan(Math.max(span.start(), start) - start, Math.min(span.end(), end) - start);
    }

    private static int end(String content, int start, List<Hidden> hidden) {
        int limit = start + LONGEST;
        if (limit >= content.length()) {
            return content.length();
        }
        int end = lastMatch(SENTENCE_END, content, start + SHORTEST_CUT, limit);
        if (end < 0) {
            end = lastMatch(SPACE, content, start + SHORTEST_CUT, limit);
        }
        if (end < 0) {
            end = Character.isLowSurrogate(content.charAt(limit)) ? limit + 1 : limit;
        }
        for (Hidden part : hidden) {
            if (part.span().start() < end && end < part.span().end()) {
                return part.span().end();
            }
        }
        return end;
    }

    private static int lastMatch(Pattern pattern, String content, int from, int to) {
        Matcher matcher = pattern.matcher(content).region(from, to).useTransparentBounds(true);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    /**
     * A window and its place.
     *
     * @param start offset of the window's changeable part in the whole text
     * @param window the window
     */
    record Placed(int start, Window window) {}
}
