package app.redraft.ui.rewrite;

import app.redraft.ui.common.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A row of the version list: tier badge, what was asked, model, figures, notes. */
final class VersionCell extends ListCell<VersionItem> {
    private final Texts texts;

    VersionCell(Texts texts) {
        this.texts = texts;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable VersionItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label badge = new Label(texts.get("tier." + item.tier()));
        badge.getStyleClass().add("tier-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        Label title = new Label(item.title());
        title.getStyleClass().add("version-title");
        HBox heading = new HBox(badge, title);
        heading.getStyleClass().add("review-group");
        VBox rows = new VBox(heading, detail(item.model(), false), detail(item.figures(), false));
        item.notes().forEach(note -> rows.getChildren().add(detail(note, item.problem())));
        rows.getStyleClass().add("version-cell");
        setGraphic(rows);
        setAccessibleText(item.spoken());
    }

    private static Label detail(String text, boolean problem) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("version-detail");
        if (problem) {
            label.getStyleClass().add("version-problem");
        }
        return label;
    }
}
