package app.redraft.ui.settings.tier;

import app.redraft.ui.common.Choice;
import app.redraft.ui.settings.form.FormRow;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** Binds {@code answers.fxml}, how a tier's model answers and how long we wait, to its view model. */
public final class AnswersController {
    private final TierViewModel form;

    @FXML
    private FormRow temperatureRow;

    @FXML
    private FormRow topPRow;

    @FXML
    private FormRow maxTokensRow;

    @FXML
    private ComboBox<Choice> effort;

    @FXML
    private FormRow firstTokenRow;

    @FXML
    private TextField firstToken;

    @FXML
    private FormRow idleRow;

    public AnswersController(TierViewModel form) {
        this.form = form;
    }

    @FXML
    private void initialize() {
        temperatureRow.bind(form.temperature);
        topPRow.bind(form.topP);
        maxTokensRow.bind(form.maxTokens);
        effort.getItems().setAll(form.efforts());
        effort.valueProperty().bindBidirectional(form.effortProperty());
        firstTokenRow.bind(form.firstToken);
        firstToken.promptTextProperty().bind(form.firstTokenInForceProperty());
        idleRow.bind(form.idle);
    }
}
