package app.redraft.ui.editor.area;

import java.util.List;

/** Shows each paragraph in the direction of its first letter: Hebrew and Arabic from right to left, aligned at the right. */
public final class TextDirection extends ParagraphFeature {
    private static final StyleLayer LAYER = new StyleLayer(RightToLeft.STYLE);

    @Override
    public boolean paint(EditorArea area, int paragraph, String text) {
        return LAYER.paintParagraph(area, paragraph, RightToLeft.begins(text) ? List.of(RightToLeft.STYLE) : List.of());
    }

    @Override
    public void clear(EditorArea area, int paragraph) {
        LAYER.paintParagraph(area, paragraph, List.of());
    }
}
