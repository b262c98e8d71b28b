package app.redraft.ui.editor;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * What floats over the text of the held passage: a soft caret where text streams in, and a bar. Keeps the bar in the gap that the held passage's last paragraph leaves below itself. When the gap is scrolled out of sight,
 * the bar stands in a strip of its own below the text.
 */
final class PassageLayer {
    /** Height of the gap; the same as in {@code editor.css}. */
    private static final double GAP = 52;

    private static final double MARGIN = 6;

    private final EditorArea area;
    private final BorderPane frame;
    private final ProjectedDocument document;
    private final Pane layer = new Pane();
    private final Region strip = new Region();
    private final Runnable placing = this::place;
    private final Rectangle edge = new Rectangle(2, 0);
    private Region bar = new Region();

    PassageLayer(EditorArea area, BorderPane frame, ProjectedDocument document) {
        this.area = area;
        this.frame = frame;
        this.document = document;
        layer.setPickOnBounds(false);
        edge.getStyleClass().add("live-edge");
        edge.setMouseTransparent(true);
        strip.setMinHeight(GAP);
        strip.getStyleClass().add("review-strip");
        layer.sceneProperty().addListener((scene, before, now) -> follow(before, now));
    }

    /** After each layout: asking for bounds in the middle of a change would lay out half of it. */
    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(placing);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(placing);
        }
    }

    /** Where the bar is drawn, above the text; lets the mouse through. */
    Node layer() {
        return layer;
    }

    void show(Region newBar) {
        bar = newBar;
        bar.setVisible(false);
        layer.getChildren().setAll(edge, bar);
    }

    private void place() {
        boolean held = document.held() != null;
        if (!held) {
            if (bar.isVisible()) {
                bar.setVisible(false);
                edge.setVisible(false);
                frame.setBottom(null);
            }
            return;
        }
        bar.setVisible(true);
        placeEdge();
        Optional<Double> gap = gapTop();
        boolean floats = gap.isPresent() && gap.get() >= 0 && gap.get() + GAP <= layer.getHeight();
        if (floats != (frame.getBottom() == null)) {
            frame.setBottom(floats ? null : strip);
        }
        double y = floats ? gap.get() + MARGIN : layer.getHeight() - GAP + MARGIN;
        bar.autosize();
        double x = Math.max(MARGIN, Math.min(area.getPadding().getRight(), layer.getWidth() - bar.getWidth() - MARGIN));
        bar.relocate(Math.floor(x), Math.floor(y));
    }

    private void placeEdge() {
        LivePassage held = document.held();
        int writing = held == null ? -1 : held.edge();
        Bounds bounds = writing < 0 ? null : edgeBounds(document.projection().shownStart() + writing);
        edge.setVisible(bounds != null && bounds.getMinY() >= 0 && bounds.getMaxY() <= layer.getHeight());
        if (bounds != null) {
            edge.setHeight(bounds.getHeight());
            edge.relocate(bounds.getMaxX(), bounds.getMinY());
        }
    }

    /** Bounds in the layer of the character before an offset; at the start of a line, of nothing before the next one. */
    private @Nullable Bounds edgeBounds(int offset) {
        boolean lineStart = offset == 0 || area.getText(offset - 1, offset).equals("\n");
        int from = lineStart ? offset : offset - 1;
        if (from >= area.getLength()) {
            return null;
        }
        Bounds character = area.getCharacterBoundsOnScreen(from, from + 1)
                .map(layer::screenToLocal)
                .orElse(null);
        return character == null || !lineStart
                ? character
                : new BoundingBox(character.getMinX() - 2, character.getMinY(), 0, character.getHeight());
    }

    /** Top of the gap in the layer, when the passage's last paragraph is on screen. */
    private Optional<Double> gapTop() {
        int paragraph = area.paragraphAt(document.projection().shownEnd());
        Optional<Bounds> bounds = area.allParToVisibleParIndex(paragraph).map(area::getVisibleParagraphBoundsOnScreen);
        return bounds.map(onScreen -> {
            Point2D corner = layer.screenToLocal(onScreen.getMinX(), onScreen.getMaxY());
            return corner == null ? -GAP : corner.getY() - GAP;
        });
    }
}
