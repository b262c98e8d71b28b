package app.redraft.ui.shell.palette;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Binds {@code palette.fxml}. */
public final class PaletteController {
    private final PaletteViewModel model;
    private final Consumer<PaletteEntry> run;

    @FXML
    private TextField paletteField;

    @FXML
    private ListView<PaletteEntry> paletteList;

    /** @param run closes the palette and does what was chosen */
    public PaletteController(PaletteViewModel model, Consumer<PaletteEntry> run) {
        this.model = model;
        this.run = run;
    }

    @FXML
    private void initialize() {
        paletteField.textProperty().bindBidirectional(model.typedProperty());
        paletteList.setItems(model.shown());
        paletteList.setCellFactory(list -> new EntryCell());
        paletteList.setPlaceholder(new Label(model.texts().get("palette.none")));
        model.chosenProperty().subscribe(index -> {
            paletteList.getSelectionModel().clearAndSelect(index.intValue());
            paletteList.scrollTo(Math.max(0, index.intValue() - 4));
        });
        paletteList.setOnMouseClicked(event -> {
            model.chosenProperty().set(paletteList.getSelectionModel().getSelectedIndex());
            take();
        });
        paletteField.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Gives the palette the keyboard, behind what is typed already. */
    void focus() {
        paletteField.requestFocus();
        paletteField.end();
    }

    private void pressed(KeyEvent event) {
        int rows = (int) Math.max(1, paletteList.getHeight() / Math.max(1, paletteList.getFixedCellSize()) - 1);
        int by =
                switch (event.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    case PAGE_DOWN -> rows;
                    case PAGE_UP -> -rows;
                    default -> 0;
                };
        if (by != 0) {
            model.move(by);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        }
    }

    private void take() {
        model.taken().ifPresent(run);
    }

    /** One entry in a row: its name, where it stands, its keys. */
    private static final class EntryCell extends ListCell<PaletteEntry> {
        private final Label name = new Label();
        private final Label place = new Label();
        private final Label keys = new Label();
        private final HBox row;

        EntryCell() {
            place.getStyleClass().addAll("muted", "small-type");
            keys.getStyleClass().add("key");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            name.setMinWidth(Region.USE_PREF_SIZE);
            keys.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(name, place, gap, keys);
            row.getStyleClass().add("palette-row");
        }

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : row);
            if (!empty && entry != null) {
                name.setText(entry.name());
                place.setText(entry.place());
                keys.setText(entry.keys());
                keys.setVisible(!entry.keys().isEmpty());
                row.setDisable(!entry.possible());
                setAccessibleText(entry.name() + ", " + entry.place() + ", " + entry.keys());
            }
        }
    }
}
