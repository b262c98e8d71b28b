package app.redraft.ui.routing;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Lines of outcomes with a bar each; the bars of a grid have one scale, so that longer means more calls. */
final class OutcomeBars {
    private static final double LONGEST = 160;
    private static final double SHORTEST_PART = 2;

    private OutcomeBars() {}

    /** Puts lines into a grid in place of those before. */
    static void fill(GridPane grid, List<RouteLine> lines) {
        grid.getChildren().clear();
        int most = lines.stream().mapToInt(RouteLine::calls).max().orElse(1);
        for (int row = 0; row < lines.size(); row++) {
            RouteLine line = lines.get(row);
            Label name = new Label(line.name());
            Label figures = new Label(line.figures());
            figures.getStyleClass().addAll("small-type", "muted");
            figures.setWrapText(true);
            name.setLabelFor(figures);
            grid.addRow(row, name, bar(line, LONGEST / most), figures);
        }
    }

    private static HBox bar(RouteLine line, double perCall) {
        HBox bar = new HBox(
                part("right", line.right() * perCall),
                part("too-simple", line.tooSimple() * perCall),
                part("undecided", line.undecided() * perCall),
                part("frontier", line.frontier() * perCall));
        bar.getStyleClass().add("outcome-bar");
        bar.setMinWidth(LONGEST);
        bar.setAccessibleText(line.name() + ": " + line.figures());
        return bar;
    }

    private static Region part(String kind, double width) {
        Region part = new Region();
        part.getStyleClass().addAll("outcome", kind);
        double shown = width == 0 ? 0 : Math.max(SHORTEST_PART, width);
        part.setMinWidth(shown);
        part.setPrefWidth(shown);
        part.setMaxWidth(shown);
        return part;
    }
}
