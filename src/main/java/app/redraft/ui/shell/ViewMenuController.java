package app.redraft.ui.shell;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Theme;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/** The View menu: side panel, the other windows, size of the text, and theme. */
final class ViewMenuController {
    private final ShellViewModel model;
    private final WindowCommands window;
    private final BooleanProperty proofreading;

    @FXML
    private MenuItem paletteItem;

    @FXML
    private CheckMenuItem sidePanelItem;

    @FXML
    private CheckMenuItem proofreadingItem;

    @FXML
    private MenuItem askItem;

    @FXML
    private MenuItem costsItem;

    @FXML
    private MenuItem historyItem;

    @FXML
    private MenuItem zoomInItem;

    @FXML
    private MenuItem zoomOutItem;

    @FXML
    private MenuItem zoomResetItem;

    @FXML
    private RadioMenuItem systemTheme;

    @FXML
    private RadioMenuItem lightTheme;

    @FXML
    private RadioMenuItem darkTheme;

    @FXML
    private RadioMenuItem sepiaTheme;

    ViewMenuController(ShellViewModel model, WindowCommands window, BooleanProperty proofreading) {
        this.model = model;
        this.window = window;
        this.proofreading = proofreading;
    }

    @FXML
    private void initialize() {
        paletteItem.acceleratorProperty().bind(Shortcut.PALETTE.keysProperty());
        sidePanelItem.acceleratorProperty().bind(Shortcut.SIDE_PANEL.keysProperty());
        askItem.acceleratorProperty().bind(Shortcut.ASK.keysProperty());
        costsItem.acceleratorProperty().bind(Shortcut.COSTS.keysProperty());
        historyItem.acceleratorProperty().bind(Shortcut.HISTORY.keysProperty());
        zoomInItem.acceleratorProperty().bind(Shortcut.ZOOM_IN.keysProperty());
        zoomOutItem.acceleratorProperty().bind(Shortcut.ZOOM_OUT.keysProperty());
        zoomResetItem.acceleratorProperty().bind(Shortcut.ZOOM_RESET.keysProperty());
        sidePanelItem.selectedProperty().bindBidirectional(model.sidePanelProperty());
        proofreadingItem.selectedProperty().bindBidirectional(proofreading);
        themeItem(window.theme()).setSelected(true);
    }

    private RadioMenuItem themeItem(Theme.Mode mode) {
        return switch (mode) {
            case SYSTEM -> systemTheme;
            case LIGHT -> lightTheme;
            case DARK -> darkTheme;
            case SEPIA -> sepiaTheme;
        };
    }

    @FXML
    private void openPalette() {
        window.openPalette("");
    }

    @FXML
    private void openAsk() {
        window.openAsk();
    }

    @FXML
    private void openCosts() {
        window.openCosts();
    }

    @FXML
    private void openHealth() {
        window.openHealth();
    }

    @FXML
    private void openQuality() {
        window.openQuality();
    }

    @FXML
    private void openHistory() {
        window.openHistory();
    }

    @FXML
    private void openNetwork() {
        window.openNetwork();
    }

    @FXML
    private void openRouting() {
        window.openRouting();
    }

    @FXML
    private void zoomIn() {
        model.zoomIn();
    }

    @FXML
    private void zoomOut() {
        model.zoomOut();
    }

    @FXML
    private void zoomReset() {
        model.zoomReset();
    }

    @FXML
    private void themeSystem() {
        window.chooseTheme(Theme.Mode.SYSTEM);
    }

    @FXML
    private void themeLight() {
        window.chooseTheme(Theme.Mode.LIGHT);
    }

    @FXML
    private void themeDark() {
        window.chooseTheme(Theme.Mode.DARK);
    }

    @FXML
    private void themeSepia() {
        window.chooseTheme(Theme.Mode.SEPIA);
    }
}
