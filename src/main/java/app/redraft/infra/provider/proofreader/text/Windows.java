package app.redraft.infra.provider.proofreader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into windows that are small enough to check one after the other. */
public final class Windows {
    private static final int SHORTEST_CUT = 400;
    private static final int LONGEST = 1_200;
    /** Marks and quotations are looked for in stretches of this length, so that a huge paragraph costs linear time. */
    private static final int STRETCH = 20_000;

    // An abbreviation such as "Mr." or "p. 4" is no place to cut: two small letters before the stop.
    private static final Pattern SENTENCE_END = Pattern.compile(
            "[\\p{Ll}\\d)\\]]{2}[.!?\u2026][\"'\u201d\u2019)\\]*_]{0,3}\\s+(?=[\\p{Lu}\"'\u201c\u2018(*_\\[])");
    private static final Pattern SPACE = Pattern.compile("\\s");

    private final String text;
    private final TextSpan passage;
    private final int selectedLength;
    private final List<TextSpan> stanzas;
    private final List<TextSpan> kept;
    private final Consumer<Placed> consumer;

    private Windows(String text, TextSpan passage, List<TextSpan> kept, Consumer<Placed> consumer) {
        this.text = text;
        this.passage = passage;
        this.selectedLength =
                text.substring(passage.start(), passage.end()).strip().length();
        this.consumer = consumer;
        this.kept = kept;
        this.stanzas = Verse.stanzas(text);
    }

    /**
     * Hands over the windows that hold text of the passage, in order, each as soon as it is cut.
     *
     * @param text passage and context
     * @param passage where the passage stands in it
     */
    public static void each(String text, TextSpan passage, Consumer<Placed> consumer) {
        each(text, passage, List.of(), consumer);
    }

    /**
     * The same.
     *
     * @param kept what the rules may read and must not change, as places in the text
     */
    public static void each(String text, TextSpan passage, List<TextSpan> kept, Consumer<Placed> consumer) {
        Windows windows = new Windows(text, passage, kept, consumer);
        TextStructure.blocks(text).stream()
                .filter(block -> passage.overlaps(block.start(), block.end()))
                .forEach(windows::cut);
    }

    private void cut(Block block) {
        int start = block.start();
        while (start < block.end()) {
            int end = end(text, start, block.end(), STRETCH);
            if (passage.overlaps(start, end)) {
                cut(block, new TextSpan(start, end));
            }
            start = end;
        }
    }

    private void cut(Block block, TextSpan stretch) {
        String content = text.substring(stretch.start(), stretch.end());
        List<TextSpan> marks = block.marks().stream()
                .filter(mark -> mark.overlaps(stretch.start(), stretch.end()))
                .map(mark -> clip(mark, stretch.start(), stretch.end()))
                .toList();
        List<HiddenSpan> hidden = InlineMarks.hidden(content, marks);
        List<TextSpan> locked = new ArrayList<>(InlineMarks.names(content));
        kept.stream()
                .filter(span -> span.overlaps(stretch.start(), stretch.end()))
                .map(span -> clip(span, stretch.start(), stretch.end()))
                .forEach(locked::add);
        if (block.quoted()) {
            lock(new TextSpan(0, content.length()), stretch.start(), locked);
        }
        InlineMarks.quotations(content).forEach(quotation -> lock(quotation, stretch.start(), locked));
        boolean opens = block.prose() && stretch.start() == block.start();
        int start = 0;
        while (start < content.length()) {
            int end = beyond(hidden, end(content, start, content.length(), LONGEST));
            place(
                    stretch.start() + start,
                    content.substring(start, end),
                    opens && start == 0,
                    new Marks(start, hidden, locked));
            start = end;
        }
    }

    /** What stands in a stretch, and where in it a window begins. */
    private record Marks(int start, List<HiddenSpan> hidden, List<TextSpan> locked) {}

    /** A quotation is somebody else's, unless it is exactly what the writer selected. */
    private void lock(TextSpan quotation, int offset, List<TextSpan> locked) {
        TextSpan placed = quotation.shifted(offset);
        boolean selected = selectedLength <= quotation.length() && placed.overlaps(passage.start(), passage.end());
        if (!selected) {
            locked.add(quotation);
        }
    }

    private void place(int offset, String content, boolean opensSentence, Marks marks) {
        int start = marks.start();
        int end = start + content.length();
        int from = Math.max(passage.start(), offset) - offset;
        int to = Math.min(passage.end(), offset + content.length()) - offset;
        if (from >= to) {
            return;
        }
        List<HiddenSpan> hidden = marks.hidden().stream()
                .filter(part -> part.span().overlaps(start, end))
                .map(part -> new HiddenSpan(clip(part.span(), start, end), part.standIn()))
                .toList();
        List<TextSpan> locked = marks.locked().stream()
                .filter(span -> span.overlaps(start, end))
                .map(span -> clip(span, start, end))
                .toList();
        TextSpan inside = new TextSpan(from, to);
        TextForm form = verse(offset, offset + content.length())
                ? TextForm.VERSE
                : opensSentence ? TextForm.SENTENCES : TextForm.FRAGMENT;
        consumer.accept(new Placed(offset + from, new Window(content, inside, hidden, locked, List.of(), form)));
    }

    private boolean verse(int start, int end) {
        return stanzas.stream().anyMatch(stanza -> stanza.overlaps(start, end));
    }

    private static TextSpan clip(TextSpan span, int start, int end) {
        return new TextSpan(Math.max(span.start(), start) - start, Math.min(span.end(), end) - start);
    }

    /** Where to cut: after a sentence, else after a word, else anywhere but in a surrogate pair. */
    private static int end(String content, int start, int last, int longest) {
        int limit = start + longest;
        if (limit >= last) {
            return last;
        }
        int earliest = limit - LONGEST + SHORTEST_CUT;
        int end = lastMatch(SENTENCE_END, content, earliest, limit);
        if (end < 0) {
            end = lastMatch(SPACE, content, earliest, limit);
        }
        if (end < 0) {
            end = Character.isLowSurrogate(content.charAt(limit)) ? limit + 1 : limit;
        }
        return end;
    }

    /** The end, moved behind a hidden part that it would cut; a part too long for one window is cut. */
    private static int beyond(List<HiddenSpan> hidden, int end) {
        for (HiddenSpan part : hidden) {
            TextSpan span = part.span();
            if (span.start() < end && end < span.end() && span.length() <= LONGEST) {
                return span.end();
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
    public record Placed(int start, Window window) {}
}
