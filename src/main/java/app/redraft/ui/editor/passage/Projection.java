package app.redraft.ui.editor.passage;

import app.redraft.core.text.AnchoredRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the document is shown while live text stands in for passages of it. Offsets are UTF-16; "document" counts in the text
 * that is saved, "display" in the text on screen. Immutable.
 *
 * @param stretches the held passages, in the order of the document; none overlaps another
 */
public record Projection(List<Stretch> stretches) {
    /** The document shown as it is. */
    public static final Projection NONE = new Projection(List.of());

    public Projection {
        stretches = List.copyOf(stretches);
    }

    /**
     * One held passage.
     *
     * @param passage what is shown for it
     * @param range where it is in the document
     * @param shownLength length of the text shown in its place
     */
    public record Stretch(HeldText passage, AnchoredRange range, int shownLength) {
        private int growth() {
            return shownLength - range.length();
        }
    }

    /** The held passages, in the order of the document. */
    public List<HeldText> passages() {
        return stretches.stream().map(Stretch::passage).toList();
    }

    public boolean holds(HeldText passage) {
        return stretches.stream().anyMatch(stretch -> stretch.passage() == passage);
    }

    /** Where a held passage is in the document. */
    public AnchoredRange range(HeldText passage) {
        return stretch(passage).range();
    }

    /** Display offset of the first character shown for a held passage. */
    public int shownStart(HeldText passage) {
        int shift = 0;
        for (Stretch stretch : stretches) {
            if (stretch.passage() == passage) {
                break;
            }
            shift += stretch.growth();
        }
        return range(passage).start() + shift;
    }

    /** Display offset after the last character shown for a held passage. */
    public int shownEnd(HeldText passage) {
        return shownStart(passage) + stretch(passage).shownLength();
    }

    /** The display offset of a document offset; inside a passage, the nearest offset that exists. */
    public int toDisplay(int document) {
        int shift = 0;
        for (Stretch stretch : stretches) {
            AnchoredRange range = stretch.range();
            if (document <= range.start()) {
                break;
            } else if (document < range.end()) {
                return Math.min(document, range.start() + stretch.shownLength()) + shift;
            }
            shift += stretch.growth();
        }
        return document + shift;
    }

    /** The document offset of a display offset; inside live text, the nearest offset that exists. */
    public int toDocument(int display) {
        int shift = 0;
        for (Stretch stretch : stretches) {
            AnchoredRange range = stretch.range();
            if (display - shift <= range.start()) {
                break;
            } else if (display - shift < range.start() + stretch.shownLength()) {
                return Math.min(display - shift, range.end());
            }
            shift += stretch.growth();
        }
        return display - shift;
    }

    /** The passages whose live text replacing a display range would change; at its very edges it would not. */
    public List<HeldText> shownTouched(int from, int to) {
        return passages().stream()
                .filter(passage -> from < shownEnd(passage) && to > shownStart(passage))
                .toList();
    }

    /** The passages that replacing a document range would change; at its very edges it would not. */
    public List<HeldText> passagesTouched(int from, int to) {
        return stretches.stream()
                .filter(stretch ->
                        from < stretch.range().end() && to > stretch.range().start())
                .map(Stretch::passage)
                .toList();
    }

    /** With another passage, shown as it is. */
    public Projection with(HeldText passage, AnchoredRange range) {
        List<Stretch> more = new ArrayList<>(stretches);
        more.add(new Stretch(passage, range, range.length()));
        more.sort(Comparator.comparingInt(stretch -> stretch.range().start()));
        return new Projection(more);
    }

    public Projection without(HeldText passage) {
        return new Projection(stretches.stream()
                .filter(stretch -> stretch.passage() != passage)
                .toList());
    }

    /** With a longer or shorter text shown for a passage. */
    public Projection grown(HeldText passage, int delta) {
        return new Projection(stretches.stream()
                .map(stretch -> stretch.passage() == passage
                        ? new Stretch(passage, stretch.range(), stretch.shownLength() + delta)
                        : stretch)
                .toList());
    }

    /**
     * After an edit of the document.
     *
     * @param from document offset
     * @param removed characters taken out there
     * @param inserted characters put in there
     */
    public Projection edited(int from, int removed, int inserted) {
        return new Projection(stretches.stream()
                .map(stretch -> new Stretch(
                        stretch.passage(), stretch.range().edited(from, removed, inserted), stretch.shownLength()))
                .toList());
    }

    private Stretch stretch(HeldText passage) {
        return stretches.stream()
                .filter(stretch -> stretch.passage() == passage)
                .findFirst()
                .orElseThrow();
    }
}
