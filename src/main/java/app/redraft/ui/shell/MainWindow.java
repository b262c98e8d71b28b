package app.redraft.ui.shell;

import app.redraft.core.settings.SystemAppearance;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.CommandMenu;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Theme;
import app.redraft.ui.document.FileChoosers;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.editor.area.PasteRefusedEvent;
import app.redraft.ui.shell.palette.CommandPalette;
import app.redraft.ui.shell.palette.GoToLine;
import app.redraft.ui.shell.sheet.AboutSheet;
import app.redraft.ui.shell.sheet.KeyBindings;
import app.redraft.ui.shell.sheet.Library;
import app.redraft.ui.shell.sheet.Sheet;
import app.redraft.ui.shell.sheet.SheetLayer;
import app.redraft.ui.shell.sheet.ShortcutSheet;
import app.redraft.ui.shell.sheet.WindowIcons;
import app.redraft.ui.shell.snapshot.SnapshotsPane;
import app.redraft.ui.shell.status.StatusController;
import app.redraft.ui.shell.status.StatusViewModel;
import app.redraft.ui.shell.tab.DocumentTabs;
import app.redraft.ui.shell.tab.LoadedDocument;
import java.io.File;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window of Redraft: its documents in tabs, their tools and the status. FX thread only. */
public final class MainWindow {
    private final WindowParts parts;
    private final ShellServices services;
    private final Theme theme;
    private final Stage stage;
    private final ShellViewModel model;
    private final Commands commands = new Commands();
    private final MainController controller;
    private final MenuController menu;
    private final DocumentLoader loader;
    private final Set<LoadedDocument> known = Collections.newSetFromMap(new WeakHashMap<>());
    private final SheetLayer sheets;
    private final SystemAppearance appearance;
    private final WindowMemory memory;
    private KeyBindings keys = KeyBindings.inForce(Map.of(), kept -> {});

    /**
     * Builds the window; {@link #show} opens it.
     *
     * @param stage an empty stage that was not shown yet
     * @param remembered what an earlier start left
     * @param theme light or dark, begun with what is remembered
     */
    public MainWindow(Stage stage, WindowParts parts, ShellServices services, Remembered remembered, Theme theme) {
        this.stage = stage;
        this.parts = parts;
        this.services = services;
        this.theme = theme;
        loader = new DocumentLoader(parts.documents(), services, new FileChoosers(stage, services.documentsFolder()));
        DocumentTabs documents = loader.tabs();
        this.model = viewModel(documents);
        menu = new MenuController(model, commands);
        controller = new MainController(model, commands);
        Parent root =
                new FxmlView("/ui/shell/main.fxml", Texts.of("shell"), type -> controllerOf(type, commands)).node();
        sheets = controller.sheets();
        model.zoomProperty()
                .addListener((property, before, now) -> documents.loaded().forEach(this::zoom));
        stage.setScene(scene(root, documents));
        stage.getIcons().setAll(WindowIcons.all());
        appearance = remembered.appearance();
        memory = new WindowMemory(remembered, services.disk(), services.delay(), stage, model, theme);
        documents.documentProperty().subscribe(this::show);
        controller.place(parts.tabs());
        boolean toldOfSystem = FxThread.followSystemDark(memory::systemIsDark);
        stage.titleProperty().bind(model.titleBinding());
        stage.setOnCloseRequest(event -> {
            event.consume();
            commands.quit();
        });
        stage.setOnHidden(event ->
                documents.loaded().forEach(loaded -> loaded.parts().editor().release()));
        stage.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                documents.loaded().forEach(LoadedDocument::look);
                if (!toldOfSystem) {
                    askSystem();
                }
            }
        });
    }

    private LoadedDocument front() {
        return model.documents().documentProperty().get();
    }

    private Scene scene(Parent root, DocumentTabs documents) {
        Scene scene = new Scene(root);
        new WindowKeys(model, documents, controller::focusMessages).follow(scene);
        scene.addEventFilter(DragEvent.DRAG_OVER, MainWindow::acceptFiles);
        scene.addEventFilter(DragEvent.DRAG_DROPPED, this::openDropped);
        scene.addEventHandler(PasteRefusedEvent.REFUSED, refused -> front().messages()
                .show(Message.problem("paste", Texts.of("shell").get("paste.too-much"))));
        return scene;
    }

    /**
     * Opens the window.
     *
     * @param file a document to open; without one the window shows the last one, or a newcomer a sample to try things on
     */
    public void show(Optional<Path> file) {
        model.begin(file);
        stage.show();
        // The lines must have their places before it is known whether the caret's can be seen.
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        DocumentEditor editor =
                model.documents().documentProperty().get().parts().editor();
        editor.select(editor.caret(), editor.caret());
        editor.focus();
    }

    /** Runs an action once the window is closed. */
    public void onClosed(Runnable action) {
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> action.run());
    }

    /** Keeps what is not saved safe from a crash now, for the program is told to end. */
    public void keepUnsaved() {
        model.documents().loaded().forEach(loaded -> loaded.document().keepUnsaved());
    }

    /** Opens the settings. */
    public void openSettings() {
        parts.openSettings().accept(stage);
    }

    /** Opens the side panel on a tab. @param id the tab's id */
    public void showTab(String id) {
        controller.openTab(id);
    }

    /** Shows something on a sheet above the window. @param content always the same for the same sheet */
    public void showSheet(Node content) {
        Button done = new Button();
        sheets.show(new Sheet(() -> content, () -> {}).node(done), done);
    }

    /** Puts a menu into the menu bar, before the View menu. */
    public void addMenu(String id, String title, List<List<Command>> commands) {
        menu.add(CommandMenu.menu(id, title, commands));
    }

    /** Uses these keys. */
    public void useKeys(KeyBindings bindings) {
        keys = bindings;
    }

    /** The window over the whole screen. */
    public WindowFullScreen fullScreen() {
        return new WindowFullScreen(stage);
    }

    /** The state of the window. */
    public ShellViewModel model() {
        return model;
    }

    private ShellViewModel viewModel(DocumentTabs documents) {
        StatusViewModel status = new StatusViewModel(
                documents.documentProperty().get().text(),
                services.background(),
                services.delay(),
                services.month(),
                services.settings());
        return new ShellViewModel(documents, loader.unsaved(services.messages()), status, services.messages());
    }

    /** A document comes to the front, and the keyboard goes along where it was in the text before. */
    private void show(LoadedDocument loaded) {
        if (known.add(loaded)) {
            zoom(loaded);
            model.status().follow(loaded.text());
            loaded.text().onEdit(memory::edited);
        }
        controller.show(loaded.parts());
        menu.show(
                GoToLine.below(loaded.parts().editor().commands(), commands::openPalette),
                loaded.parts().editor().markdown().commands(),
                loaded.parts().rewriteCommands());
        menu.showExports(loaded.parts().exportCommands());
        model.status().show(loaded.text());
        loaded.parts().editor().focus();
    }

    private Object controllerOf(Class<?> type, WindowCommands commands) {
        if (type == MainController.class) {
            return controller;
        }
        if (type == MenuController.class) {
            return menu;
        }
        if (type == ViewMenuController.class) {
            return new ViewMenuController(model, commands, parts.proofreading());
        }
        if (type == StatusController.class) {
            return new StatusController(model.status(), commands::openCosts, commands::openHealth);
        }
        throw new IllegalStateException("no controller of " + type);
    }

    private void zoom(LoadedDocument loaded) {
        loaded.parts().editor().setZoom(model.zoomProperty().get());
    }

    private void askSystem() {
        services.background().run(appearance::dark, dark -> dark.ifPresent(memory::systemIsDark));
    }

    private static void acceptFiles(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void openDropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            List<Path> paths = files.stream().map(File::toPath).toList();
            if (!front().parts().editor().markdown().drop(paths)) {
                model.dropped(paths);
            }
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private final class Commands implements WindowCommands {
        @Override
        public void openSettings() {
            MainWindow.this.openSettings();
        }

        @Override
        public void openAsk() {
            controller.openTab("ask");
            front().parts().tabs().stream()
                    .filter(tab -> tab.id().equals("ask"))
                    .forEach(tab -> tab.entered().run());
        }

        @Override
        public void openCosts() {
            controller.openTab("costs");
        }

        @Override
        public void openHealth() {
            showTab("health");
        }

        @Override
        public void openQuality() {
            showTab("quality");
        }

        @Override
        public void openHistory() {
            open(parts.history());
        }

        @Override
        public void openNetwork() {
            open(parts.network());
        }

        @Override
        public void openRouting() {
            open(parts.routing());
        }

        @Override
        public void openPalette(String typed) {
            MenuBar menus = (MenuBar) stage.getScene().lookup(".menu-bar");
            new CommandPalette(sheets).open(menus, front().parts().editor(), typed);
        }

        private void open(Sheet sheet) {
            Button done = new Button();
            sheets.show(sheet.node(done), done);
            sheet.opened().run();
        }

        @Override
        public void takeSnapshot() {
            front().snapshots().take();
        }

        @Override
        public void openSnapshots() {
            Button done = new Button();
            sheets.show(new SnapshotsPane(front().snapshots()).sheet(done), done);
        }

        @Override
        public void openShortcuts() {
            Button done = new Button();
            sheets.show(new ShortcutSheet(keys).node(done), done);
        }

        @Override
        public void openAbout() {
            AboutSheet about = new AboutSheet();
            Button done = new Button();
            sheets.show(about.node(done), done);
            services.background().run(Library::all, about::show);
        }

        @Override
        public void quit() {
            model.documents().leave(() -> {
                memory.leave();
                stage.close();
            });
        }

        @Override
        public Theme.Mode theme() {
            return theme.mode();
        }

        @Override
        public void chooseTheme(Theme.Mode mode) {
            theme.choose(mode);
            memory.themeChosen();
        }
    }
}
