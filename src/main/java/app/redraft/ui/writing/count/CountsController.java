package app.redraft.ui.writing.count;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Binds {@code counts.fxml}. */
final class CountsController {
    private final CountsViewModel model;

    @FXML
    private GridPane countsGrid;

    @FXML
    private Label readability;

    @FXML
    private TextField documentGoal;

    @FXML
    private TextField dailyGoal;

    @FXML
    private ProgressBar documentBar;

    @FXML
    private ProgressBar dailyBar;

    @FXML
    private Label documentTold;

    @FXML
    private Label dailyTold;

    @FXML
    private GridPane daysGrid;

    CountsController(CountsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        readability.textProperty().bind(model.readabilityProperty());
        documentGoal.textProperty().bindBidirectional(model.documentGoalProperty());
        dailyGoal.textProperty().bindBidirectional(model.dailyGoalProperty());
        documentBar.progressProperty().bind(model.documentShareProperty());
        dailyBar.progressProperty().bind(model.dailyShareProperty());
        documentTold.textProperty().bind(model.documentToldProperty());
        dailyTold.textProperty().bind(model.dailyToldProperty());
        model.rows().addListener((ListChangeListener<CountRow>) change -> showRows());
        model.days().addListener((ListChangeListener<DayBar>) change -> showDays());
        for (TextField field : new TextField[] {documentGoal, dailyGoal}) {
            field.focusedProperty().addListener((focused, before, now) -> {
                if (!now) {
                    model.setGoals();
                }
            });
        }
        showRows();
        showDays();
    }

    @FXML
    private void setGoals() {
        model.setGoals();
    }

    private void showRows() {
        documentGoal.setDisable(!model.hasFile());
        countsGrid.getChildren().clear();
        boolean part = model.rows().stream().anyMatch(row -> !row.selection().isEmpty());
        countsGrid.addRow(0, new Label(), muted("counts.document"), part ? muted("counts.selection") : new Label());
        for (int i = 0; i < model.rows().size(); i++) {
            CountRow row = model.rows().get(i);
            countsGrid.addRow(i + 1, new Label(row.name()), new Label(row.document()), new Label(row.selection()));
        }
    }

    private Label muted(String key) {
        Label label = new Label(model.texts().get(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private void showDays() {
        daysGrid.getChildren().clear();
        for (int i = 0; i < model.days().size(); i++) {
            DayBar day = model.days().get(i);
            ProgressBar bar = new ProgressBar(day.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(day.day() + ": " + day.words());
            GridPane.setHgrow(bar, Priority.ALWAYS);
            daysGrid.addRow(i, new Label(day.day()), bar, new Label(day.words()));
        }
    }
}
