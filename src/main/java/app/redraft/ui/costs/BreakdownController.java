package app.redraft.ui.costs;

import app.redraft.ui.common.Choice;
import java.io.File;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.FileChooser;

/** Binds {@code breakdown.fxml} to its view model. */
public final class BreakdownController {
    private final BreakdownViewModel model;
    private final Function<String, String> text;

    @FXML
    private ComboBox<Choice> group;

    @FXML
    private ComboBox<Choice> period;

    @FXML
    private TableView<Breakdown> table;

    @FXML
    private TableColumn<Breakdown, Breakdown.Cell> name;

    @FXML
    private TableColumn<Breakdown, Breakdown.Cell> calls;

    @FXML
    private TableColumn<Breakdown, Breakdown.Cell> tokens;

    @FXML
    private TableColumn<Breakdown, Breakdown.Cell> cost;

    @FXML
    private TableColumn<Breakdown, Breakdown.Cell> firstText;

    @FXML
    private TableColumn<Breakdown, Breakdown.Cell> accepted;

    @FXML
    private Label exported;

    BreakdownController(BreakdownViewModel model, Function<String, String> text) {
        this.model = model;
        this.text = text;
    }

    @FXML
    private void initialize() {
        group.getItems().setAll(model.groups());
        group.valueProperty().bindBidirectional(model.groupProperty());
        period.getItems().setAll(model.periods());
        period.valueProperty().bindBidirectional(model.periodProperty());
        show(name, Breakdown::name);
        name.setCellFactory(column -> new NameCell());
        show(calls, Breakdown::calls);
        show(tokens, Breakdown::tokens);
        show(cost, Breakdown::cost);
        show(firstText, Breakdown::firstText);
        show(accepted, Breakdown::accepted);
        SortedList<Breakdown> sorted = model.rows().sorted();
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        exported.textProperty().bind(model.exportedProperty());
        exported.visibleProperty().bind(model.exportedProperty().isNotEmpty());
        exported.managedProperty().bind(exported.visibleProperty());
    }

    private static void show(
            TableColumn<Breakdown, Breakdown.Cell> column, Function<Breakdown, Breakdown.Cell> figure) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(figure.apply(row.getValue())));
    }

    @FXML
    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.apply("export.title"));
        chooser.setInitialFileName("redraft-calls.csv");
        File file = chooser.showSaveDialog(table.getScene().getWindow());
        if (file != null) {
            model.export(file.toPath());
        }
    }
}
