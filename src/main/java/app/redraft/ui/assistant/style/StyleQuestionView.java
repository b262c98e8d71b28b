package app.redraft.ui.assistant.style;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.control.TabTraversal;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The quiet question whether a decision of style shall be kept; a line once it is decided. FX thread. */
public final class StyleQuestionView extends VBox {
    /** About as many characters fit into a row. */
    private static final int ROW_CHARS = 40;

    private static final int MOST_ROWS = 5;

    private final StyleQuestion question;
    private final Texts texts;
    private final TextArea words = new TextArea();
    private final Button keep = new Button();

    /** @param texts of the Ask panel */
    public StyleQuestionView(StyleQuestion question, Texts texts) {
        this.question = question;
        this.texts = texts;
        getStyleClass().add("style-question");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        question.stateProperty().subscribe(this::show);
        question.wordingProperty().subscribe(() -> keep.setDisable(!question.canKeep()));
    }

    private void show(StyleQuestion.State state) {
        switch (state) {
            case WAITING -> ask();
            case SAVING -> getChildren().forEach(part -> part.setDisable(!(part instanceof TextArea)));
            case KEPT -> tell("style.question.kept");
            case DECLINED -> tell("style.question.declined");
            case WITHDRAWN -> tell("style.question.withdrawn");
        }
    }

    private void ask() {
        Label asked = label(texts.get("style.question"));
        words.textProperty().bindBidirectional(question.wordingProperty());
        words.setWrapText(true);
        words.setPrefRowCount(Math.min(MOST_ROWS, 1 + words.getLength() / ROW_CHARS));
        words.setPrefColumnCount(1);
        words.getStyleClass().add("style-question-words");
        words.setAccessibleText(texts.get("style.question.label"));
        TabTraversal.of(words);
        asked.setLabelFor(words);
        keep.setText(texts.get("style.question.keep"));
        keep.getStyleClass().addAll("accent", "keep-style");
        keep.setTooltip(new Tooltip(Shortcut.ACCEPT_CHANGE.tooltip(texts.get("style.question.keep.about"))));
        keep.setOnAction(event -> question.keep());
        Button decline = new Button(texts.get("style.question.decline"));
        decline.getStyleClass().add("decline-style");
        decline.setTooltip(new Tooltip(Shortcut.REJECT_CHANGE.tooltip(texts.get("style.question.decline.about"))));
        decline.setOnAction(event -> question.decline());
        HBox buttons = new HBox(keep, decline);
        buttons.getStyleClass().add("style-question-buttons");
        getChildren().setAll(asked, words, buttons);
        String why = question.problemProperty().get();
        if (!why.isEmpty()) {
            Label problem = label(why);
            problem.getStyleClass().add("style-question-problem");
            getChildren().add(problem);
        }
        announce((why.isEmpty() ? asked.getText() : why) + " " + words.getText());
    }

    /** Tells screen readers what appeared. */
    private void announce(String said) {
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(said);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Whether a key decides a question that has the keyboard. */
    public static boolean isKey(KeyEvent event) {
        return Shortcut.ACCEPT_CHANGE.matches(event) || Shortcut.REJECT_CHANGE.matches(event);
    }

    /** Enter keeps it too: a decision is one line. */
    private void pressed(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && words.isFocused();
        if (enter || Shortcut.ACCEPT_CHANGE.matches(event)) {
            event.consume();
            question.keep();
        } else if (Shortcut.REJECT_CHANGE.matches(event)) {
            event.consume();
            question.decline();
        }
    }

    /** Where the keyboard was in the question, it stays with the line, so that a screen reader reads it. */
    private void tell(String key) {
        boolean keyboard = isFocusWithin();
        Label line = label(texts.get(key, question.wordingProperty().get().strip()));
        line.getStyleClass().add("answer-note");
        getChildren().setAll(line);
        announce(line.getText());
        if (keyboard) {
            line.setFocusTraversable(true);
            line.requestFocus();
        }
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
