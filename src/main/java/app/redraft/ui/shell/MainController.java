package app.redraft.ui.shell;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.shell.sheet.SheetLayer;
import java.util.List;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The layout of the window. */
final class MainController {
    private final ShellViewModel model;
    private final WindowCommands window;
    private final Texts texts = Texts.of("shell");

    private Runnable toText = () -> {};
    private Runnable toMessages = () -> {};

    @FXML
    private Label documentTitle;

    @FXML
    private Label unsavedMark;

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
        unsavedMark.visibleProperty().bind(model.unsavedBinding());
        localOnlyToggle
                .selectedProperty()
                .bindBidirectional(model.document().lock().onProperty());
        localOnlyToggle.setTooltip(new Tooltip());
        model.document().lock().onProperty().subscribe(this::showLock);
        sidePanelToggle.selectedProperty().bindBidirectional(model.sidePanelProperty());
        sidePanelToggle.setTooltip(new Tooltip(Shortcut.SIDE_PANEL.tooltip(texts.get("header.side-panel"))));
        settingsButton.setTooltip(new Tooltip(Shortcut.SETTINGS.tooltip(texts.get("header.settings"))));
        model.sidePanelProperty().subscribe(new SidePanel(split, sidePanel)::show);
        toMessages = new MessageLines(messageLines, model.messages(), () -> toText.run())::focus;
    }

    /**
     * Puts the parts into the window.
     *
     * @param focusText gives the text the focus
     */
    void place(Node editor, Runnable focusText, Node rewriteBar, List<SideTab> tabs) {
        toText = focusText;
        page.setCenter(editor);
        rewriteSlot.getChildren().setAll(rewriteBar);
        for (SideTab part : tabs) {
            Tab tab = new Tab(texts.get("tab." + part.id()));
            tab.setId(part.id());
            tab.setOnSelectionChanged(event -> {
                if (tab.isSelected()) {
                    tab.setContent(part.content().get());
                    part.opened().run();
                }
            });
            sidePanel.getTabs().add(tab);
        }
    }

    /** Opens the side panel on a tab; a tab that is in front already learns that it was asked for again. */
    void openTab(String id) {
        model.sidePanelProperty().set(true);
        for (Tab tab : sidePanel.getTabs()) {
            if (id.equals(tab.getId()) && tab.isSelected()) {
                Event.fireEvent(tab, new Event(Tab.SELECTION_CHANGED_EVENT));
            } else if (id.equals(tab.getId())) {
                sidePanel.getSelectionModel().select(tab);
            }
        }
    }

    /** Puts the keyboard on the newest message, or from there back into the text. */
    void focusMessages() {
        toMessages.run();
    }

    /** Where sheets are shown. */
    SheetLayer sheets() {
        return new SheetLayer(sheet, content);
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
