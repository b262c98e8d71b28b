package app.redraft.ui.shell.sheet;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Shows one sheet at a time above the window; Esc, its button or a click beside it closes it. FX thread only. */
public final class SheetLayer {
    private final StackPane layer;
    private final Node below;
    private @Nullable Node focusBefore;

    /**
     * @param layer covers the window while a sheet is shown
     * @param below the window's content; cannot be used meanwhile
     */
    public SheetLayer(StackPane layer, Node below) {
        this.layer = layer;
        this.below = below;
        layer.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        layer.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == layer) {
                close();
            }
        });
    }

    /**
     * Shows a sheet in place of the one before.
     *
     * @param done closes the sheet; takes the keyboard
     */
    public void show(Node sheet, Button done) {
        if (!layer.isVisible()) {
            focusBefore = layer.getScene().getFocusOwner();
        }
        done.setOnAction(event -> close());
        layer.getChildren().setAll(sheet);
        layer.setVisible(true);
        below.setDisable(true);
        done.requestFocus();
    }

    private void close() {
        layer.setVisible(false);
        layer.getChildren().clear();
        below.setDisable(false);
        Node before = focusBefore;
        if (before != null) {
            before.requestFocus();
        }
    }
}
