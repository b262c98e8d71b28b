package app.redraft.ui.costs;

import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Binds {@code costs.fxml} to its view model. */
public final class CostsController {
    private static final List<String> MEASURES = List.of("calls", "tokens", "cost", "firstText", "accepted");

    private final CostsViewModel model;

    @FXML
    private Label message;

    @FXML
    private VBox tiers;

    CostsController(CostsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.stateProperty().subscribe(this::showState);
        model.tiersProperty().subscribe(this::showTiers);
    }

    private void showState(CostsViewModel.State state) {
        boolean shown = state == CostsViewModel.State.SHOWN;
        message.setText(shown ? "" : model.texts().get("state." + state.name().toLowerCase(Locale.ROOT)));
        show(message, !shown);
        show(tiers, shown);
    }

    private void showTiers(List<TierSummary> summaries) {
        tiers.getChildren().setAll(summaries.stream().map(this::card).toList());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private VBox card(TierSummary summary) {
        Label title = new Label(summary.title());
        title.getStyleClass().add("panel-heading");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("cost-grid");
        grid.setId(summary.tier() + "Costs");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        List<String> columns = List.of("today", "month", "all");
        for (int column = 0; column < columns.size(); column++) {
            grid.add(label(model.texts().get("period." + columns.get(column)), "cost-head"), column + 1, 0);
        }
        for (int row = 0; row < MEASURES.size(); row++) {
            grid.add(label(model.texts().get("measure." + MEASURES.get(row)), "cost-measure"), 0, row + 1);
            for (int column = 0; column < columns.size(); column++) {
                grid.add(figure(summary.periods().get(column), row), column + 1, row + 1);
            }
        }
        return new VBox(title, grid);
    }

    private static Label figure(TierSummary.Period period, int row) {
        String text = List.of(period.calls(), period.tokens(), period.cost(), period.firstText(), period.accepted())
                .get(row);
        Label label = label(text, "cost-figure");
        if (MEASURES.get(row).equals("cost")) {
            label.setTooltip(new Tooltip(period.costNote()));
            label.setAccessibleHelp(period.costNote());
        }
        return label;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
