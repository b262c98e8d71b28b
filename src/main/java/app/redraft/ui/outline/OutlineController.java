package app.redraft.ui.outline;

import app.redraft.ui.common.Visibility;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The list of sections: a click or Enter jumps, Alt+Up and Alt+Down move a section. */
final class OutlineController {
    private static final double INDENT = 14;
    private static final double LEFT = 16;
    private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");

    private final OutlineViewModel model;
    private final Runnable toText;

    @FXML
    private ListView<OutlineEntry> outline;

    @FXML
    private Label note;

    /** @param toText gives the text the keyboard */
    OutlineController(OutlineViewModel model, Runnable toText) {
        this.model = model;
        this.toText = toText;
    }

    @FXML
    private void initialize() {
        outline.setItems(model.entries());
        outline.setCellFactory(list -> new Cell());
        note.textProperty().bind(model.noteProperty());
        model.noteProperty().subscribe(text -> Visibility.show(note, !text.isEmpty()));
        model.currentProperty().subscribe(this::follow);
        // Behind the list's own listener, which changes the selection.
        model.entries().addListener((ListChangeListener<OutlineEntry>)
                change -> follow(model.currentProperty().get()));
    }

    /** The keyboard goes into the list. */
    void enter() {
        outline.requestFocus();
    }

    private void follow(Number entry) {
        if (entry.intValue() < 0) {
            outline.getSelectionModel().clearSelection();
        } else if (entry.intValue() != outline.getSelectionModel().getSelectedIndex()) {
            outline.getSelectionModel().select(entry.intValue());
            outline.scrollTo(Math.max(0, entry.intValue() - 2));
        }
    }

    @FXML
    private void pressed(KeyEvent event) {
        int entry = outline.getSelectionModel().getSelectedIndex();
        boolean plain = !event.isShortcutDown() && !event.isShiftDown();
        if (event.isAltDown() && plain && event.getCode() == KeyCode.UP) {
            model.moveUp(entry);
            event.consume();
        } else if (event.isAltDown() && plain && event.getCode() == KeyCode.DOWN) {
            model.moveDown(entry);
            event.consume();
        } else if (!event.isAltDown() && plain && event.getCode() == KeyCode.ENTER) {
            model.jump(entry);
            toText.run();
            event.consume();
        }
    }

    @FXML
    private void clicked(MouseEvent event) {
        model.jump(outline.getSelectionModel().getSelectedIndex());
        if (event.getClickCount() > 1) {
            toText.run();
        }
    }

    private static final class Cell extends ListCell<OutlineEntry> {
        @Override
        protected void updateItem(OutlineEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : entry.title());
            setStyle(empty || entry == null ? "" : "-fx-padding: 4 8 4 " + (LEFT + INDENT * (entry.level() - 1)) + ";");
            pseudoClassStateChanged(TOP, !empty && entry != null && entry.level() == 1);
        }
    }
}
