package app.redraft.ui.assistant.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** In which direction a text is written: that of its first letter. */
final class TextOrder {
    private TextOrder() {}

    /** Keeps a full stop at the end of a line from right to left: without it JavaFX sets the stop at the beginning. */
    static javafx.scene.text.Text endMark() {
        javafx.scene.text.Text mark = new javafx.scene.text.Text("\u200F");
        mark.setStyle("-fx-fill: transparent; -fx-font-size: 0.5px;");
        return mark;
    }

    static boolean isRightToLeft(Node block) {
        First first = new First();
        block.accept(first);
        return first.rightToLeft;
    }

    private static final class First extends AbstractVisitor {
        private boolean known;
        private boolean rightToLeft;

        @Override
        public void visit(Text text) {
            for (int point : text.getLiteral().codePoints().toArray()) {
                byte direction = Character.getDirectionality(point);
                boolean right = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                if (!known && (right || direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT)) {
                    known = true;
                    rightToLeft = right;
                }
            }
        }
    }
}
