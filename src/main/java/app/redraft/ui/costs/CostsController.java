package app.redraft.ui.costs;

import app.redraft.ui.common.Visibility;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Binds {@code costs.fxml} to its view model. */
public final class CostsController {
    private static final List<String> MEASURES = List.of("calls", "tokens", "cost", "basis", "firstText", "accepted");

    /** The same in both cards, so that their columns stand in line. */
    private static final double NUMBER_WIDTH = 64;

    private static final double MIN_NUMBER_WIDTH = 48;

    private final CostsViewModel model;

    @FXML
    private Label message;

    @FXML
    private VBox figures;

    @FXML
    private Label advice;

    @FXML
    private VBox tiers;

    @FXML
    private VBox deeper;

    @FXML
    private VBox deeperLines;

    CostsController(CostsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.stateProperty().subscribe(this::showState);
        model.tiersProperty().subscribe(this::showTiers);
        model.deeperProperty().subscribe(this::showDeeper);
        model.adviceProperty().subscribe(line -> {
            advice.setText(line);
            Visibility.show(advice, !line.isEmpty());
        });
    }

    private void showState(CostsViewModel.State state) {
        boolean shown = state == CostsViewModel.State.SHOWN;
        message.setText(shown ? "" : model.texts().get("state." + state.name().toLowerCase(Locale.ROOT)));
        Visibility.show(message, !shown);
        Visibility.show(figures, shown);
    }

    private void showTiers(List<TierSummary> summaries) {
        tiers.getChildren().setAll(summaries.stream().map(this::card).toList());
    }

    private void showDeeper(List<String> lines) {
        deeperLines
                .getChildren()
                .setAll(lines.stream().map(CostsController::sentence).toList());
        Visibility.show(deeper, !lines.isEmpty());
    }

    private static Label sentence(String text) {
        Label label = label(text);
        label.setWrapText(true);
        return label;
    }

    private VBox card(TierSummary summary) {
        Label title = new Label(summary.title());
        title.getStyleClass().add("panel-heading");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("cost-grid");
        grid.setId(summary.tier() + "Costs");
        List<String> columns = List.of("today", "month", "all");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints(MIN_NUMBER_WIDTH, NUMBER_WIDTH, NUMBER_WIDTH);
        grid.getColumnConstraints().setAll(name, number, number, number);
        for (int column = 0; column < columns.size(); column++) {
            grid.add(label(model.texts().get("period." + columns.get(column)), "cost-head"), column + 1, 0);
        }
        MEASURES.stream()
                .filter(measure -> applies(measure, summary))
                .forEach(measure -> addMeasure(grid, measure, summary));
        VBox card = new VBox(title, grid);
        card.getStyleClass().add("cost-card");
        return card;
    }

    private static boolean applies(String measure, TierSummary summary) {
        return !measure.equals("basis")
                || summary.periods().stream().anyMatch(period -> !period.basis().isEmpty());
    }

    private void addMeasure(GridPane grid, String measure, TierSummary summary) {
        int row = grid.getRowCount();
        Label name = label(model.texts().get("measure." + measure), "cost-measure");
        name.setTooltip(new Tooltip(model.texts().get("measure." + measure + ".tip")));
        grid.add(name, 0, row);
        for (int column = 0; column < summary.periods().size(); column++) {
            grid.add(figure(summary.periods().get(column), measure), column + 1, row);
        }
    }

    private static Label figure(TierSummary.Period period, String measure) {
        return switch (measure) {
            case "calls" -> label(period.calls(), "cost-figure");
            case "tokens" -> label(period.tokens(), "cost-figure");
            case "cost" -> noted(label(period.cost(), "cost-figure"), period.costNote());
            case "basis" -> noted(label(period.basis(), "cost-figure", "small-type", "muted"), period.costNote());
            case "firstText" -> label(period.firstText(), "cost-figure");
            default -> label(period.accepted(), "cost-figure");
        };
    }

    private static Label noted(Label label, String note) {
        label.setTooltip(new Tooltip(note));
        label.setAccessibleHelp(note);
        return label;
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
