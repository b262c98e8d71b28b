package app.redraft.ui.rewrite.notice;

import app.redraft.ui.common.Visibility;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Binds {@code tiernote.fxml}: below the choice of tier, whether edge was checked, while nothing else has to be said there. */
public final class TierNoteController {
    private final TierNoteViewModel model;
    private final NoticeViewModel notices;
    private Runnable openCheck = () -> {};

    @FXML
    private HBox tierNote;

    @FXML
    private Label note;

    /** @param notices what is said in the same row, and goes first */
    public TierNoteController(TierNoteViewModel model, NoticeViewModel notices) {
        this.model = model;
        this.notices = notices;
    }

    @FXML
    private void initialize() {
        note.textProperty().bind(model.textProperty());
        // A narrow window shows the beginning of a long line.
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.textProperty());
        note.setTooltip(whole);
        model.textProperty().subscribe(text -> show());
        notices.shownProperty().subscribe(notice -> show());
    }

    /** Opens what checks edge. */
    public void onCheck(Runnable action) {
        openCheck = action;
    }

    private void show() {
        Visibility.show(
                tierNote,
                !model.textProperty().get().isEmpty() && notices.shown().text().isEmpty());
    }

    @FXML
    private void check() {
        openCheck.run();
    }
}
