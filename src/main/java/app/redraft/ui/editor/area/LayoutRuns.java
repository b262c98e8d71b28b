package app.redraft.ui.editor.area;

import app.redraft.core.text.units.Graphemes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Divides paragraphs into runs that JavaFX lays out rightly. What needs shaping (combining marks, joiners, Arabic, Hebrew,
 * Indic and South-East Asian scripts) it draws twice when a line ends within a run, it counts code points there where it
 * needs UTF-16 units, and it puts the fonts of a run from right to left into the wrong order. So no line may end within a
 * run that needs shaping: where letters join, a run is a word, elsewhere a character. Characters that are never seen (soft
 * hyphens, joiners, marks of direction) it draws as hyphens or boxes: their runs are styled away. And it adds up widths in
 * single precision: a run of 200,000 characters would lose its end.
 */
public final class LayoutRuns extends ParagraphFeature {
    private static final String ODD = "layout-odd";
    private static final String EVEN = "layout-even";
    private static final String HIDDEN = "layout-hidden";
    private static final StyleLayer LAYER = new StyleLayer(ODD, EVEN, HIDDEN);
    private static final List<List<String>> ALTERNATING = List.of(List.of(EVEN), List.of(ODD));

    /** Longest run of plain text, in UTF-16 units. */
    private static final int LONGEST = 8_000;

    /** Longest word of joined letters that is kept whole, in UTF-16 units: no line is shorter. */
    private static final int LONGEST_WORD = 24;

    /**
     * Most runs of a paragraph. Each is a node that is styled and laid out anew with every key, in time that grows with the
     * square of their number: a paragraph of more words than this would stand still for minutes.
     */
    private static final int MOST_RUNS = 4_000;

    /** Most of them that are put together: fewer than a line has, since a run of several lines breaks the layout. */
    private static final int MOST_TOGETHER = 5;

    /** Where a run begins in its paragraph. A plain one needs no style of its own. */
    private record Run(int from, Kind kind) {}

    private enum Kind {
        PLAIN,
        APART,
        WORD,
        SINGLE,
        HIDDEN
    }

    @Override
    public boolean paint(EditorArea area, int paragraph, String text) {
        if (text.isEmpty()) {
            return false;
        }
        List<Run> runs = runs(text);
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>(runs.size());
        for (int k = 0; k < runs.size(); k++) {
            int to = k + 1 < runs.size() ? runs.get(k + 1).from() : text.length();
            List<String> style =
                    switch (runs.get(k).kind()) {
                        case PLAIN -> List.of();
                        case HIDDEN -> List.of(HIDDEN);
                        case APART, WORD, SINGLE -> ALTERNATING.get(k % 2);
                    };
            spans.add(style, to - runs.get(k).from());
        }
        return LAYER.paint(area, area.getAbsolutePosition(paragraph, 0), spans.create());
    }

    @Override
    public void clear(EditorArea area, int paragraph) {
        int start = area.getAbsolutePosition(paragraph, 0);
        LAYER.paint(area, start, start + area.getParagraphLength(paragraph), List.of());
    }

    private static List<Run> runs(String text) {
        boolean rightToLeft = false;
        boolean plain = true;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            rightToLeft |= RightToLeft.isLetter(c);
            plain &= !rightToLeft && !Shaping.isNeededFor(c) && !Shaping.isNeverSeen(c);
        }
        if (!plain) {
            return atMost(MOST_RUNS, apart(text, rightToLeft));
        }
        List<Run> runs = new ArrayList<>();
        Kind kind = text.length() > LONGEST ? Kind.APART : Kind.PLAIN;
        for (int from = 0; from < text.length(); from = end(text, from)) {
            runs.add(new Run(from, kind));
        }
        return runs;
    }

    private static int end(String text, int from) {
        if (text.length() - from <= LONGEST) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', from + LONGEST);
        return blank > from + LONGEST / 2 ? blank + 1 : Graphemes.atOrBefore(text, from + LONGEST);
    }

    private static List<Run> apart(String text, boolean rightToLeft) {
        List<Run> runs = new ArrayList<>();
        Kind before = Kind.SINGLE;
        int begun = 0;
        for (int from = 0; from < text.length(); ) {
            int to = clusterEnd(text, from);
            boolean endsWord = before == Kind.WORD && text.charAt(from) == ' ';
            Kind kind = endsWord ? Kind.WORD : kind(text, from, to, rightToLeft);
            boolean newWord = kind == Kind.WORD && !endsWord && from > 0 && text.charAt(from - 1) == ' ';
            boolean full = from - begun >= (kind == Kind.WORD ? LONGEST_WORD : LONGEST);
            if (kind == Kind.SINGLE || kind != before || newWord || full) {
                runs.add(new Run(from, full && kind == Kind.PLAIN ? Kind.APART : kind));
                begun = from;
            }
            before = kind;
            from = to;
        }
        return runs;
    }

    /** Some runs together as one, where there are too many; a line may end within them then. */
    private static List<Run> atMost(int most, List<Run> runs) {
        int together = Math.min(MOST_TOGETHER, (runs.size() + most - 1) / most);
        if (together <= 1) {
            return runs;
        }
        List<Run> fewer = new ArrayList<>();
        int taken = together;
        for (Run run : runs) {
            boolean hidden = run.kind() == Kind.HIDDEN;
            if (hidden || taken >= together) {
                fewer.add(hidden ? run : new Run(run.from(), Kind.WORD));
                taken = hidden ? together : 0;
            }
            taken++;
        }
        return fewer;
    }

    /** The end of a character as the reader sees it, before any that is never seen. */
    private static int clusterEnd(String text, int from) {
        int end = Graphemes.after(text, from);
        for (int k = from + 1; k < end; k++) {
            if (Shaping.isNeverSeen(text.charAt(k))) {
                return k;
            }
        }
        return end;
    }

    private static Kind kind(String text, int from, int to, boolean rightToLeft) {
        char first = text.charAt(from);
        if (Shaping.isNeverSeen(first)) {
            return Kind.HIDDEN;
        } else if (Shaping.joins(first) || RightToLeft.isLetter(text.codePointAt(from))) {
            return Kind.WORD;
        }
        for (int k = from; k < to; k++) {
            if (Shaping.isNeededFor(text.charAt(k))) {
                return Kind.SINGLE;
            }
        }
        boolean neutral = rightToLeft && !Character.isLetterOrDigit(text.codePointAt(from));
        return neutral ? Kind.SINGLE : Kind.PLAIN;
    }
}
