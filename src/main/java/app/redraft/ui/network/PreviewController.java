package app.redraft.ui.network;

import app.redraft.ui.common.Visibility;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Binds {@code preview.fxml}: what one tier would get. */
final class PreviewController {
    private final ReadOnlyObjectProperty<TierPreview> preview;

    @FXML
    private Label where;

    @FXML
    private Label note;

    @FXML
    private VBox request;

    @FXML
    private Label instruction;

    @FXML
    private TextArea passage;

    @FXML
    private VBox beforePart;

    @FXML
    private Label before;

    @FXML
    private VBox afterPart;

    @FXML
    private Label after;

    @FXML
    private VBox sentPart;

    @FXML
    private TextArea guidance;

    @FXML
    private TextArea raw;

    PreviewController(ReadOnlyObjectProperty<TierPreview> preview) {
        this.preview = preview;
    }

    @FXML
    private void initialize() {
        preview.subscribe(this::show);
    }

    private void show(TierPreview shown) {
        where.setText(shown.where());
        note.setText(shown.note());
        instruction.setText(shown.instruction());
        passage.setText(shown.passage());
        before.setText(shown.before());
        after.setText(shown.after());
        guidance.setText(shown.guidance());
        raw.setText(shown.raw());
        Visibility.show(where, !shown.where().isEmpty());
        Visibility.show(request, !shown.passage().isEmpty());
        Visibility.show(beforePart, !shown.before().isEmpty());
        Visibility.show(afterPart, !shown.after().isEmpty());
        Visibility.show(sentPart, !shown.raw().isEmpty());
    }
}
