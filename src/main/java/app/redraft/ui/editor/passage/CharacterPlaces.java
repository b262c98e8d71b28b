package app.redraft.ui.editor.passage;

import app.redraft.ui.editor.area.EditorArea;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * Where characters stand in the layer above the text. The editor measures a character by adding a node for a moment, which
 * asks for another frame: so a place is measured once and kept until text, scrolling or sizes change, or a window in which
 * nothing happens would be drawn sixty times a second. FX thread only.
 */
final class CharacterPlaces {
    private final EditorArea area;
    private final Parent layer;
    private final Map<Integer, Bounds> known = new HashMap<>();
    private @Nullable Situation measured;
    private long changes;

    /** All that moves a character. */
    private record Situation(
            long changes,
            double scrolled,
            double height,
            double areaWidth,
            double areaHeight,
            Point2D area,
            Point2D layer) {}

    /** @param layer in whose coordinates places are told */
    CharacterPlaces(EditorArea area, Parent layer) {
        this.area = area;
        this.layer = layer;
        area.multiRichChanges().subscribe(change -> changes++);
    }

    /** Bounds of the character at a display offset; empty while it is not on screen. */
    Optional<Bounds> of(int offset) {
        Situation now = situation();
        if (!now.equals(measured)) {
            known.clear();
            measured = now;
        }
        Bounds place = known.get(offset);
        if (place == null) {
            place = area.getCharacterBoundsOnScreen(offset, offset + 1)
                    .map(layer::screenToLocal)
                    .orElse(null);
            if (place != null) {
                known.put(offset, place);
            }
        }
        return Optional.ofNullable(place);
    }

    private Situation situation() {
        return new Situation(
                changes,
                area.estimatedScrollYProperty().getValue(),
                area.totalHeightEstimateProperty().getValue(),
                area.getWidth(),
                area.getHeight(),
                area.localToScene(Point2D.ZERO),
                layer.localToScene(Point2D.ZERO));
    }
}
