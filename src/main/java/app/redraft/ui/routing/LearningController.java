package app.redraft.ui.routing;

import app.redraft.ui.common.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds {@code learning.fxml}: how routing did. */
public final class LearningController {
    private final LearningViewModel model;

    @FXML
    private Label message;

    @FXML
    private VBox figures;

    @FXML
    private Label summary;

    @FXML
    private GridPane causes;

    @FXML
    private GridPane presets;

    @FXML
    private Label advice;

    @FXML
    private TableView<ThresholdLine> thresholds;

    @FXML
    private Button takeButton;

    @FXML
    private Label result;

    @FXML
    private Label comparison;

    @FXML
    private TableView<ArmLine> arms;

    LearningController(LearningViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        columns(
                thresholds,
                List.of("threshold", "moved", "wrong", "cost", "time"),
                List.of(
                        ThresholdLine::label,
                        ThresholdLine::moved,
                        ThresholdLine::wrong,
                        ThresholdLine::cost,
                        ThresholdLine::time));
        columns(
                arms,
                List.of("arm", "calls", "accepted", "each-cost", "each-time"),
                List.of(ArmLine::name, ArmLine::calls, ArmLine::accepted, ArmLine::cost, ArmLine::time));
        thresholds.getSelectionModel().selectedItemProperty().subscribe(this::offer);
        model.stateProperty().subscribe(this::showState);
        model.shownProperty().subscribe(this::show);
        model.resultProperty().subscribe(text -> {
            result.setText(text);
            Visibility.show(result, !text.isEmpty());
        });
    }

    private void showState(LearningViewModel.State state) {
        boolean known = state == LearningViewModel.State.SHOWN || state == LearningViewModel.State.TOO_LITTLE;
        message.setText(known ? "" : model.texts().get("state." + state.name().toLowerCase(Locale.ROOT)));
        Visibility.show(message, !known);
        Visibility.show(figures, known);
    }

    private void show(LearningViewModel.Shown shown) {
        summary.setText(shown.summary());
        advice.setText(shown.advice());
        comparison.setText(shown.comparison());
        OutcomeBars.fill(causes, shown.causes());
        OutcomeBars.fill(presets, shown.presets());
        thresholds.getItems().setAll(shown.thresholds());
        arms.getItems().setAll(shown.arms());
        Visibility.show(thresholds, !shown.thresholds().isEmpty());
        Visibility.show(takeButton, !shown.thresholds().isEmpty());
        Visibility.show(arms, !shown.arms().isEmpty());
        select(shown.thresholds());
    }

    /** Offers the better threshold, where there is one, and brings it or the one in force into view. */
    private void select(List<ThresholdLine> lines) {
        thresholds.getSelectionModel().clearSelection();
        for (ThresholdLine line : lines) {
            if (line.better()) {
                thresholds.getSelectionModel().select(line);
            }
            if (line.better() || line.current()) {
                thresholds.scrollTo(Math.max(0, lines.indexOf(line) - 2));
            }
        }
    }

    private void offer(@Nullable ThresholdLine line) {
        boolean other = line != null && !line.current();
        takeButton.setDisable(!other);
        takeButton.setText(
                line != null && other
                        ? model.texts().get("threshold.take", LearningText.number(line.threshold()))
                        : model.texts().get("threshold.take.none"));
    }

    private <T> void columns(TableView<T> table, List<String> keys, List<Function<T, String>> values) {
        for (int i = 0; i < keys.size(); i++) {
            Function<T, String> value = values.get(i);
            TableColumn<T, String> column = new TableColumn<>(model.texts().get("column." + keys.get(i)));
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
            column.setSortable(false);
            column.setReorderable(false);
            column.setPrefWidth(i == 0 ? 168 : 112);
            table.getColumns().add(column);
        }
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    @FXML
    private void take() {
        ThresholdLine line = thresholds.getSelectionModel().getSelectedItem();
        if (line != null) {
            // The button is disabled in a moment; the keyboard would go on to what stands below, out of sight.
            thresholds.requestFocus();
            model.take(line);
        }
    }
}
