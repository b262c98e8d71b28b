package app.redraft.ui.editor.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;

/**
 * The style classes that one feature gives to text and paragraphs. A run may have classes of several layers: each layer
 * changes its own and leaves the others'. FX thread.
 *
 * @param classes all style classes of the layer
 */
public record StyleLayer(Set<String> classes) {

    public StyleLayer(String... classes) {
        this(Set.of(classes));
    }

    /** Gives a stretch of text exactly these classes of the layer. Does nothing where it has them already. */
    public void paint(EditorArea area, int from, int to, Collection<String> wanted) {
        if (from < to) {
            paint(area, from, StyleSpans.singleton(wanted, to - from));
        }
    }

    /**
     * Gives the text from an offset on exactly these classes of the layer, run by run. Changes only what differs.
     *
     * @param wanted classes of the layer only; not empty
     * @return whether anything changed
     */
    public boolean paint(EditorArea area, int from, StyleSpans<Collection<String>> wanted) {
        StyleSpans<Collection<String>> before = area.getStyleSpans(from, from + wanted.length());
        StyleSpans<Collection<String>> painted = before.overlay(wanted, this::merged);
        int first = -1;
        int last = -1;
        int end = 0;
        Iterator<StyleSpan<Collection<String>>> old = before.iterator();
        StyleSpan<Collection<String>> was = old.next();
        int wasEnd = was.getLength();
        for (StyleSpan<Collection<String>> is : painted) {
            int start = end;
            end += is.getLength();
            for (int at = start; at < end; at = Math.min(end, wasEnd)) {
                if (at == wasEnd) {
                    was = old.next();
                    wasEnd += was.getLength();
                }
                if (!was.getStyle().equals(is.getStyle())) {
                    first = first < 0 ? at : first;
                    last = Math.min(end, wasEnd);
                }
            }
        }
        if (first < last) {
            area.setStyleSpans(from + first, painted.subView(first, last));
        }
        return first < last;
    }

    /** Gives a paragraph exactly these classes of the layer; returns whether that changes anything. */
    public boolean paintParagraph(EditorArea area, int paragraph, Collection<String> wanted) {
        Collection<String> before = area.getParagraph(paragraph).getParagraphStyle();
        Collection<String> after = merged(before, wanted);
        boolean changes = !after.equals(before);
        if (changes) {
            area.setParagraphStyle(paragraph, after);
        }
        return changes;
    }

    /** Whether a paragraph has exactly these classes of the layer. */
    public boolean isPainted(EditorArea area, int paragraph, Collection<String> wanted) {
        Collection<String> style = area.getParagraph(paragraph).getParagraphStyle();
        return merged(style, wanted).equals(style);
    }

    /** The classes of a style, with these in place of the layer's own; in a fixed order, so that equal styles are equal. */
    public Collection<String> merged(Collection<String> style, Collection<String> wanted) {
        List<String> result = new ArrayList<>(style);
        result.removeAll(classes);
        result.addAll(wanted);
        result.sort(null);
        return result.equals(style) ? style : List.copyOf(result);
    }
}
