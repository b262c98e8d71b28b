package app.redraft.ui.settings.words;

import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Binds {@code words.fxml} to its view model. */
public final class WordsController {
    private final WordsViewModel model;
    private final Texts texts;
    private final Supplier<Optional<Path>> chooseList;

    @FXML
    private RadioButton everywhere;

    @FXML
    private RadioButton here;

    @FXML
    private ComboBox<Choice> variant;

    @FXML
    private TextField word;

    @FXML
    private Button add;

    @FXML
    private ListView<ToldLine> told;

    @FXML
    private Button remove;

    @FXML
    private Label problem;

    /** @param chooseList asks for the file of another program's dictionary */
    public WordsController(WordsViewModel model, Texts texts, Supplier<Optional<Path>> chooseList) {
        this.chooseList = chooseList;
        this.model = model;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        told.setItems(model.lines());
        told.setCellFactory(list -> new Cell());
        told.getSelectionModel().selectedItemProperty().subscribe(line -> remove.setDisable(line == null));
        word.textProperty().subscribe(typed -> add.setDisable(typed.isBlank()));
        model.documentNameProperty().subscribe(this::name);
        variant.getItems().setAll(model.variants());
        model.variantProperty().subscribe(chosen -> variant.setValue(model.choice(chosen)));
        problem.textProperty().bind(model.problemProperty());
        model.problemProperty().subscribe(words -> Visibility.show(problem, !words.isEmpty()));
    }

    private void name(String document) {
        everywhere.setSelected(true);
        here.setDisable(document.isEmpty());
        here.setText(document.isEmpty() ? texts.get("words.here-unsaved") : texts.get("words.here", document));
    }

    @FXML
    private void scope() {
        model.show(here.isSelected());
    }

    @FXML
    private void choose() {
        Choice chosen = variant.getValue();
        if (chosen != null) {
            model.choose(chosen.id());
        }
    }

    @FXML
    private void add() {
        if (!word.getText().isBlank() && model.add(word.getText())) {
            word.clear();
        }
        word.requestFocus();
    }

    @FXML
    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            add();
            // The window would be saved and closed.
            event.consume();
        }
    }

    @FXML
    private void importWords() {
        chooseList.get().ifPresent(model::importWords);
    }

    @FXML
    private void remove() {
        ToldLine line = told.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.remove(line);
        }
    }

    @FXML
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            remove();
            event.consume();
        }
    }

    private static final class Cell extends ListCell<ToldLine> {
        @Override
        protected void updateItem(@Nullable ToldLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : line.label());
        }
    }
}
