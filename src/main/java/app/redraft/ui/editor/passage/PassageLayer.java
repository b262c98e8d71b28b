package app.redraft.ui.editor.passage;

import app.redraft.ui.editor.area.EditorArea;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * What floats over the text of held passages: a soft caret where text streams in, and a bar for each. Keeps a bar in the gap
 * that the passage's last paragraph leaves below itself. When that gap is not wholly in sight, the bar of the passage that
 * the writer works on stands in a strip of its own below the text.
 */
public final class PassageLayer {
    /** Height of the gap for one bar; the same as in {@code editor.css}. */
    private static final double GAP = 52;

    private static final double MARGIN = 6;

    private final EditorArea area;
    private final BorderPane frame;
    private final ProjectedDocument document;
    private final Pane layer = new Pane();
    private final Region strip = new Region();
    private final CharacterPlaces places;
    private final Runnable placing = this::place;
    private final Map<PassageHold, Floating> floating = new IdentityHashMap<>();
    private @Nullable PassageHold inSight;
    private @Nullable Region resting;

    /** What floats over one passage. */
    private record Floating(Region bar, LiveCaret caret) {
        private void hide() {
            bar.setVisible(false);
            caret.place(-1);
        }
    }

    public PassageLayer(EditorArea area, BorderPane frame, ProjectedDocument document) {
        this.area = area;
        this.frame = frame;
        this.document = document;
        places = new CharacterPlaces(area, layer);
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

    /** Where the bars are drawn, above the text; lets the mouse through. */
    public Node layer() {
        return layer;
    }

    /** Shows a bar under a passage, as long as it is held. */
    public void show(PassageHold passage, Region bar) {
        dropEnded();
        if (bar != resting) {
            layer.getChildren().remove(resting);
            layer.getChildren().add(bar);
        }
        resting = null;
        LiveCaret caret = new LiveCaret(area, layer, places);
        // The layer's own layout would give the bar its preferred width again, wider than the editor.
        bar.setManaged(false);
        Floating added = new Floating(bar, caret);
        added.hide();
        floating.put(passage, added);
        layer.getChildren().add(0, caret.node());
    }

    /** Keeps a bar ready, unseen, until one is shown: those who look for its buttons find them. */
    public void rest(Region bar) {
        bar.setVisible(false);
        layer.getChildren().add(bar);
        resting = bar;
    }

    /** Keeps the bar of a passage in sight. */
    public void keepInSight(PassageHold passage) {
        inSight = passage;
        layer.requestLayout();
    }

    private void place() {
        if (floating.isEmpty()) {
            return;
        }
        dropEnded();
        PassageHold front = front();
        boolean stripWanted = false;
        for (HeldText passage : document.held()) {
            Floating over = floating.get(passage);
            if (over != null) {
                int edge = passage.edge();
                over.caret().place(edge < 0 ? edge : document.projection().shownStart(passage) + edge);
                stripWanted |= !placedInGap(passage, over.bar()) && placedInStrip(over.bar(), passage == front);
            }
        }
        if (stripWanted != (frame.getBottom() != null)) {
            frame.setBottom(stripWanted ? strip : null);
        }
    }

    private void dropEnded() {
        for (PassageHold passage : List.copyOf(floating.keySet())) {
            Floating ended = passage.intact() ? null : floating.remove(passage);
            if (ended != null) {
                layer.getChildren().remove(ended.caret().node());
                ended.caret().dispose();
                if (floating.isEmpty()) {
                    // It stays in the scene: a bar that enters it is styled anew, while the writer waits.
                    ended.bar().setVisible(false);
                    resting = ended.bar();
                } else {
                    layer.getChildren().remove(ended.bar());
                }
            }
        }
    }

    /** The passage whose bar is kept in sight. */
    private @Nullable PassageHold front() {
        if (inSight != null && inSight.intact()) {
            return inSight;
        }
        List<HeldText> held = document.held();
        return held.isEmpty() ? null : held.get(held.size() - 1);
    }

    private boolean placedInGap(HeldText passage, Region bar) {
        Optional<Double> gap = gapTop(passage);
        double free = layer.getHeight() - (stripShown() ? GAP : 0);
        boolean fits = gap.isPresent() && gap.get() >= 0 && gap.get() + GAP <= free;
        if (fits) {
            put(bar, gap.get() + MARGIN);
        }
        return fits;
    }

    /** Shows a bar in the strip once the text has made room; returns whether the strip is needed. */
    private boolean placedInStrip(Region bar, boolean wanted) {
        if (wanted && stripShown()) {
            put(bar, layer.getHeight() - GAP + MARGIN);
        } else {
            bar.setVisible(false);
        }
        return wanted;
    }

    private boolean stripShown() {
        return frame.getBottom() != null && strip.getHeight() >= GAP;
    }

    private void put(Region bar, double y) {
        bar.setVisible(true);
        double widest = Math.max(0, layer.getWidth() - 2 * MARGIN);
        bar.resize(Math.min(bar.prefWidth(-1), widest), bar.prefHeight(-1));
        bar.layout();
        double x = Math.max(MARGIN, Math.min(area.getPadding().getRight(), layer.getWidth() - bar.getWidth() - MARGIN));
        bar.relocate(Math.floor(x), Math.floor(y));
    }

    /** Top of the passage's gap in the layer, when the line above it is on screen. */
    private Optional<Double> gapTop(HeldText passage) {
        int paragraph = area.paragraphAt(document.projection().shownEnd(passage));
        List<HeldText> together = new PassageParagraphs(document, area).endingWith(passage);
        int place = Math.min(together.indexOf(passage), LiveStyle.GAPS - 1);
        return lastLineEnd(paragraph).map(bottom -> bottom + place * GAP);
    }

    /** Bottom of a paragraph's last line in the layer; the bounds of a whole paragraph are cut off at the window's edge. */
    private Optional<Double> lastLineEnd(int paragraph) {
        if (area.allParToVisibleParIndex(paragraph).isEmpty()) {
            return Optional.empty();
        }
        int length = area.getParagraphLength(paragraph);
        int end = area.getAbsolutePosition(paragraph, length);
        return length == 0 ? Optional.empty() : places.of(end - 1).map(Bounds::getMaxY);
    }
}
