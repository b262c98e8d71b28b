package app.redraft.ui.rewrite;

import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.review.PassageViewModel;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A row of the list of passages: how the passage begins, and how far its review is. */
final class PassageCell extends ListCell<PassageViewModel> {
    private final PassageText words;
    private final Label beginning = new Label();
    private final Label standing = new Label();
    private final VBox rows = new VBox(beginning, standing);

    PassageCell(Texts texts) {
        words = new PassageText(texts);
        beginning.setTextOverrun(OverrunStyle.ELLIPSIS);
        standing.getStyleClass().add("version-detail");
        rows.getStyleClass().add("version-cell");
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
        setGraphic(rows);
        setAccessibleText(beginning.getText() + ". " + standing.getText());
    }
}
