package app.redraft.ui.proofreading.list;

import app.redraft.core.proofreading.ProblemKind;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A problem in two lines: the words in their sentence, with the correction beside them, and why. FX thread. */
final class ProblemLine extends VBox {
    private static final PseudoClass SPELLING = PseudoClass.getPseudoClass("spelling");
    private static final PseudoClass STYLE = PseudoClass.getPseudoClass("style");

    private final Label before = new Label();
    private final Label words = new Label();
    private final Label after = new Label();
    private final Label why = new Label();
    private final Button correct = new Button();

    ProblemLine() {
        getStyleClass().add("problem-line");
        before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        before.setMinWidth(0);
        after.setMinWidth(0);
        words.getStyleClass().add("problem-words");
        words.setMinWidth(USE_PREF_SIZE);
        why.getStyleClass().add("problem-why-line");
        correct.getStyleClass().addAll("flat", "problem-correct");
        correct.setFocusTraversable(false);
        correct.setMinWidth(USE_PREF_SIZE);
        HBox sentence = new HBox(before, words, after);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMinWidth(0);
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        why.setMinWidth(0);
        HBox below = new HBox(why, correct);
        below.getStyleClass().add("problem-below");
        getChildren().setAll(sentence, below);
        // As wide as the list, whatever the sentence.
        setPrefWidth(0);
    }

    /** Runs an action when the correction is pressed. */
    void onCorrect(Runnable action) {
        correct.setOnAction(event -> action.run());
    }

    void show(ProblemRow row) {
        before.setText(row.before());
        words.setText(row.words().isBlank() ? "\u00b7" : row.words());
        after.setText(row.after());
        why.setText(row.why());
        correct.setText(row.correction());
        correct.setVisible(!row.correction().isEmpty());
        correct.setManaged(!row.correction().isEmpty());
        ProblemKind kind = row.found().problem().kind();
        words.pseudoClassStateChanged(SPELLING, kind == ProblemKind.SPELLING);
        words.pseudoClassStateChanged(STYLE, kind == ProblemKind.STYLE);
    }
}
