package app.redraft.ui.assistant;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.control.TabTraversal;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds {@code question.fxml}: where the writer asks, and stops what is under way. */
public final class QuestionController {
    private static final PseudoClass STOPS = PseudoClass.getPseudoClass("stops");

    private final AssistantViewModel model;
    private final Texts texts;

    @FXML
    private TextArea askField;

    @FXML
    private Button askButton;

    QuestionController(AssistantViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    @FXML
    private void initialize() {
        askField.textProperty().bindBidirectional(model.questionProperty());
        askField.setTooltip(new Tooltip(Shortcut.ASK.tooltip(texts.get("ask.about"))));
        askField.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
        TabTraversal.of(askField);
        model.stateProperty().subscribe(this::show);
        model.questionProperty().subscribe(this::refreshButton);
    }

    /** Gives the field the keyboard. */
    void focus() {
        askField.requestFocus();
        askField.end();
    }

    private void show(AssistantViewModel.State state) {
        boolean asking = state == AssistantViewModel.State.ASKING || state == AssistantViewModel.State.STOPPING;
        askField.setDisable(state == AssistantViewModel.State.NO_MODEL);
        askButton.setText(texts.get(asking ? "stop" : "ask"));
        askButton.pseudoClassStateChanged(STOPS, asking);
        askButton.setTooltip(new Tooltip(
                asking ? Shortcut.STOP.tooltip(texts.get("stop.about")) : texts.get("ask.about") + "  (Enter)"));
        refreshButton();
    }

    private void refreshButton() {
        AssistantViewModel.State state = model.stateProperty().get();
        boolean idle = state == AssistantViewModel.State.READY
                && model.questionProperty().get().isBlank();
        askButton.setDisable(
                idle || state == AssistantViewModel.State.NO_MODEL || state == AssistantViewModel.State.STOPPING);
    }

    /** Enter asks, with Ctrl too; with Shift it begins a new line. */
    private void fieldKey(KeyEvent event) {
        boolean asks = event.getCode() == KeyCode.ENTER && !event.isShiftDown() && !event.isAltDown();
        if (asks) {
            event.consume();
            model.ask();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown() && !event.isShortcutDown()) {
            event.consume();
            askField.replaceSelection("\n");
        }
    }

    @FXML
    private void askOrStop() {
        if (model.stateProperty().get() == AssistantViewModel.State.ASKING) {
            model.stop();
        } else {
            model.ask();
        }
        askField.requestFocus();
    }
}
