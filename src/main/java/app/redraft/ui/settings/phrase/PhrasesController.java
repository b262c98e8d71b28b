package app.redraft.ui.settings.phrase;

import app.redraft.ui.common.Visibility;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Binds {@code phrases.fxml} to its view model. */
public final class PhrasesController {
    private final PhrasesViewModel model;

    @FXML
    private ListView<LearnedPhrase> learnedPhrases;

    @FXML
    private Button forget;

    @FXML
    private Label problem;

    public PhrasesController(PhrasesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        learnedPhrases.setItems(model.phrases());
        learnedPhrases.setCellFactory(list -> new Cell());
        learnedPhrases.getSelectionModel().selectedItemProperty().subscribe(line -> forget.setDisable(line == null));
        problem.textProperty().bind(model.problemProperty());
        model.problemProperty().subscribe(words -> Visibility.show(problem, !words.isEmpty()));
    }

    @FXML
    private void forget() {
        LearnedPhrase line = learnedPhrases.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.forget(line);
        }
    }

    @FXML
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            forget();
            event.consume();
        }
    }

    private static final class Cell extends ListCell<LearnedPhrase> {
        @Override
        protected void updateItem(@Nullable LearnedPhrase line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : line.words());
        }
    }
}
