package app.redraft.ui.editor.passage;

import app.redraft.ui.editor.area.EditorArea;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The soft caret where text streams into a passage. The view follows it, unless the writer has scrolled away from it. */
final class LiveCaret {
    private static final double WIDTH = 2;
    private static final int NONE = -1;

    private final EditorArea area;
    private final Parent layer;
    private final CharacterPlaces places;
    private final Rectangle caret = new Rectangle(WIDTH, 0);
    private final EventHandler<InputEvent> moving = event -> writerMoves = true;
    private int last = NONE;
    private boolean inSight;
    private boolean writerMoves;

    /**
     * @param layer shows {@link #node} above the text
     * @param places where characters stand in the layer
     */
    LiveCaret(EditorArea area, Parent layer, CharacterPlaces places) {
        this.area = area;
        this.layer = layer;
        this.places = places;
        caret.getStyleClass().add("live-edge");
        caret.setMouseTransparent(true);
        caret.setVisible(false);
        area.addEventFilter(ScrollEvent.SCROLL, moving);
        area.addEventFilter(KeyEvent.KEY_PRESSED, moving);
        area.getParent().addEventFilter(MouseEvent.MOUSE_PRESSED, moving);
    }

    Node node() {
        return caret;
    }

    /** Ends: nothing is listened to any more. */
    void dispose() {
        area.removeEventFilter(ScrollEvent.SCROLL, moving);
        area.removeEventFilter(KeyEvent.KEY_PRESSED, moving);
        area.getParent().removeEventFilter(MouseEvent.MOUSE_PRESSED, moving);
    }

    /**
     * Draws the caret, after each layout.
     *
     * @param offset display offset at which text streams in, or negative when none does
     */
    void place(int offset) {
        Bounds bounds = offset < 0 ? null : bounds(offset);
        boolean visible = bounds != null && inText(bounds);
        caret.setVisible(visible);
        if (bounds != null) {
            caret.setHeight(bounds.getHeight());
            caret.relocate(bounds.getMaxX(), bounds.getMinY());
        }
        boolean streamed = last >= 0 && offset >= 0 && offset != last;
        if (visible) {
            inSight = true;
            writerMoves = false;
        } else if (writerMoves) {
            inSight = false;
        } else if (inSight && streamed) {
            area.bringIntoView(Math.min(offset, area.getLength()));
        }
        last = offset;
    }

    private boolean inText(Bounds bounds) {
        Bounds text = layer.sceneToLocal(area.localToScene(area.getLayoutBounds()));
        return bounds.getMinY() >= text.getMinY() && bounds.getMaxY() <= text.getMaxY();
    }

    /** Bounds in the layer of the character before an offset; at the start of a line, of nothing before the next one. */
    private @Nullable Bounds bounds(int offset) {
        boolean lineStart = offset == 0 || area.getText(offset - 1, offset).equals("\n");
        int from = lineStart ? offset : offset - 1;
        if (from >= area.getLength()) {
            return null;
        }
        Bounds character = places.of(from).orElse(null);
        return character == null || !lineStart
                ? character
                : new BoundingBox(character.getMinX() - WIDTH, character.getMinY(), 0, character.getHeight());
    }
}
