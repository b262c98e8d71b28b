package app.redraft.ui.network;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Binds {@code network.fxml}: what is sent where, and what was. */
final class NetworkController {
    private final NetworkViewModel model;

    @FXML
    private TableView<CallLine> callTable;

    @FXML
    private Label callsEmpty;

    NetworkController(NetworkViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        callTable.setItems(model.calls());
        callTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        callTable
                .getColumns()
                .setAll(List.of(
                        column("calls.time", 150, CallLine::time),
                        column("calls.tier", 66, CallLine::tier),
                        column("calls.engine", 140, CallLine::engine),
                        column("calls.place", 128, CallLine::place),
                        column("calls.characters", 106, CallLine::characters),
                        column("calls.outcome", 106, CallLine::outcome)));
        model.stateProperty()
                .subscribe(state -> callsEmpty.setText(
                        model.texts().get("calls." + state.name().toLowerCase(Locale.ROOT))));
    }

    private TableColumn<CallLine, String> column(String title, double width, Function<CallLine, String> value) {
        TableColumn<CallLine, String> column = new TableColumn<>(model.texts().get(title));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(same -> new WholeCell());
        column.setPrefWidth(width);
        return column;
    }

    /** Text that is whole in its tooltip, since hosts and models have long names. */
    private static final class WholeCell extends TableCell<CallLine, String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            String text = empty || item == null ? "" : item;
            setText(text);
            setTooltip(text.isEmpty() ? null : new Tooltip(text));
        }
    }
}
