package app.redraft.ui.rewrite;

import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.review.PassageViewModel;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A row of the list of passages: how the passage begins, and how far its review is. */
final class PassageCell extends ListCell<PassageViewModel> {
    private final PassageText words;
    private final Label beginning = new Label();
    private final Label standing = new Label();
    private final HBox row = new HBox(beginning, standing);

    PassageCell(Texts texts) {
        words = new PassageText(texts);
        beginning.setTextOverrun(OverrunStyle.ELLIPSIS);
        beginning.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(beginning, Priority.ALWAYS);
        standing.getStyleClass().add("version-detail");
        standing.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().addAll("version-cell", "review-group");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PassageViewModel passage, boolean empty) {
        super.updateItem(passage, empty);
        if (empty || passage == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        beginning.setText(words.beginning(passage));
        standing.setText(words.standing(passage));
        setGraphic(row);
        setAccessibleText(beginning.getText() + ". " + standing.getText());
    }
}
