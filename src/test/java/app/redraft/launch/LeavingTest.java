package app.redraft.launch;

import static app.redraft.launch.Eventually.fx;
import static app.redraft.launch.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Leaving a document while a passage is under review, and coming back to it: the real window with the real services. */
class LeavingTest {
    private static final String FLAWED = "She have went to the market yesterday. He dont like the the rain.";
    private static final String TEXT = "A first paragraph.\n\n" + FLAWED + "\n\nA last paragraph.\n";
    private static final int START = TEXT.indexOf(FLAWED);

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path home;

    private Path file;
    private Bootstrap services;

    @BeforeEach
    void startToolkit() throws IOException, TimeoutException {
        FxToolkit.registerPrimaryStage();
        file = Files.writeString(home.resolve("letter.md"), TEXT);
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(robot.listWindows()).forEach(window -> ((Stage) window).hide()));
        services.close();
    }

    @Test
    void quittingAsksAboutAcceptedChangesAndKeepsThem() throws IOException {
        open(Optional.of(file));
        acceptOneChange();
        assertThat(title()).contains("*");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> robot.lookup("Saved without the passage under review.")
                .tryQuery()
                .isPresent());
        assertThat(file).hasContent(TEXT);

        robot.push(KeyCode.CONTROL, KeyCode.Q);
        until(() -> isThere("#message-unsaved"));
        assertThat(robot.lookup("1 accepted change is not in the document yet.").tryQuery())
                .isPresent();
        press("Keep them");
        press("Save");
        until(() -> robot.listWindows().stream().noneMatch(javafx.stage.Window::isShowing));
        services.close();
        assertThat(Files.readString(file))
                .isNotEqualTo(TEXT)
                .startsWith("A first paragraph.")
                .endsWith("A last paragraph.\n");
    }

    @Test
    void afterTheAnswerTheTextHasTheFocusAndThePanelIsEmpty() {
        open(Optional.of(file));
        acceptOneChange();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> isThere("#message-unsaved"));
        robot.clickOn("Leave them out");
        until(() -> shown().isEmpty());
        robot.write("abc");
        until(() -> shown().equals("abc"));
        assertThat(fx(() -> robot.lookup("#versionList")
                        .queryAs(ListView.class)
                        .getItems()
                        .size()))
                .isZero();
        assertThat(file).hasContent(TEXT);
    }

    @Test
    void theLastDocumentIsOpenedAgainAtItsCaret() {
        open(Optional.of(file));
        robot.interact(() -> editor().moveTo(START + 3));
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        until(() -> robot.listWindows().stream().noneMatch(javafx.stage.Window::isShowing));
        services.close();

        open(Optional.empty());
        assertThat(fx(() -> editor().getCaretPosition())).isEqualTo(START + 3);
    }

    private void open(Optional<Path> document) {
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
        robot.interact(() -> Window.open(services, document));
        until(() -> isThere("#editor") && shown().equals(TEXT));
    }

    private void acceptOneChange() {
        robot.interact(() -> {
            editor().requestFocus();
            editor().selectRange(START, START + FLAWED.length());
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> robot.lookup("#acceptAllButton")
                .tryQueryAs(Button.class)
                .filter(button -> button.isVisible() && !button.isDisabled())
                .isPresent());
        robot.push(KeyCode.ALT, KeyCode.ENTER);
    }

    private void press(String label) {
        until(() -> robot.lookup(label).tryQueryAs(Button.class).isPresent());
        robot.interact(() -> robot.lookup(label).queryAs(Button.class).fire());
    }

    private boolean isThere(String id) {
        return robot.lookup(id).tryQueryAs(Node.class).isPresent();
    }

    private String title() {
        return fx(() -> ((Stage) editor().getScene().getWindow()).getTitle());
    }

    private GenericStyledArea<?, ?, ?> editor() {
        return robot.lookup("#editor").queryAs(GenericStyledArea.class);
    }

    private String shown() {
        return fx(() -> editor().getText());
    }
}
