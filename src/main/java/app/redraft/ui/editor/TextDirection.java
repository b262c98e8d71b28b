package app.redraft.ui.editor;

import java.util.Collection;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

/** Shows each paragraph in the direction of its first letter: Hebrew and Arabic from right to left, aligned at the right. */
final class TextDirection extends ParagraphFeature {
    private static final String RIGHT_TO_LEFT = "right-to-left";

    private static final StyleLayer LAYER = new StyleLayer(RIGHT_TO_LEFT);

    @Override
    void paint(EditorArea area, int paragraph, String text) {
        LAYER.paintParagraph(area, paragraph, beginsRightToLeft(text) ? List.of(RIGHT_TO_LEFT) : List.of());
    }

    @Override
    void clear(EditorArea area, int paragraph) {
        LAYER.paintParagraph(area, paragraph, List.of());
    }

    /** Whether a paragraph of the area is shown from right to left. */
    static boolean isRightToLeft(EditorArea area, int paragraph) {
        return area.getParagraph(paragraph).getParagraphStyle().contains(RIGHT_TO_LEFT);
    }

    /** Turns the node of a paragraph, as its style says. */
    static void orient(TextFlow node, Collection<String> style) {
        if (style.contains(RIGHT_TO_LEFT)) {
            node.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            node.getChildren().addListener((ListChangeListener<Node>) change -> mirrorShapes(node, change));
        }
    }

    static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    static boolean isLeftToRight(int point) {
        return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean beginsRightToLeft(String text) {
        for (int k = 0; k < text.length(); k += Character.charCount(text.codePointAt(k))) {
            int point = text.codePointAt(k);
            if (isRightToLeft(point)) {
                return true;
            } else if (isLeftToRight(point)) {
                return false;
            }
        }
        return false;
    }

    /**
     * JavaFX answers for carets and selections in coordinates that count from the right, and draws them from the left: they
     * are turned over in the middle of the lines.
     */
    private static void mirrorShapes(TextFlow node, ListChangeListener.Change<? extends Node> change) {
        while (change.next()) {
            for (Node child : change.getAddedSubList()) {
                if (!(child instanceof Text)) {
                    child.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
                    Scale mirror = new Scale(-1, 1);
                    mirror.pivotXProperty()
                            .bind(node.widthProperty().map(width -> lineWidth(node, width.doubleValue()) / 2));
                    child.getTransforms().setAll(mirror);
                }
            }
            for (Node child : change.getRemoved()) {
                if (!(child instanceof Text)) {
                    child.getTransforms().clear();
                }
            }
        }
    }

    private static double lineWidth(TextFlow node, double width) {
        return width - node.getInsets().getLeft() - node.getInsets().getRight();
    }
}
