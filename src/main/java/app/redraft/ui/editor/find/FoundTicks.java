package app.redraft.ui.editor.find;

import java.util.BitSet;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The places that were found, as strokes over the scroll bar: each as far down as it stands in the document. */
public final class FoundTicks extends Region {
    private static final double BREADTH = 8;

    private final Path strokes = new Path();
    private List<Match> matches = List.of();
    private int length = 1;

    public FoundTicks() {
        setMouseTransparent(true);
        setId("foundTicks");
        strokes.getStyleClass().add("found-tick");
        getChildren().add(strokes);
    }

    /**
     * Shows places, or none.
     *
     * @param wanted in document offsets
     * @param documentLength UTF-16 characters
     */
    public void show(List<Match> wanted, int documentLength) {
        matches = wanted;
        length = Math.max(1, documentLength);
        requestLayout();
    }

    /** One stroke a row of pixels, however many places stand there. */
    @Override
    protected void layoutChildren() {
        int height = (int) getHeight();
        BitSet rows = new BitSet();
        if (height > 0) {
            matches.forEach(match -> rows.set((int) ((double) match.from() / length * (height - 1))));
        }
        strokes.getElements().clear();
        rows.stream().forEach(row -> strokes.getElements()
                .addAll(new MoveTo(getWidth() - BREADTH - 1, row + 0.5), new LineTo(getWidth() - 1, row + 0.5)));
    }
}
