package app.redraft.ui.editor.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
     * Gives the text from an offset on exactly these classes of the layer, run by run. Does nothing where it has them
     * already.
     *
     * @param wanted classes of the layer only; not empty
     * @return whether anything changed
     */
    public boolean paint(EditorArea area, int from, StyleSpans<Collection<String>> wanted) {
        boolean[] changed = {false};
        StyleSpans<Collection<String>> painted = area.getStyleSpans(from, from + wanted.length())
                .overlay(wanted, (style, own) -> {
                    Collection<String> merged = merged(style, own);
                    changed[0] |= !merged.equals(style);
                    return merged;
                });
        if (changed[0]) {
            area.setStyleSpans(from, painted);
        }
        return changed[0];
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
