package app.redraft.ui.rewrite;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.RewriteViewModel.State;
import app.redraft.ui.rewrite.review.ReviewViewModel;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** Binds {@code reviewbar.fxml}: the bar that floats under the passage. */
public final class ReviewBarController {
    private static final Duration TICK = Duration.millis(100);

    private final RewriteViewModel model;
    private final ReviewViewModel review;
    private final Texts texts;
    private final Timeline clock = new Timeline(new KeyFrame(TICK, event -> showProgress()));

    @FXML
    private HBox steps;

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
    private Button acceptAllButton;

    @FXML
    private Button finishButton;

    @FXML
    private Button rejectAllButton;

    @FXML
    private Label position;

    @FXML
    private Label reason;

    @FXML
    private Label progress;

    ReviewBarController(RewriteViewModel model) {
        this.model = model;
        this.review = model.review();
        this.texts = model.texts();
    }

    @FXML
    private void initialize() {
        clock.setCycleCount(Timeline.INDEFINITE);
        tooltip(previousChangeButton, Shortcut.PREVIOUS_CHANGE, "previous");
        tooltip(nextChangeButton, Shortcut.NEXT_CHANGE, "next");
        tooltip(acceptChangeButton, Shortcut.ACCEPT_CHANGE, "accept.about");
        tooltip(rejectChangeButton, Shortcut.REJECT_CHANGE, "reject.about");
        tooltip(acceptAllButton, Shortcut.ACCEPT_ALL, "accept-all.about");
        tooltip(rejectAllButton, Shortcut.STOP, "reject-all");
        unfoldChangeButton.setTooltip(new Tooltip(texts.get("unfold")));
        finishButton.setTooltip(new Tooltip(texts.get("finish.about")));
        model.changesProperty().subscribe(change -> refresh());
        review.currentProperty().subscribe(index -> refresh());
    }

    private void tooltip(Button button, Shortcut shortcut, String key) {
        button.setTooltip(new Tooltip(shortcut.tooltip(texts.get(key))));
    }

    private void refresh() {
        State state = model.state();
        boolean running = state == State.WAITING || state == State.STREAMING || state == State.STOPPING;
        boolean changes = !running && review.total() > 0;
        show(steps, changes);
        show(unfoldChangeButton, changes && review.canUnfold());
        reason.setText(changes ? review.currentReason() : "");
        show(reason, !reason.getText().isEmpty());
        show(progress, running || review.total() == 0);
        show(acceptAllButton, !running && model.canAcceptAll());
        show(finishButton, changes && review.acceptedCount() > 0);
        show(rejectAllButton, !running);
        position.setText(changes ? review.position() : "");
        showProgress();
        if (model.canStop()) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void showProgress() {
        String running = model.run().progress(model.texts());
        progress.setText(running.isEmpty() ? texts.get("review.position.none") : running);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @FXML
    private void previous() {
        review.previous();
    }

    @FXML
    private void next() {
        review.next();
    }

    @FXML
    private void accept() {
        review.accept();
    }

    @FXML
    private void reject() {
        review.reject();
    }

    @FXML
    private void unfold() {
        review.unfold();
    }

    @FXML
    private void acceptAll() {
        model.acceptAll();
    }

    @FXML
    private void finish() {
        model.finish();
    }

    @FXML
    private void rejectAll() {
        model.rejectAll();
    }
}
