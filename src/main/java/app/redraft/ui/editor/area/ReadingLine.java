package app.redraft.ui.editor.area;

import java.util.OptionalDouble;
import javafx.geometry.Bounds;

/**
 * The reader's line, kept still while text above it in the same paragraph changes. Text in paragraphs above the window needs
 * none of this: the text area keeps the first paragraph in sight where it is.
 */
public final class ReadingLine {
    private final EditorArea area;
    private final int offset;
    private final OptionalDouble y;

    private ReadingLine(EditorArea area, int offset, OptionalDouble y) {
        this.area = area;
        this.offset = offset;
        this.y = y;
    }

    /**
     * Takes note of the line at the top of the window before a change.
     *
     * @param from first display offset that changes
     * @param to display offset after the last one
     */
    public static ReadingLine before(EditorArea area, int from, int to) {
        if (area.getScene() == null || area.getVisibleParagraphs().isEmpty()) {
            return new ReadingLine(area, 0, OptionalDouble.empty());
        }
        int paragraph = area.visibleParToAllParIndex(0);
        if (area.paragraphAt(from) > paragraph || area.paragraphAt(to) < paragraph) {
            return new ReadingLine(area, 0, OptionalDouble.empty());
        }
        int top = area.hit(area.getPadding().getLeft() + 1, area.getPadding().getTop() + 1)
                .getInsertionIndex();
        int kept = top >= to ? top : to;
        return new ReadingLine(area, kept, top > from ? y(area, kept) : OptionalDouble.empty());
    }

    /**
     * Puts the line back after the change.
     *
     * @param delta characters by which the text before the line has grown
     */
    public void after(int delta) {
        if (y.isPresent()) {
            area.layout();
            y(area, offset + delta).ifPresent(now -> area.scrollYBy(now - y.getAsDouble()));
        }
    }

    private static OptionalDouble y(EditorArea area, int offset) {
        int last = area.getLength();
        return area.getCharacterBoundsOnScreen(Math.min(offset, last), Math.min(offset + 1, last)).stream()
                .mapToDouble(Bounds::getMinY)
                .findFirst();
    }
}
