package app.redraft.ui.shell.snapshot;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds {@code snapshots.fxml}: the list of snapshots and what can be done with one. */
public final class SnapshotsController {
    private final SnapshotsViewModel model;

    @FXML
    private ListView<SnapshotLine> snapshotList;

    @FXML
    private Button compareButton;

    @FXML
    private Button deleteButton;

    public SnapshotsController(SnapshotsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        snapshotList.setItems(model.lines());
        snapshotList.setCellFactory(list -> new Cell());
        model.lines().subscribe(this::choose);
        var none = Bindings.isNull(snapshotList.getSelectionModel().selectedItemProperty());
        compareButton.disableProperty().bind(none);
        deleteButton.disableProperty().bind(none);
        snapshotList.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The newest one is chosen at first, and has the keyboard. */
    private void choose() {
        if (snapshotList.getSelectionModel().isEmpty() && !model.lines().isEmpty()) {
            snapshotList.getSelectionModel().selectFirst();
            snapshotList.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !compareButton.isDisabled()) {
            event.consume();
            compare();
        }
    }

    @FXML
    private void take() {
        model.take();
    }

    @FXML
    private void compare() {
        model.compare(snapshotList.getSelectionModel().getSelectedItem().id());
    }

    @FXML
    private void delete() {
        model.delete(snapshotList.getSelectionModel().getSelectedItem().id());
    }

    /** When it was taken, why, and how long it is. */
    private static final class Cell extends ListCell<SnapshotLine> {
        private final Label title = new Label();
        private final Label facts = new Label();
        private final VBox rows = new VBox(title, facts);

        Cell() {
            facts.getStyleClass().addAll("small-type", "muted");
        }

        @Override
        protected void updateItem(@Nullable SnapshotLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(line.title());
            facts.setText(line.facts());
            setGraphic(rows);
            setAccessibleText(line.title() + ", " + line.facts());
        }
    }
}
