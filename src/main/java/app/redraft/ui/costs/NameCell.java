package app.redraft.ui.costs;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The name of a line, whole in its tooltip: models have long names. */
final class NameCell extends TableCell<Breakdown, Breakdown.Cell> {

    @Override
    protected void updateItem(Breakdown.@Nullable Cell item, boolean empty) {
        super.updateItem(item, empty);
        String name = empty || item == null ? "" : item.text();
        setText(name);
        setTooltip(name.isEmpty() ? null : new Tooltip(name));
    }
}
