package app.redraft.ui.editor.area;

import java.util.Collection;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

/** Text from right to left: its letters, and how its paragraphs are shown. */
final class RightToLeft {
    /** Style class of a paragraph from right to left. */
    static final String STYLE = "right-to-left";

    private RightToLeft() {}

    /** Turns the node of a paragraph, as its style says. */
    static void orient(TextFlow node, Collection<String> style) {
        if (style.contains(STYLE)) {
            node.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            node.getChildren().addListener((ListChangeListener<Node>) change -> mirrorShapes(node, change));
        }
    }

    /** Whether a code point is written from right to left. */
    static boolean isLetter(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeftToRightLetter(int point) {
        return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    /** Whether the first letter of a text is one. */
    static boolean begins(String text) {
        for (int k = 0; k < text.length(); k += Character.charCount(text.codePointAt(k))) {
            int point = text.codePointAt(k);
            if (isLetter(point)) {
                return true;
            } else if (isLeftToRightLetter(point)) {
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
