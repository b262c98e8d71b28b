package app.redraft.ui.editor;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a bar in the gap that the held passage's last paragraph leaves below itself. When the gap is scrolled out of sight,
 * the bar stands in a strip of its own below the text.
 */
final class PassageBar {
    /** Height of the gap; the same as in {@code editor.css}. */
    private static final double GAP = 52;

    private static final double MARGIN = 6;

    private final EditorArea area;
    private final BorderPane frame;
    private final ProjectedDocument document;
    private final Pane layer = new Pane();
    private final Region strip = new Region();
    private final Runnable placing = this::place;
    private Region bar = new Region();

    PassageBar(EditorArea area, BorderPane frame, ProjectedDocument document) {
        this.area = area;
        this.frame = frame;
        this.document = document;
        layer.setPickOnBounds(false);
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
        layer.getChildren().setAll(bar);
    }

    private void place() {
        boolean held = document.held() != null;
        if (!held) {
            if (bar.isVisible()) {
                bar.setVisible(false);
                frame.setBottom(null);
            }
            return;
        }
        bar.setVisible(true);
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
