package app.redraft.ui.quality.scenario;

import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Visibility;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** Binds {@code scenarios.fxml}: the scenarios and the form of one. */
public final class ScenariosController {
    private final ScenariosViewModel model;
    private final ScenarioDialogs dialogs;

    @FXML
    private ListView<Choice> list;

    @FXML
    private TextField category;

    @FXML
    private ComboBox<Choice> preset;

    @FXML
    private TextArea instruction;

    @FXML
    private TextArea text;

    @FXML
    private TextArea keep;

    @FXML
    private TextArea accepted;

    @FXML
    private Button saveButton;

    @FXML
    private Button deleteButton;

    @FXML
    private Label message;

    ScenariosController(ScenariosViewModel model, ScenarioDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        list.setItems(model.list());
        list.getSelectionModel().selectedItemProperty().subscribe(model::choose);
        preset.getItems().setAll(model.presets());
        model.draftProperty().subscribe(this::show);
        model.list().addListener((ListChangeListener<Choice>) change -> buttons());
        model.messageProperty().subscribe(told -> {
            message.setText(told);
            Visibility.show(message, !told.isEmpty());
        });
        model.deletion()
                .askedProperty()
                .subscribe(asked ->
                        deleteButton.setText(model.texts().get(asked ? "scenario.delete.sure" : "scenario.delete")));
    }

    private void show(ScenarioDraft draft) {
        category.setText(draft.category());
        preset.setValue(preset.getItems().stream()
                .filter(choice -> choice.id().equals(draft.preset()))
                .findFirst()
                .orElse(preset.getItems().get(0)));
        instruction.setText(draft.instruction());
        text.setText(draft.text());
        keep.setText(draft.keep());
        accepted.setText(draft.accepted());
        buttons();
    }

    private void buttons() {
        saveButton.setText(model.texts().get(model.isShipped() ? "scenario.copy" : "scenario.save"));
        Visibility.show(deleteButton, model.isOwn());
    }

    @FXML
    private void startNew() {
        list.getSelectionModel().clearSelection();
        model.begin(ScenarioDraft.EMPTY);
        category.requestFocus();
    }

    @FXML
    private void save() {
        model.save(new ScenarioDraft(
                model.draftProperty().get().id(),
                category.getText(),
                preset.getValue().id(),
                instruction.getText(),
                text.getText(),
                keep.getText(),
                accepted.getText()));
    }

    @FXML
    private void delete() {
        model.deletion().press();
    }

    @FXML
    private void importFile() {
        dialogs.chooseOpen(list.getScene().getWindow(), model.texts().get("scenario.import"))
                .ifPresent(model::importFile);
    }

    @FXML
    private void exportFile() {
        dialogs.chooseSave(list.getScene().getWindow(), model.texts().get("scenario.export"))
                .ifPresent(model::exportFile);
    }
}
