package app.redraft.ui.costs.prices;

import java.io.File;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.FileChooser;

/** Binds {@code prices.fxml} to its view model. */
public final class PricesController {
    private final PricesViewModel model;

    @FXML
    private Label state;

    @FXML
    private TextField address;

    @FXML
    private Button fromAddress;

    @FXML
    private Button fromFile;

    @FXML
    private Label result;

    public PricesController(PricesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        state.textProperty().bind(model.stateProperty());
        address.textProperty().bindBidirectional(model.addressProperty());
        fromAddress.disableProperty().bind(model.busyProperty());
        fromFile.disableProperty().bind(model.busyProperty());
        result.textProperty().bind(model.resultProperty());
        result.visibleProperty().bind(model.resultProperty().isNotEmpty());
        result.managedProperty().bind(result.visibleProperty());
    }

    @FXML
    private void updateFromAddress() {
        model.updateFromAddress();
    }

    @FXML
    private void updateFromFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(model.texts().get("prices.title"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(model.texts().get("prices.files"), "*.json"));
        File file = chooser.showOpenDialog(state.getScene().getWindow());
        if (file != null) {
            model.updateFrom(file.toPath());
        }
    }
}
