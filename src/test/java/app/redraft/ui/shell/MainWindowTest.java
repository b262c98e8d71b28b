package app.redraft.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.document.RecoveryStore;
import app.redraft.core.document.WorkspaceState;
import app.redraft.core.settings.Settings;
import app.redraft.infra.files.FileDocumentStore;
import app.redraft.infra.files.FileRecoveryStore;
import app.redraft.infra.files.FileWorkspaceState;
import app.redraft.infra.files.locks.LockedFiles;
import app.redraft.infra.files.snapshot.FileSnapshotStore;
import app.redraft.infra.files.style.FileStyleSheets;
import app.redraft.infra.sqlite.SqliteLedger;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Theme;
import app.redraft.ui.document.DocumentLock;
import app.redraft.ui.document.DocumentStyle;
import app.redraft.ui.document.HandClock;
import app.redraft.ui.document.ReviewedPassages;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.shell.sheet.Library;
import app.redraft.ui.shell.sheet.Sheet;
import app.redraft.ui.shell.side.SideTab;
import app.redraft.ui.shell.tab.DocumentParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on real files; only time is wound by hand, and workers run at once. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    @TempDir
    static Path home;

    private final HandClock time = new HandClock();
    private final Messages messages = new Messages();
    private DocumentEditor editor;
    private MainWindow window;
    private Stage stage;
    private Theme theme;
    private WorkspaceState workspace;
    private SqliteLedger ledger;
    private FileRecoveryStore recovery;
    private Path folder;

    @Start
    void open(Stage stage) throws IOException {
        folder = Files.createTempDirectory(home, "start");
        this.stage = stage;
        theme = Theme.begin(Theme.Mode.LIGHT, false);
        workspace = new FileWorkspaceState(folder.resolve("workspace.json"));
        ledger = SqliteLedger.open(folder.resolve("redraft.db"));
        recovery = new FileRecoveryStore(folder.resolve("recovery"), Clock.systemUTC());
        window = new MainWindow(
                stage,
                new WindowParts(
                        this::parts,
                        List.of(tab("costs", new Label("figures"))),
                        sheet(new Label("history")),
                        sheet(new Label("network")),
                        sheet(new Label("routing")),
                        owner -> {},
                        new SimpleBooleanProperty(true)),
                new ShellServices(
                        new FileDocumentStore(),
                        folder,
                        recovery,
                        new FileSnapshotStore(folder.resolve("snapshots"), Clock.systemUTC(), () -> 30),
                        new BudgetGuard(ledger, Settings.DEFAULTS::budget, Clock.systemUTC())::month,
                        () -> Settings.DEFAULTS,
                        messages,
                        new Background(Runnable::run, Runnable::run),
                        new Background(Runnable::run, Runnable::run),
                        time),
                new Remembered(workspace, workspace.load(), () -> Optional.empty()),
                theme);
        window.show(Optional.empty());
    }

    /** What shows a document; {@link #editor} is that of the last one. */
    private DocumentParts parts() {
        editor = new DocumentEditor();
        return new DocumentParts(
                editor,
                ReviewedPassages.NONE,
                new DocumentLock(new LockedFiles(folder.resolve("locked.json"), folder.resolve("workspace.json"))),
                new DocumentStyle(
                        new FileStyleSheets(folder.resolve("styles")), new Background(Runnable::run, Runnable::run)),
                (source, base, other, listener) -> listener.busy(),
                new Label("rewrite"),
                List.of(),
                List.of(),
                List.of(tab("review", new Label("versions"))),
                () -> {},
                () -> {});
    }

    private static SideTab tab(String id, Node content) {
        return new SideTab(id, () -> content, () -> {});
    }

    private static Sheet sheet(Node content) {
        return new Sheet(() -> content, () -> {});
    }

    @AfterEach
    void close() {
        recovery.close();
        ledger.close();
    }

    @Test
    void hasTheControlsThatToolsAndTestsLookFor(FxRobot robot) {
        for (String id : List.of(
                "editor", "statusBar", "costPill", "edgeHealth", "frontierHealth", "sidePanel", "settingsButton")) {
            assertThat(robot.lookup("#" + id).tryQuery()).as(id).isPresent();
        }
    }

    @Test
    void everyButtonHasAName(FxRobot robot) {
        Set<ButtonBase> buttons = robot.lookup(node -> node instanceof Button).queryAll();

        assertThat(buttons).isNotEmpty().allSatisfy(button -> assertThat(
                        button.getAccessibleText() == null ? button.getText() : button.getAccessibleText())
                .as(button.toString())
                .isNotBlank());
    }

    @Test
    void aFreshStartShowsAFlawedParagraphWithTheCaretInIt() {
        assertThat(onFx(() -> editor.documentText().substring(editor.caret()))).startsWith("My sister and I has");
        assertThat(stage.getTitle()).isEqualTo("Untitled – Redraft");
    }

    @Test
    void marksUnsavedTextAndKeepsItForTheNextStart(FxRobot robot) {
        robot.interact(() -> editor.replaceAllText("written today"));
        robot.interact(() -> time.pass(Duration.ofSeconds(1)));

        assertThat(stage.getTitle()).isEqualTo("Untitled * – Redraft");
        assertThat(robot.lookup("#unsavedMark").query().isVisible()).isTrue();
        recovery.close();
        RecoveryStore next = new FileRecoveryStore(folder.resolve("recovery"), Clock.systemUTC());
        assertThat(next.leftovers()).extracting(RecoveryStore.Entry::text).containsExactly("written today");
    }

    @Test
    void countsTheWords(FxRobot robot) {
        robot.interact(() -> editor.replaceAllText("one two three"));
        robot.interact(() -> time.pass(Duration.ofSeconds(1)));

        assertThat(robot.lookup("3 words").tryQuery()).isPresent();
    }

    @Test
    void refusesABinaryFileInOneLineAndKeepsTheDocument(FxRobot robot) throws IOException {
        Path picture = Files.write(home.resolve("picture.md"), new byte[] {0, 1, 2, 3, 0, (byte) 0xff});
        robot.interact(() -> editor.replaceAllText("mine"));
        robot.interact(() -> window.model().dropped(List.of(picture)));

        assertThat(onFx(editor::documentText)).isEqualTo("mine");
        assertThat(robot.lookup("#message-file .label").queryLabeled().getText())
                .contains("picture.md");
    }

    @Test
    void opensADroppedFileAndRemembersIt(FxRobot robot) throws IOException {
        Path file = Files.writeString(home.resolve("dropped.md"), "from disk\r\nsecond line");
        robot.interact(() -> window.model().dropped(List.of(file)));
        robot.interact(() -> time.pass(Duration.ofSeconds(1)));

        assertThat(onFx(editor::documentText)).isEqualTo("from disk\nsecond line");
        assertThat(stage.getTitle()).isEqualTo("dropped.md – Redraft");
        assertThat(workspace.load().recentFiles()).containsExactly(file.toAbsolutePath());
    }

    @Test
    void asksInTheWindowBeforeItClosesOnUnsavedText(FxRobot robot) {
        robot.interact(() -> editor.replaceAllText("unsaved"));
        robot.interact(
                () -> stage.getOnCloseRequest().handle(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(stage.isShowing()).isTrue();

        robot.interact(robot.lookup("Discard changes").queryButton()::fire);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void f6PutsTheKeyboardOnTheNewestMessageAndBackIntoTheText(FxRobot robot) {
        robot.interact(() -> {
            editor.focus();
            editor.replaceAllText("unsaved");
            window.model().document().startNew();
        });
        robot.push(KeyCode.F6);
        assertThat(robot.lookup("#message-unsaved").query().isFocusWithin()).isTrue();
        robot.interact(() -> messages.show(Message.problem("other", "Something else happened.")));
        assertThat(robot.lookup("#message-unsaved").query().isFocusWithin())
                .as("another line comes")
                .isTrue();

        robot.push(KeyCode.F6);
        assertThat(robot.lookup("#editor").query().isFocused()).isTrue();
        robot.push(KeyCode.F6);
        assertThat(robot.lookup("#message-other").query().isFocusWithin()).isTrue();
        robot.push(KeyCode.SPACE);
        assertThat(robot.lookup("#message-other").tryQuery()).isEmpty();
        assertThat(robot.lookup("#editor").query().isFocused()).isTrue();
    }

    @Test
    void showsEveryKeyOnF1AndEscClosesIt(FxRobot robot) {
        robot.push(KeyCode.F1);

        assertThat(robot.lookup("#shortcutSheet .key").queryAll()).hasSameSizeAs(Shortcut.values());
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#shortcutSheet").tryQuery()).isEmpty();
        assertThat(robot.lookup("#editor").query().isFocused())
                .as("the text has the keyboard again")
                .isTrue();
    }

    @Test
    void listsTheLibrariesInTheAboutSheet(FxRobot robot) throws IOException {
        robot.interact(() -> {
            List<Menu> menus = robot.lookup(".menu-bar").<MenuBar>query().getMenus();
            menus.get(menus.size() - 1).getItems().get(1).fire();
        });

        assertThat(robot.lookup("#libraryTable").queryTableView().getItems()).hasSameSizeAs(Library.all());
    }

    @Test
    void turnsDarkAndBack(FxRobot robot) {
        Node root = stage.getScene().getRoot();
        PseudoClass dark = PseudoClass.getPseudoClass("dark");

        robot.interact(() -> theme.choose(Theme.Mode.DARK));
        assertThat(root.getPseudoClassStates()).contains(dark);
        robot.interact(() -> theme.choose(Theme.Mode.LIGHT));
        assertThat(root.getPseudoClassStates()).doesNotContain(dark);
    }

    @Test
    void hidesAndShowsTheSidePanel(FxRobot robot) {
        robot.push(KeyCode.F9);
        assertThat(robot.lookup("#sidePanel").tryQuery()).isEmpty();

        robot.interact(robot.lookup("#costPill").queryButton()::fire);
        assertThat(robot.lookup("figures").query().isVisible()).isTrue();
    }

    @Test
    void zoomsOnEveryKeyboard(FxRobot robot) {
        for (KeyCode plus : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            assertThat(zoomAfter(robot, plus, false)).as(plus.getName()).isEqualTo(110);
            assertThat(zoomAfter(robot, plus, true))
                    .as("Shift " + plus.getName())
                    .isEqualTo(110);
        }
        for (KeyCode minus : List.of(KeyCode.MINUS, KeyCode.SUBTRACT, KeyCode.UNDERSCORE)) {
            assertThat(zoomAfter(robot, minus, false)).as(minus.getName()).isEqualTo(90);
            assertThat(zoomAfter(robot, minus, true))
                    .as("Shift " + minus.getName())
                    .isEqualTo(90);
        }
        robot.interact(window.model()::zoomIn);
        assertThat(pressed(robot, KeyCode.NUMPAD0, false)).isEqualTo(100);
        robot.interact(window.model()::zoomIn);
        assertThat(pressed(robot, KeyCode.DIGIT0, false)).isEqualTo(100);
    }

    private int zoomAfter(FxRobot robot, KeyCode code, boolean shift) {
        robot.interact(window.model()::zoomReset);
        return pressed(robot, code, shift);
    }

    private int pressed(FxRobot robot, KeyCode code, boolean shift) {
        robot.interact(() -> Event.fireEvent(
                robot.lookup("#editor").query(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false)));
        return window.model().zoomProperty().get();
    }

    @Test
    void theEditMenuDoesWhatTheKeysDoAndKnowsWhatIsPossible(FxRobot robot) {
        Menu menu = menu(robot, "editMenu");
        robot.interact(() -> {
            editor.load("one two");
            editor.focus();
        });
        assertThat(disabled(robot, menu)).contains("undoItem", "redoItem", "cutItem", "copyItem", "findNextItem");

        robot.interact(() -> editor.select(0, 3));
        assertThat(disabled(robot, menu)).contains("undoItem", "redoItem").doesNotContain("cutItem", "copyItem");
        robot.interact(item(menu, "cutItem")::fire);
        assertThat(onFx(editor::documentText)).isEqualTo(" two");
        assertThat(disabled(robot, menu)).contains("redoItem").doesNotContain("undoItem", "pasteItem");
        robot.interact(item(menu, "undoItem")::fire);
        assertThat(onFx(editor::documentText)).isEqualTo("one two");
        robot.interact(item(menu, "redoItem")::fire);
        robot.interact(item(menu, "pasteItem")::fire);
        assertThat(onFx(editor::documentText)).isEqualTo("one two");
        robot.interact(item(menu, "selectAllItem")::fire);
        assertThat(onFx(() -> editor.anchor() + " " + editor.caret())).isEqualTo("0 7");
        robot.interact(item(menu, "replaceItem")::fire);
        assertThat(robot.lookup("#findBar").query().isVisible()).isTrue();
    }

    @Test
    void theClipboardCommandsGoToTheFieldThatHasTheKeyboard(FxRobot robot) {
        Menu menu = menu(robot, "editMenu");
        robot.interact(() -> {
            editor.load("the text");
            editor.find();
            TextField field = robot.lookup("#findField").queryAs(TextField.class);
            field.setText("words");
            field.selectAll();
        });
        robot.interact(item(menu, "cutItem")::fire);
        assertThat(robot.lookup("#findField").queryAs(TextField.class).getText())
                .isEmpty();
        assertThat(onFx(editor::documentText)).isEqualTo("the text");
    }

    @Test
    void theSidePanelKeepsItsWidth(FxRobot robot) {
        robot.interact(() -> stage.setWidth(1_200));
        double before = panelWidth(robot);
        robot.push(KeyCode.F9).push(KeyCode.F9);
        assertThat(panelWidth(robot)).isCloseTo(before, within(2.0));

        robot.interact(() -> stage.setWidth(700));
        robot.push(KeyCode.F9).push(KeyCode.F9);
        robot.interact(() -> stage.setWidth(1_200));
        assertThat(panelWidth(robot)).isCloseTo(before, within(2.0));
    }

    private double panelWidth(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#sidePanel").queryAs(Region.class).getWidth();
    }

    private static Menu menu(FxRobot robot, String id) {
        return robot.lookup(".menu-bar").<MenuBar>query().getMenus().stream()
                .filter(menu -> id.equals(menu.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static MenuItem item(Menu menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** The items that are greyed when the menu opens. */
    private static List<String> disabled(FxRobot robot, Menu menu) {
        robot.interact(() -> menu.getOnShowing().handle(new Event(Menu.ON_SHOWING)));
        return menu.getItems().stream()
                .filter(MenuItem::isDisable)
                .map(MenuItem::getId)
                .toList();
    }

    private static String onFx(Callable<String> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, asked);
    }
}
