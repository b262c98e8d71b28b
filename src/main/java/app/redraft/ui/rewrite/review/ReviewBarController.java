package app.redraft.ui.rewrite.review;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Binds {@code reviewbar.fxml}: the bar that floats under a passage. */
public final class ReviewBarController {
    private static final Duration TICK = Duration.millis(100);
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

    private final PassageViewModel passage;
    private final ReviewBarViewModel bar;
    private final Texts texts;
    private final Timeline clock;

    @FXML
    private Button previousChangeButton;

    @FXML
    private Button nextChangeButton;

    @FXML
    private Button acceptChangeButton;

    @FXML
    private Button rejectChangeButton;

    @FXML
    private Button unfoldChangeButton;

    @FXML
    private Button cureButton;

    @FXML
    private Button acceptAllButton;

    @FXML
    private Button acceptArrivedButton;

    @FXML
    private Button finishButton;

    @FXML
    private Button rejectAllButton;

    @FXML
    private Label progress;

    public ReviewBarController(PassageViewModel passage, Texts texts) {
        this.passage = passage;
        this.texts = texts;
        bar = new ReviewBarViewModel(passage, texts);
        clock = new Timeline(new KeyFrame(TICK, event -> bar.tick()));
    }

    /** What the bar shows, for the FXML. */
    public ReviewBarViewModel getBar() {
        return bar;
    }

    @FXML
    private void initialize() {
        clock.setCycleCount(Timeline.INDEFINITE);
        tooltip(previousChangeButton, Shortcut.PREVIOUS_CHANGE, "previous");
        tooltip(nextChangeButton, Shortcut.NEXT_CHANGE, "next");
        tooltip(acceptChangeButton, Shortcut.ACCEPT_CHANGE, "accept.about");
        tooltip(rejectChangeButton, Shortcut.REJECT_CHANGE, "reject.about");
        tooltip(cureButton, Shortcut.CURE_PHRASE, "cure.about");
        tooltip(acceptAllButton, Shortcut.ACCEPT_ALL, "accept-all.about");
        tooltip(acceptArrivedButton, Shortcut.ACCEPT_ALL, "accept-arrived.about");
        tooltip(rejectAllButton, Shortcut.STOP, "reject-all");
        unfoldChangeButton.setTooltip(new Tooltip(texts.get("unfold")));
        finishButton.setTooltip(new Tooltip(texts.get("finish.about")));
        bar.warnedProperty().subscribe(warns -> progress.pseudoClassStateChanged(WARNING, warns));
        bar.askingProperty().subscribe(asks -> progress.pseudoClassStateChanged(ASKING, asks));
        bar.runningProperty().subscribe(running -> {
            if (running) {
                clock.play();
            } else {
                clock.stop();
            }
        });
    }

    private void tooltip(Button button, Shortcut shortcut, String key) {
        button.setTooltip(new Tooltip(shortcut.tooltip(texts.get(key))));
    }

    @FXML
    private void previous() {
        passage.review().previous();
    }

    @FXML
    private void next() {
        passage.review().next();
    }

    @FXML
    private void accept() {
        passage.review().accept();
    }

    @FXML
    private void reject() {
        passage.review().reject();
    }

    @FXML
    private void unfold() {
        passage.review().unfold();
    }

    @FXML
    private void cure() {
        passage.review().cure();
    }

    @FXML
    private void acceptAll() {
        passage.decisions().acceptAll();
    }

    @FXML
    private void acceptArrived() {
        passage.decisions().acceptArrived();
    }

    @FXML
    private void finish() {
        passage.decisions().finish();
    }

    @FXML
    private void rejectAll() {
        passage.escape();
    }
}
