package app.redraft.ui.editor;

import app.redraft.ui.common.FxThread;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

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
    private Region bar = new Region();
    private boolean due;

    PassageBar(EditorArea area, BorderPane frame, ProjectedDocument document) {
        this.area = area;
        this.frame = frame;
        this.document = document;
        layer.setPickOnBounds(false);
        strip.setMinHeight(GAP);
        strip.getStyleClass().add("review-strip");
        area.viewportDirtyEvents().subscribe(event -> placeAfterLayout());
        layer.heightProperty().addListener((height, before, now) -> placeAfterLayout());
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

    /** In the middle of a layout a paragraph may be on its way into the scene and has no place on the screen yet. */
    private void placeAfterLayout() {
        if (!due) {
            due = true;
            FxThread.atNextPulse(() -> {
                due = false;
                place();
            });
        }
    }

    private void place() {
        boolean held = document.held() != null;
        bar.setVisible(held);
        if (!held) {
            frame.setBottom(null);
            return;
        }
        Optional<Double> gap = gapTop();
        boolean floats = gap.isPresent() && gap.get() >= 0 && gap.get() + GAP <= layer.getHeight();
        frame.setBottom(floats ? null : strip);
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
