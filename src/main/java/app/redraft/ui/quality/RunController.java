package app.redraft.ui.quality;

import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Visibility;
import app.redraft.ui.quality.RunViewModel.State;
import app.redraft.ui.quality.scenario.ScenarioDialogs;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Binds {@code run.fxml}: starting a run, and how far it is. */
public final class RunController {
    private final RunViewModel model;
    private final ScenarioDialogs dialogs;

    @FXML
    private Label models;

    @FXML
    private VBox choices;

    @FXML
    private ComboBox<Choice> sourceChoice;

    @FXML
    private ComboBox<Choice> judgeChoice;

    @FXML
    private TextField judgeModelField;

    @FXML
    private Label forecast;

    @FXML
    private Button startButton;

    @FXML
    private Button stopButton;

    @FXML
    private VBox running;

    @FXML
    private ProgressBar progressBar;

    @FXML
    private Label progressText;

    @FXML
    private Label waiting;

    @FXML
    private Label problem;

    RunController(RunViewModel model, ScenarioDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        models.textProperty().bind(model.modelsProperty());
        sourceChoice.getItems().setAll(model.sourceChoices());
        sourceChoice.valueProperty().bindBidirectional(model.sourceProperty());
        sourceChoice.setOnAction(event -> chooseFile());
        judgeChoice.getItems().setAll(model.judgeChoices());
        judgeChoice.valueProperty().bindBidirectional(model.judgeProperty());
        judgeModelField.textProperty().bindBidirectional(model.judgeModelProperty());
        judgeModelField.setOnAction(event -> model.ask());
        model.forecastProperty().subscribe(text -> line(forecast, text));
        model.waitingProperty().subscribe(text -> line(waiting, text));
        model.problemProperty().subscribe(text -> line(problem, text));
        progressText.textProperty().bind(model.progressTextProperty());
        progressBar.progressProperty().bind(model.shareProperty());
        progressBar.accessibleTextProperty().bind(model.progressTextProperty());
        model.stateProperty().subscribe(this::showState);
    }

    private void showState(State state) {
        boolean runs = state == State.RUNNING || state == State.STOPPING;
        boolean hadKeyboard = startButton.isFocused() || stopButton.isFocused();
        startButton.setDisable(state != State.READY);
        stopButton.setDisable(state != State.RUNNING);
        choices.setDisable(runs);
        Visibility.show(running, runs);
        Visibility.show(startButton, !runs);
        Visibility.show(stopButton, runs);
        if (hadKeyboard) {
            (runs ? stopButton : startButton).requestFocus();
        }
    }

    private static void line(Label label, String text) {
        label.setText(text);
        Visibility.show(label, !text.isEmpty());
    }

    private void chooseFile() {
        if (model.needsFile()) {
            dialogs.chooseOpen(startButton.getScene().getWindow(), model.texts().get("source.file"))
                    .ifPresentOrElse(
                            model::chooseFile,
                            () -> sourceChoice.setValue(model.sourceChoices().get(0)));
        }
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void stop() {
        model.stop();
    }
}
