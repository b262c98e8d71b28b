package app.redraft.ui.shell;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import app.redraft.ui.shell.sheet.SheetLayer;
import app.redraft.ui.shell.side.SidePanel;
import app.redraft.ui.shell.side.SideTab;
import app.redraft.ui.shell.side.SideTabs;
import app.redraft.ui.shell.tab.DocumentParts;
import app.redraft.ui.shell.tab.TabStrip;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The layout of the window. */
final class MainController {
    private final ShellViewModel model;
    private final WindowCommands window;
    private final Texts texts = Texts.of("shell");

    private final SideTabs sideTabs = new SideTabs(() -> this.sidePanel);
    private Runnable toText = () -> {};
    private Runnable toMessages = () -> {};

    @FXML
    private Label documentTitle;

    @FXML
    private TabPane documentTabs;

    @FXML
    private Label unsavedMark;

    @FXML
    private Region headerGap;

    @FXML
    private ToggleButton localOnlyToggle;

    @FXML
    private ToggleButton sidePanelToggle;

    @FXML
    private Button settingsButton;

    @FXML
    private StackPane rewriteSlot;

    @FXML
    private SplitPane split;

    @FXML
    private BorderPane page;

    @FXML
    private VBox messageLines;

    @FXML
    private TabPane sidePanel;

    @FXML
    private BorderPane content;

    @FXML
    private StackPane sheet;

    MainController(ShellViewModel model, WindowCommands window) {
        this.model = model;
        this.window = window;
    }

    @FXML
    private void initialize() {
        documentTitle.textProperty().bind(model.nameBinding());
        // With several documents each tab has a mark of its own.
        unsavedMark.visibleProperty().bind(unsavedMark.managedProperty().flatMap(alone -> model.unsavedBinding()
                .map(unsaved -> alone && unsaved)));
        new TabStrip(documentTabs, model.documents());
        localOnlyToggle.selectedProperty().bindBidirectional(model.localOnlyProperty());
        localOnlyToggle.setTooltip(new Tooltip());
        model.localOnlyProperty().subscribe(this::showLock);
        model.documents().all().subscribe(this::showDocuments);
        sidePanelToggle.selectedProperty().bindBidirectional(model.sidePanelProperty());
        sidePanelToggle.setTooltip(new Tooltip(Shortcut.SIDE_PANEL.tooltip(texts.get("header.side-panel"))));
        settingsButton.setTooltip(new Tooltip(Shortcut.SETTINGS.tooltip(texts.get("header.settings"))));
        model.sidePanelProperty().subscribe(new SidePanel(split, sidePanel)::show);
        toMessages = new MessageLines(messageLines, model.messages(), () -> toText.run())::focus;
    }

    /** Puts the tabs of the window behind those of the document in front. */
    void place(List<SideTab> tabs) {
        sideTabs.place(tabs);
    }

    /** Another document is in front. */
    void show(DocumentParts parts) {
        toText = parts.editor()::focus;
        page.setCenter(parts.editor().node());
        rewriteSlot.getChildren().setAll(parts.rewriteBar());
        sideTabs.show(parts.tabs());
    }

    /** Opens the side panel on a tab; a tab that is in front already learns that it was asked for again. */
    void openTab(String id) {
        model.sidePanelProperty().set(true);
        sideTabs.open(id);
    }

    /** Puts the keyboard on the newest message, or from there back into the text. */
    void focusMessages() {
        toMessages.run();
    }

    /** Where sheets are shown. */
    SheetLayer sheets() {
        return new SheetLayer(sheet, content);
    }

    /** One document needs no tabs: its name stands there. */
    private void showDocuments() {
        boolean several = model.documents().all().size() > 1;
        Visibility.show(documentTabs, several);
        Visibility.show(documentTitle, !several);
        unsavedMark.setManaged(!several);
        headerGap.setManaged(!several);
    }

    private void showLock(boolean on) {
        localOnlyToggle.setText(on ? texts.get("header.local-only") : "");
        localOnlyToggle.setGraphic(new FontIcon(on ? "fth-lock" : "fth-unlock"));
        localOnlyToggle.getTooltip().setText(texts.get(on ? "header.local-only.on" : "header.local-only.off"));
    }

    @FXML
    private void openSettings() {
        window.openSettings();
    }
}
