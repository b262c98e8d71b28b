package app.redraft.ui.editor.find;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Binds {@code find.fxml}: the bar to find and replace. */
public final class FindController {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final FindViewModel model;
    private final Runnable leave;

    @FXML
    private VBox bar;

    @FXML
    private TextField findField;

    @FXML
    private TextField replaceField;

    @FXML
    private ToggleButton matchCase;

    @FXML
    private ToggleButton wholeWords;

    @FXML
    private ToggleButton regex;

    @FXML
    private ToggleButton inSelection;

    @FXML
    private Label status;

    @FXML
    private HBox replaceRow;

    @FXML
    private Button nextButton;

    /**
     * @param leave gives the keyboard back to the text
     */
    public FindController(FindViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        Texts texts = model.texts();
        findField.textProperty().bindBidirectional(model.queryProperty());
        replaceField.textProperty().bindBidirectional(model.replacementProperty());
        option(matchCase, model.matchCaseProperty(), texts.get("find.case"));
        option(wholeWords, model.wholeWordsProperty(), texts.get("find.whole-words"));
        option(regex, model.regexProperty(), texts.get("find.regex"));
        option(inSelection, model.inSelectionProperty(), texts.get("find.in-selection"));
        replaceField
                .promptTextProperty()
                .bind(model.regexProperty().map(on -> texts.get(on ? "replace.groups" : "replace")));
        status.textProperty().bind(model.statusProperty());
        model.failedProperty().subscribe(failed -> status.pseudoClassStateChanged(FAILED, failed));
        findField.setTooltip(new Tooltip(Shortcut.FIND.tooltip(texts.get("find"))));
        replaceField.setTooltip(new Tooltip(Shortcut.REPLACE.tooltip(texts.get("replace"))));
        nextButton.setTooltip(new Tooltip(texts.get("find.next") + "  (Enter)"));
        Visibility.show(bar, false);
    }

    private static void option(ToggleButton button, BooleanProperty option, String name) {
        button.selectedProperty().bindBidirectional(option);
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
    }

    /** Opens the bar; with a second row to replace when that is wanted. */
    public void open(boolean replacing) {
        Visibility.show(bar, true);
        Visibility.show(replaceRow, replacing);
        model.begin();
        TextField first = replacing && model.hasWords() ? replaceField : findField;
        first.requestFocus();
        first.selectAll();
    }

    @FXML
    private void close() {
        Visibility.show(bar, false);
        model.end();
        leave.run();
    }

    @FXML
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    @FXML
    private void pressedInFind(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            model.previous();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.next();
            event.consume();
        }
    }

    /** Whether there are words to find again. */
    public boolean hasWords() {
        return model.hasWords();
    }

    @FXML
    public void next() {
        if (model.hasWords()) {
            model.next();
        } else {
            open(false);
        }
    }

    @FXML
    public void previous() {
        if (model.hasWords()) {
            model.previous();
        } else {
            open(false);
        }
    }

    @FXML
    private void replace() {
        model.replace();
    }

    @FXML
    private void replaceAll() {
        model.replaceAll();
    }
}
