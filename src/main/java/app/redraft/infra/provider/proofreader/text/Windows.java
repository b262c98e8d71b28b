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
                .map(mark -> mark.clipped(stretch.start(), stretch.end()))
                .toList();
        Regions regions = regions(block, stretch, content, marks);
        boolean opens = block.prose() && stretch.start() == block.start();
        int start = 0;
        while (start < content.length()) {
            int end = beyond(regions.hidden(), end(content, start, content.length(), LONGEST));
            place(
                    new TextSpan(stretch.start() + start, stretch.start() + end),
                    content.substring(start, end),
                    opens && start == 0,
                    regions.within(start, end));
            start = end;
        }
    }

    private Regions regions(Block block, TextSpan stretch, String content, List<TextSpan> marks) {
        List<TextSpan> locked = new ArrayList<>(InlineMarks.names(content));
        kept.stream()
                .filter(span -> span.overlaps(stretch.start(), stretch.end()))
                .map(span -> span.clipped(stretch.start(), stretch.end()))
                .forEach(locked::add);
        List<TextSpan> speech = new ArrayList<>();
        TextSpan whole = new TextSpan(0, content.length());
        boolean sources = block.quoted() && !selected(whole, stretch.start());
        if (sources) {
            locked.add(whole);
        }
        for (Quotations.Quotation quotation : Quotations.of(content)) {
            if (!selected(quotation.span(), stretch.start())) {
                (quotation.speech() ? speech : locked).add(quotation.span());
                sources |= !quotation.speech();
            }
        }
        return new Regions(InlineMarks.hidden(content, marks), locked, speech, sources);
    }

    /** A quotation is somebody else's, unless it is exactly what the writer selected. */
    private boolean selected(TextSpan quotation, int offset) {
        TextSpan placed = quotation.shifted(offset);
        return selectedLength <= quotation.length() && placed.overlaps(passage.start(), passage.end());
    }

    private void place(TextSpan place, String content, boolean opensSentence, Regions regions) {
        int from = Math.max(passage.start(), place.start()) - place.start();
        int to = Math.min(passage.end(), place.end()) - place.start();
        if (from >= to) {
            return;
        }
        TextForm form = verse(place.start(), place.end())
                ? TextForm.VERSE
                : opensSentence ? TextForm.SENTENCES : TextForm.FRAGMENT;
        Window window = new Window(content, new TextSpan(from, to), regions, List.of(), form);
        consumer.accept(new Placed(place.start() + from, window));
    }

    private boolean verse(int start, int end) {
        return stanzas.stream().anyMatch(stanza -> stanza.overlaps(start, end));
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
