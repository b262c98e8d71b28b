package app.redraft.ui.quality;

import app.redraft.core.text.DisplayText;
import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.core.text.review.Review;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A passage and its rewrite side by side: struck on the left, inserted on the right. FX thread. */
final class DiffText {
    private static final int HALF = 50;
    private static final Set<DiffSpan.Kind> LEFT =
            EnumSet.of(DiffSpan.Kind.KEEP, DiffSpan.Kind.DELETE, DiffSpan.Kind.MOVED_FROM);
    private static final Set<DiffSpan.Kind> RIGHT =
            EnumSet.of(DiffSpan.Kind.KEEP, DiffSpan.Kind.INSERT, DiffSpan.Kind.MOVED_TO);

    private DiffText() {}

    /** Fills a grid of two columns. */
    static void fill(GridPane grid, String original, String rewritten, List<String> heads) {
        StreamingDiff diff = new StreamingDiff(original);
        diff.push(rewritten);
        diff.finish();
        List<DiffSpan> spans = DiffSpans.of(Review.of(original, diff.frame().ops()));
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(HALF);
        grid.getColumnConstraints().setAll(half, half);
        grid.getChildren().clear();
        grid.add(head(heads.get(0)), 0, 0);
        grid.add(head(heads.get(1)), 1, 0);
        grid.add(flow(spans, LEFT, heads.get(0), original), 0, 1);
        grid.add(flow(spans, RIGHT, heads.get(1), rewritten), 1, 1);
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small-type", "muted");
        return label;
    }

    private static TextFlow flow(List<DiffSpan> spans, Set<DiffSpan.Kind> shown, String head, String whole) {
        TextFlow flow = new TextFlow(spans.stream()
                .filter(span -> shown.contains(span.kind()))
                .map(DiffText::run)
                .toArray(Text[]::new));
        flow.getStyleClass().add("quality-text");
        flow.setFocusTraversable(true);
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(head + ": " + DisplayText.harmless(whole));
        return flow;
    }

    private static Text run(DiffSpan span) {
        Text text = new Text(DisplayText.harmless(span.text()));
        text.getStyleClass()
                .add(
                        switch (span.kind()) {
                            case DELETE -> "quality-deleted";
                            case INSERT -> "quality-inserted";
                            case MOVED_FROM, MOVED_TO -> "quality-moved";
                            default -> "quality-kept";
                        });
        return text;
    }
}
