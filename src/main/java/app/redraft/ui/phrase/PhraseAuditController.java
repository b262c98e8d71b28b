package app.redraft.ui.phrase;

import app.redraft.ui.common.Visibility;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds {@code audit.fxml}: the list of worn phrases above the text. */
public final class PhraseAuditController {
    private static final int ROW = 28;
    private static final int MOST_ROWS = 5;

    private final PhraseAuditViewModel model;
    private final Runnable leave;

    @FXML
    private VBox phraseAudit;

    @FXML
    private Label title;

    @FXML
    private ListView<FoundPhrase> phraseList;

    /**
     * @param leave gives the keyboard back to the text
     */
    PhraseAuditController(PhraseAuditViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        model.openProperty().subscribe(open -> Visibility.show(phraseAudit, open));
        phraseAudit.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        title.textProperty().bind(model.titleProperty());
        phraseList.setItems(model.found());
        phraseList.setFixedCellSize(ROW);
        phraseList.setCellFactory(list -> new Cell());
        phraseList.getSelectionModel().selectedItemProperty().subscribe(this::goTo);
        model.found().subscribe(this::fit);
        fit();
    }

    private void fit() {
        int rows = Math.min(MOST_ROWS, model.found().size());
        phraseList.setPrefHeight(rows * ROW + 2.0);
        Visibility.show(phraseList, rows > 0);
    }

    private void goTo(@Nullable FoundPhrase phrase) {
        if (phrase != null) {
            model.goTo(phrase);
        }
    }

    /** Goes to the first phrase, and gives the list the keyboard; without any, that stays where it is. */
    void enter() {
        if (!model.found().isEmpty()) {
            phraseList.requestFocus();
            phraseList.getSelectionModel().selectFirst();
        }
    }

    /** A list would swallow Esc without using it. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && phraseList.isFocused()) {
            leave.run();
            event.consume();
        }
    }

    @FXML
    private void close() {
        model.close();
        leave.run();
    }

    private static final class Cell extends ListCell<FoundPhrase> {
        @Override
        protected void updateItem(@Nullable FoundPhrase phrase, boolean empty) {
            super.updateItem(phrase, empty);
            setText(empty || phrase == null ? null : phrase.words());
        }
    }
}
