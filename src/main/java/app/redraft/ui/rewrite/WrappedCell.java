package app.redraft.ui.rewrite;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A row of text that wraps instead of running out of the list. */
final class WrappedCell extends ListCell<String> {
    WrappedCell() {
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
    }
}
