package app.redraft.ui.rewrite.notice;

import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/** Binds {@code notice.fxml}: what the writer is told under the bar, and what can be done about it. */
public final class NoticeController {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final NoticeViewModel model;
    private final Supplier<String> otherTier;
    private final Runnable askOtherTier;
    private final Texts texts;
    private Runnable openSettings = () -> {};

    @FXML
    private Label notice;

    @FXML
    private Hyperlink settingsLink;

    @FXML
    private Hyperlink otherTierLink;

    /**
     * @param otherTier the name of the tier that can be asked in place of the one that the line speaks of
     * @param askOtherTier asks it
     */
    public NoticeController(NoticeViewModel model, Supplier<String> otherTier, Runnable askOtherTier, Texts texts) {
        this.model = model;
        this.otherTier = otherTier;
        this.askOtherTier = askOtherTier;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        Countdown countdown = new Countdown(notice::setText, texts);
        model.shownProperty().subscribe(next -> show(next, countdown));
    }

    /** Opens the settings beside a notice that they can mend. */
    public void onSettings(Runnable action) {
        openSettings = action;
    }

    private void show(Notice next, Countdown countdown) {
        countdown.show(next);
        notice.pseudoClassStateChanged(PROBLEM, next.tone() == Notice.Tone.PROBLEM);
        notice.pseudoClassStateChanged(WARNING, next.tone() == Notice.Tone.WARNING);
        Visibility.show(settingsLink, next.offers(Notice.Action.SETTINGS));
        otherTierLink.setText(texts.get("ask-other-tier", otherTier.get()));
        Visibility.show(otherTierLink, next.offers(Notice.Action.OTHER_TIER));
    }

    @FXML
    private void askOtherTier() {
        askOtherTier.run();
    }

    @FXML
    private void openSettings() {
        openSettings.run();
    }
}
