package app.redraft.ui.history;

import app.redraft.ui.common.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A result in the list: tier and what was asked for, when and at what cost, by which model, how it begins. */
final class HistoryCell extends ListCell<HistoryLine> {
    private final Texts texts;
    private final Label badge = new Label();
    private final Label title = new Label();
    private final Label facts = detail();
    private final Label model = detail();
    private final Label opening = new Label();
    private final VBox rows;

    HistoryCell(Texts texts) {
        this.texts = texts;
        setPrefWidth(0);
        badge.setMinWidth(USE_PREF_SIZE);
        model.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.getStyleClass().add("history-title");
        HBox heading = new HBox(badge, title);
        heading.getStyleClass().add("history-heading");
        rows = new VBox(heading, opening, facts, model);
        rows.getStyleClass().add("history-cell");
        rows.maxWidthProperty().bind(widthProperty().subtract(24));
    }

    @Override
    protected void updateItem(@Nullable HistoryLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean read = !line.tier().isEmpty();
        badge.setVisible(read);
        badge.setText(read ? texts.get("tier." + line.tier()) : "");
        badge.getStyleClass().setAll("label", "tier-badge", "tier-" + line.tier());
        title.setText(line.title());
        facts.setText(line.facts());
        model.setText(line.model());
        opening.setText(line.opening());
        setGraphic(rows);
        setAccessibleText(
                texts.get("line.spoken", badge.getText(), line.title(), line.facts(), line.model(), line.opening()));
    }

    private static Label detail() {
        Label label = new Label();
        label.getStyleClass().addAll("small-type", "muted");
        return label;
    }
}
