package app.redraft.ui.history;

import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Confirmation;
import app.redraft.ui.common.Visibility;
import app.redraft.ui.editor.area.TextClipboard;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Binds {@code history.fxml}: the texts of past results. */
final class HistoryController {
    private final HistoryViewModel model;

    @FXML
    private Label about;

    @FXML
    private TextField searchField;

    @FXML
    private ChoiceBox<Choice> orderChoice;

    @FXML
    private Label count;

    @FXML
    private ListView<HistoryLine> resultList;

    @FXML
    private Label listEmpty;

    @FXML
    private Label chooseHint;

    @FXML
    private VBox reading;

    @FXML
    private Label heading;

    @FXML
    private Label facts;

    @FXML
    private Label instruction;

    @FXML
    private TextArea result;

    @FXML
    private TextArea original;

    @FXML
    private Button deleteButton;

    @FXML
    private Button deleteAllButton;

    HistoryController(HistoryViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        about.textProperty().bind(model.aboutProperty());
        count.textProperty().bind(model.countProperty());
        searchField.textProperty().bindBidirectional(model.searchProperty());
        orderChoice.getItems().setAll(model.orders());
        orderChoice.setValue(orderChoice.getItems().get(0));
        orderChoice.valueProperty().addListener((property, before, now) -> model.orderBy(now));
        resultList.setCellFactory(list -> new HistoryCell(model.texts()));
        resultList.getSelectionModel().selectedIndexProperty().subscribe(index -> model.choose(index.intValue()));
        model.linesProperty().subscribe(this::list);
        model.stateProperty().subscribe(this::showState);
        model.readingProperty().subscribe(this::read);
        label(deleteButton, model.deletion(), "delete");
        label(deleteAllButton, model.deletionOfAll(), "delete-all");
    }

    private void list(PagedLines lines) {
        resultList.setItems(lines);
        resultList.getSelectionModel().clearSelection();
        resultList.getSelectionModel().selectFirst();
        resultList.scrollTo(0);
    }

    private void showState(HistoryViewModel.State state) {
        listEmpty.setText(model.texts().get("state." + state.name().toLowerCase(Locale.ROOT)));
        deleteAllButton.setDisable(state != HistoryViewModel.State.SHOWN && state != HistoryViewModel.State.NOT_FOUND);
    }

    private void read(Reading shown) {
        boolean any = !shown.id().isEmpty();
        Visibility.show(reading, any);
        Visibility.show(chooseHint, !any);
        heading.setText(shown.heading());
        facts.setText(shown.facts());
        instruction.setText(shown.instruction());
        result.setText(shown.result());
        original.setText(shown.original());
        if (any) {
            int index = model.linesProperty().get().indexOf(HistoryLine.unread(shown.id()));
            if (index != resultList.getSelectionModel().getSelectedIndex()) {
                resultList.getSelectionModel().clearAndSelect(index);
            }
        }
    }

    private void label(Button button, Confirmation press, String key) {
        press.askedProperty().subscribe(asked -> button.setText(model.texts().get(asked ? "delete.sure" : key)));
    }

    @FXML
    private void copy() {
        TextClipboard.put(model.readingProperty().get().result());
    }

    @FXML
    private void copyOriginal() {
        TextClipboard.put(model.readingProperty().get().original());
    }

    @FXML
    private void addScenario() {
        model.addScenario();
    }

    @FXML
    private void delete() {
        model.deletion().press();
    }

    @FXML
    private void deleteAll() {
        model.deletionOfAll().press();
    }
}
