package app.redraft.ui.monitoring;

import app.redraft.ui.common.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The turns of Ask in the Health panel. Can be stepped to by keyboard, and then says all it shows. */
final class TurnsCard extends VBox {
    private final Texts texts;
    private final Label about = new Label();
    private final GridPane figures = grid();
    private final Label why = new Label();

    TurnsCard(Texts texts) {
        this.texts = texts;
        Label title = new Label(texts.get("turns"));
        title.getStyleClass().add("panel-heading");
        about.getStyleClass().addAll("muted", "small-type");
        about.setWrapText(true);
        why.setText(texts.get("turns.why"));
        why.getStyleClass().addAll("muted", "health-subheading");
        getChildren().setAll(new VBox(title, about), figures);
        setId("turnsHealthCard");
        getStyleClass().addAll("health-card", "focus-ring");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(TurnsView view) {
        about.setText(view.about());
        figures.getChildren().clear();
        figures.add(head("turns.last"), 1, 0);
        figures.add(head("turns.all"), 2, 0);
        fill(1, view.figures());
        if (!view.escalations().isEmpty()) {
            int next = 1 + view.figures().size();
            figures.add(why, 0, next, GridPane.REMAINING, 1);
            fill(next + 1, view.escalations());
        }
        setAccessibleText(spoken(view));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints figure = new ColumnConstraints();
        figure.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(name, figure, figure);
        grid.getStyleClass().add("health-grid");
        return grid;
    }

    private Label head(String key) {
        Label label = figure(texts.get(key));
        label.getStyleClass().add("muted");
        label.setTooltip(new Tooltip(texts.get(key + ".tip")));
        return label;
    }

    private void fill(int from, List<TurnsView.Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            TurnsView.Row row = rows.get(i);
            Label name = new Label(row.name());
            name.getStyleClass().add("muted");
            name.setWrapText(true);
            texts.find("turns." + row.id() + ".tip").ifPresent(tip -> name.setTooltip(new Tooltip(tip)));
            figures.addRow(from + i, name, figure(row.last()), figure(row.all()));
        }
    }

    private static Label figure(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("health-figure");
        return label;
    }

    private String spoken(TurnsView view) {
        return texts.get("turns") + ". " + view.about() + " "
                + Stream.concat(view.figures().stream(), view.escalations().stream())
                        .map(row -> texts.get("turns.spoken", row.name(), row.last(), row.all()))
                        .collect(Collectors.joining(" "));
    }
}
