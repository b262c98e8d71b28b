package app.redraft.ui.network;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

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
                        column("calls.time", 136, CallLine::time),
                        column("calls.tier", 72, CallLine::tier),
                        column("calls.engine", 176, CallLine::engine),
                        column("calls.place", 152, CallLine::place),
                        column("calls.characters", 112, CallLine::characters),
                        column("calls.outcome", 120, CallLine::outcome)));
        model.stateProperty()
                .subscribe(state -> callsEmpty.setText(
                        model.texts().get("calls." + state.name().toLowerCase(Locale.ROOT))));
    }

    private TableColumn<CallLine, String> column(String title, double width, Function<CallLine, String> value) {
        TableColumn<CallLine, String> column = new TableColumn<>(model.texts().get(title));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }
}
