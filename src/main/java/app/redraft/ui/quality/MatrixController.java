package app.redraft.ui.quality;

import app.redraft.ui.common.Visibility;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** Binds {@code matrix.fxml}: scenario by tier. Enter or a double click opens a cell. */
public final class MatrixController {
    private static final double ROW_HEIGHT = 28;
    private static final int MOST_ROWS = 12;

    private final MatrixViewModel model;

    @FXML
    private VBox matrix;

    @FXML
    private TableView<MatrixRow> table;

    MatrixController(MatrixViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        column("scenario", MatrixRow::id);
        column("nothing", MatrixRow::nothing);
        column("edge", MatrixRow::edge);
        column("frontier", MatrixRow::frontier);
        table.setItems(model.rows());
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(list -> new SpokenRow());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                open();
            }
        });
        table.setOnMouseClicked(event -> opened(event));
        model.rows().addListener((ListChangeListener<MatrixRow>) change -> fit());
        fit();
    }

    private void opened(MouseEvent event) {
        if (event.getClickCount() == 2) {
            open();
        }
    }

    private void fit() {
        int rows = model.rows().size();
        Visibility.show(matrix, rows > 0);
        double height = ROW_HEIGHT * (Math.min(rows, MOST_ROWS) + 1) + 4;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }

    private void column(String key, Function<MatrixRow, String> value) {
        TableColumn<MatrixRow, String> column = new TableColumn<>(model.texts().get("head." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    @FXML
    private void open() {
        List<? extends TablePosition<?, ?>> chosen = positions();
        MatrixRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row, chosen.isEmpty() ? 2 : chosen.get(0).getColumn());
        }
    }

    @SuppressWarnings("rawtypes")
    private List<? extends TablePosition<?, ?>> positions() {
        return table.getSelectionModel().getSelectedCells().stream()
                .map((TablePosition position) -> (TablePosition<?, ?>) position)
                .toList();
    }

    private static final class SpokenRow extends TableRow<MatrixRow> {
        @Override
        protected void updateItem(MatrixRow row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(empty || row == null ? null : row.spoken());
        }
    }
}
