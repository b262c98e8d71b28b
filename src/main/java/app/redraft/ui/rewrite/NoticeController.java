package app.redraft.ui.rewrite;

import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import app.redraft.ui.rewrite.review.Notice;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/** Binds {@code notice.fxml}: what the writer is told under the bar, and what can be done about it. */
public final class NoticeController {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final RewriteViewModel model;
    private final Texts texts;
    private Runnable openSettings = () -> {};

    @FXML
    private Label notice;

    @FXML
    private Hyperlink settingsLink;

    @FXML
    private Hyperlink otherTierLink;

    NoticeController(RewriteViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    @FXML
    private void initialize() {
        Countdown countdown = new Countdown(notice::setText, texts);
        model.noticeProperty().subscribe(next -> show(next, countdown));
    }

    /** Opens the settings beside a notice that they can mend. */
    void onSettings(Runnable action) {
        openSettings = action;
    }

    private void show(Notice next, Countdown countdown) {
        countdown.show(next);
        notice.pseudoClassStateChanged(PROBLEM, next.tone() == Notice.Tone.PROBLEM);
        notice.pseudoClassStateChanged(WARNING, next.tone() == Notice.Tone.WARNING);
        Visibility.show(settingsLink, next.action() == Notice.Action.SETTINGS);
        otherTierLink.setText(texts.get("ask-other-tier", model.otherTier()));
        Visibility.show(otherTierLink, next.action() == Notice.Action.OTHER_TIER);
    }

    @FXML
    private void askOtherTier() {
        model.askOtherTier();
    }

    @FXML
    private void openSettings() {
        openSettings.run();
    }
}
