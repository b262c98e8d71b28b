package app.redraft.ui.settings.general;

import app.redraft.ui.common.Choice;
import app.redraft.ui.settings.form.FormRow;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.TilePane;

/** Binds {@code general.fxml} to its view model. */
public final class GeneralController {
    private final GeneralViewModel model;
    private final KeptTextsViewModel keptTexts;
    private final EdgeCheckViewModel check;

    @FXML
    private FormRow defaultTierRow;

    @FXML
    private ComboBox<Choice> defaultTier;

    @FXML
    private CheckBox routing;

    @FXML
    private FormRow thresholdRow;

    @FXML
    private FormRow trialRow;

    @FXML
    private CheckBox fallback;

    @FXML
    private CheckBox asYouType;

    @FXML
    private FormRow requestsRow;

    @FXML
    private FormRow monthlyRow;

    @FXML
    private FormRow alertRow;

    @FXML
    private ComboBox<Choice> atLimit;

    @FXML
    private ComboBox<Choice> warmUp;

    @FXML
    private FormRow dailyEdgeRow;

    @FXML
    private FormRow dailyFrontierRow;

    @FXML
    private FormRow askAboveRow;

    @FXML
    private FormRow keepDaysRow;

    @FXML
    private FormRow protectedWordsRow;

    @FXML
    private FormRow deleteTextsRow;

    @FXML
    private Button deleteTexts;

    @FXML
    private TilePane warningKinds;

    /** @param check what the quality check says of the default tier */
    public GeneralController(GeneralViewModel model, KeptTextsViewModel keptTexts, EdgeCheckViewModel check) {
        this.model = model;
        this.keptTexts = keptTexts;
        this.check = check;
    }

    @FXML
    private void initialize() {
        defaultTier.getItems().setAll(model.defaultTiers());
        defaultTier.valueProperty().bindBidirectional(model.defaultTierProperty());
        check.hintProperty().subscribe(defaultTierRow::setHint);
        routing.selectedProperty().bindBidirectional(model.routingProperty());
        fallback.selectedProperty().bindBidirectional(model.fallbackProperty());
        asYouType.selectedProperty().bindBidirectional(model.asYouTypeProperty());
        warmUp.getItems().setAll(model.warmUps());
        warmUp.valueProperty().bindBidirectional(model.warmUpProperty());
        atLimit.getItems().setAll(model.limits());
        atLimit.valueProperty().bindBidirectional(model.atLimitProperty());
        thresholdRow.bind(model.threshold);
        thresholdRow.disableProperty().bind(model.routingProperty().not());
        trialRow.bind(model.trial);
        trialRow.disableProperty().bind(model.routingProperty().not());
        requestsRow.bind(model.requestsPerMinute);
        monthlyRow.bind(model.monthly);
        alertRow.bind(model.alertAt);
        dailyEdgeRow.bind(model.dailyEdge);
        dailyFrontierRow.bind(model.dailyFrontier);
        askAboveRow.bind(model.askAbove);
        keepDaysRow.bind(model.keepDays);
        protectedWordsRow.bind(model.protectedWords);
        for (WarningsViewModel.Toggle kind : model.warnings().kinds()) {
            CheckBox box = new CheckBox(kind.label());
            box.setId("warn-" + kind.id());
            box.selectedProperty().bindBidirectional(kind.shown());
            warningKinds.getChildren().add(box);
        }
        deleteTexts.textProperty().bind(keptTexts.buttonProperty());
        keptTexts.resultProperty().subscribe(deleteTextsRow::setHint);
    }

    @FXML
    private void deleteTexts() {
        keptTexts.press();
    }
}
