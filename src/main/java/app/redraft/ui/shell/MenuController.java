package app.redraft.ui.shell;

import app.redraft.ui.common.Command;
import app.redraft.ui.common.CommandMenu;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu bar; the View menu has a controller of its own. */
final class MenuController {
    private final ShellViewModel model;
    private final WindowCommands window;
    private final Texts texts = Texts.of("shell");

    @FXML
    private MenuBar menuBar;

    @FXML
    private MenuItem newItem;

    @FXML
    private MenuItem openItem;

    @FXML
    private Menu recentMenu;

    @FXML
    private MenuItem saveItem;

    @FXML
    private MenuItem saveAsItem;

    @FXML
    private MenuItem snapshotItem;

    @FXML
    private MenuItem closeItem;

    @FXML
    private MenuItem reopenItem;

    @FXML
    private CheckMenuItem localOnlyItem;

    @FXML
    private MenuItem settingsItem;

    @FXML
    private MenuItem quitItem;

    @FXML
    private Menu editMenu;

    @FXML
    private Menu exportMenu;

    @FXML
    private Menu formatMenu;

    @FXML
    private Menu rewriteMenu;

    @FXML
    private MenuItem shortcutsItem;

    MenuController(ShellViewModel model, WindowCommands window) {
        this.model = model;
        this.window = window;
    }

    /**
     * Another document is in front.
     *
     * @param edit the Edit menu
     * @param format the Format menu
     * @param rewrite the Rewrite menu
     */
    void show(List<List<Command>> edit, List<List<Command>> format, List<List<Command>> rewrite) {
        CommandMenu.fill(editMenu, edit);
        CommandMenu.fill(formatMenu, format);
        CommandMenu.fill(rewriteMenu, rewrite);
    }

    /** The same for the Export menu. */
    void showExports(List<List<Command>> exports) {
        CommandMenu.fill(exportMenu, exports);
    }

    /** Puts one more menu before the View menu. */
    void add(Menu added) {
        menuBar.getMenus().add(menuBar.getMenus().size() - 2, added);
    }

    @FXML
    private void initialize() {
        newItem.acceleratorProperty().bind(Shortcut.NEW.keysProperty());
        openItem.acceleratorProperty().bind(Shortcut.OPEN.keysProperty());
        saveItem.acceleratorProperty().bind(Shortcut.SAVE.keysProperty());
        saveAsItem.acceleratorProperty().bind(Shortcut.SAVE_AS.keysProperty());
        settingsItem.acceleratorProperty().bind(Shortcut.SETTINGS.keysProperty());
        quitItem.acceleratorProperty().bind(Shortcut.QUIT.keysProperty());
        shortcutsItem.acceleratorProperty().bind(Shortcut.SHORTCUTS.keysProperty());
        localOnlyItem.selectedProperty().bindBidirectional(model.localOnlyProperty());
        snapshotItem.acceleratorProperty().bind(Shortcut.SNAPSHOT.keysProperty());
        closeItem.acceleratorProperty().bind(Shortcut.CLOSE.keysProperty());
        reopenItem.acceleratorProperty().bind(Shortcut.REOPEN.keysProperty());
        model.recentFiles().addListener((ListChangeListener<Path>) change -> listRecentFiles());
        listRecentFiles();
    }

    private void listRecentFiles() {
        List<MenuItem> items = new ArrayList<>();
        for (Path file : model.recentFiles()) {
            MenuItem item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.documents().open(file));
            items.add(item);
        }
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(texts.get("menu.recent.none"));
            none.setDisable(true);
            items.add(none);
        } else {
            MenuItem clear = new MenuItem(texts.get("menu.recent.clear"));
            clear.setOnAction(event -> model.forgetRecentFiles());
            items.add(new SeparatorMenuItem());
            items.add(clear);
        }
        recentMenu.getItems().setAll(items);
    }

    @FXML
    private void startNew() {
        model.documents().openNew();
    }

    @FXML
    private void open() {
        model.documents().choose();
    }

    @FXML
    private void save() {
        model.document().save();
    }

    @FXML
    private void saveAs() {
        model.document().saveAs();
    }

    @FXML
    private void takeSnapshot() {
        window.takeSnapshot();
    }

    @FXML
    private void openSnapshots() {
        window.openSnapshots();
    }

    @FXML
    private void closeDocument() {
        model.documents().close();
    }

    @FXML
    private void reopen() {
        model.documents().reopen();
    }

    @FXML
    private void openSettings() {
        window.openSettings();
    }

    @FXML
    private void quit() {
        window.quit();
    }

    @FXML
    private void openShortcuts() {
        window.openShortcuts();
    }

    @FXML
    private void openAbout() {
        window.openAbout();
    }
}
