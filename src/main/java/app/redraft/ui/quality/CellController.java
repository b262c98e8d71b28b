package app.redraft.ui.quality;

import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Binds {@code cell.fxml}: the rewrites of a scenario by a tier, as diffs. */
public final class CellController {
    private final Texts texts;

    @FXML
    private Label title;

    @FXML
    private Label instruction;

    @FXML
    private HBox versions;

    @FXML
    private Label facts;

    @FXML
    private VBox failures;

    @FXML
    private GridPane diff;

    CellController(Texts texts) {
        this.texts = texts;
    }

    /** Shows a cell, its first sample first. */
    void show(Cell cell) {
        title.setText(cell.title());
        instruction.setText(texts.get("instruction", cell.instruction()));
        ToggleGroup group = new ToggleGroup();
        versions.getChildren().clear();
        for (Cell.Version version : cell.versions()) {
            ToggleButton button = new ToggleButton(version.name());
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                show(cell, version);
            });
            versions.getChildren().add(button);
        }
        Visibility.show(versions, cell.versions().size() > 1);
        if (cell.versions().isEmpty()) {
            show(cell, new Cell.Version("", "", texts.get("cell.empty"), List.of()));
        } else {
            group.getToggles().get(0).setSelected(true);
            show(cell, cell.versions().get(0));
        }
    }

    private void show(Cell cell, Cell.Version version) {
        facts.setText(version.facts());
        failures.getChildren()
                .setAll(version.failures().stream().map(CellController::failure).toList());
        Visibility.show(failures, !version.failures().isEmpty());
        DiffText.fill(diff, cell.original(), version.text(), List.of(texts.get("original"), texts.get("rewritten")));
    }

    private static Label failure(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("quality-failure");
        return label;
    }
}
