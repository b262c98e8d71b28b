package app.redraft.ui.settings.tier;

import app.redraft.ui.settings.form.FormRow;
import app.redraft.ui.settings.form.NoticeLine;
import app.redraft.ui.settings.form.Showing;
import app.redraft.ui.settings.tier.ConnectionViewModel.State;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds {@code model.fxml}, the model of a tier and its test call, to its view models. */
public final class ModelController {
    private final TierViewModel form;
    private final ConnectionViewModel connection;

    @FXML
    private FormRow modelRow;

    @FXML
    private Button listModels;

    @FXML
    private VBox modelList;

    @FXML
    private TextField modelSearch;

    @FXML
    private ListView<String> models;

    @FXML
    private Button test;

    @FXML
    private Button stop;

    @FXML
    private NoticeLine testNotice;

    public ModelController(TierPage page) {
        this.form = page.form();
        this.connection = page.connection();
    }

    @FXML
    private void initialize() {
        BooleanBinding busy = Bindings.createBooleanBinding(
                () -> connection.stateProperty().get() == State.TESTING
                        || connection.stateProperty().get() == State.LISTING,
                connection.stateProperty());
        modelRow.bind(form.model);
        listModels.disableProperty().bind(busy);
        test.disableProperty().bind(busy);
        Showing.when(busy, stop);
        Showing.when(connection.stateProperty().isEqualTo(State.CHOOSING), modelList);
        modelSearch.textProperty().bindBidirectional(connection.searchProperty());
        models.setItems(connection.models());
        models.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                choose(models.getSelectionModel().getSelectedItem());
            }
        });
        models.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) {
                choose(models.getSelectionModel().getSelectedItem());
                press.consume();
            }
        });
        modelSearch.setOnAction(
                enter -> choose(models.getItems().stream().findFirst().orElse(null)));
        testNotice.follow(connection.resultProperty());
    }

    private void choose(@Nullable String modelId) {
        if (modelId != null) {
            connection.choose(modelId);
        }
    }

    @FXML
    private void listModels() {
        connection.list();
        modelSearch.requestFocus();
    }

    @FXML
    private void test() {
        connection.test();
    }

    @FXML
    private void stop() {
        connection.stop();
    }
}
