package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.llm.Tier;
import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The lock that keeps a document on this machine, in the real window with the real services. */
@EnabledOnOs(
        value = OS.LINUX,
        disabledReason = "there, 0.0.0.0 is an address that leads here and is not loopback by name")
class LocalOnlyTest {
    private static final String TEXT = "A paragraph that is nobody else's business.\n";
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path home;

    private Path file;
    private LoopbackServer elsewhere;
    private Bootstrap services;

    @BeforeEach
    void startToolkit() throws IOException, TimeoutException {
        FxToolkit.registerPrimaryStage();
        file = Files.writeString(home.resolve("letter.md"), TEXT);
        elsewhere = new LoopbackServer();
        String tier = "{provider: openai, base_url: \"https://0.0.0.0:" + elsewhere.port() + "/v1\", model: m}";
        Files.writeString(
                home.resolve("settings.yaml"),
                "default_tier: auto\ntiers:\n  edge: " + tier + "\n  frontier: " + tier + "\n");
    }

    @AfterEach
    void close() throws IOException {
        shut();
        elsewhere.close();
    }

    @Test
    void nothingPassesTheLockWhichIsRememberedUntilItIsTurnedOff() {
        open();
        until(() -> elsewhere.connections() == 1);
        assertThat(elsewhere.requests())
                .as("without the lock a connection is made ready, and nothing sent")
                .isEmpty();
        robot.clickOn("#localOnlyToggle");
        assertThat(lock().getText()).isEqualTo("Local only");

        robot.interact(() -> editor().requestFocus());
        robot.clickOn("#rewriteButton");
        until(() -> versions() == 1 && isReady("#goDeeperButton"));
        assertThat(notice()).startsWith("Nothing was sent").contains("lock beside the document's name");
        robot.clickOn("#goDeeperButton");
        until(() -> versions() == 2 && isReady("#goDeeperButton"));
        assertThat(notice()).startsWith("Nothing was sent").contains("frontier");
        assertThat(services.storage.ledger.get().latest(10)).as("calls").isEmpty();

        until(() -> remembered().contains("\"files\" : [ \"letter.md\" ]"));
        shut();
        open();
        assertThat(lock().isSelected()).as("remembered").isTrue();
        robot.clickOn("#rewriteButton");
        until(() -> versions() == 1 && isReady("#goDeeperButton"));
        assertThat(notice()).startsWith("Nothing was sent");
        assertThat(elsewhere.connections()).as("connections while locked").isEqualTo(1);

        robot.clickOn("#localOnlyToggle");
        robot.interact(() -> editor().requestFocus());
        robot.clickOn("#rewriteButton");
        until(() -> elsewhere.connections() > 1);
    }

    @Test
    void lockingAfterwardsHoldsBackGoDeeperOnAnOlderResult() {
        open();
        robot.interact(() -> editor().requestFocus());
        robot.clickOn("#rewriteButton");
        until(() -> versions() == 1 && isReady("#goDeeperButton"));
        assertThat(services.storage.ledger.get().latest(10))
                .extracting(LedgerEntry::tier)
                .containsOnly(Tier.EDGE);

        robot.clickOn("#localOnlyToggle");
        robot.clickOn("#goDeeperButton");
        until(() -> versions() == 2 && isReady("#goDeeperButton"));
        assertThat(notice()).startsWith("Nothing was sent");
        assertThat(services.storage.ledger.get().latest(10))
                .extracting(LedgerEntry::tier)
                .containsOnly(Tier.EDGE);
    }

    private void open() {
        services = new Bootstrap(Map.of(
                "REDRAFT_HOME", home.toString(), "REDRAFT_EDGE_API_KEY", "none", "REDRAFT_FRONTIER_API_KEY", "none"));
        robot.interact(() -> Window.open(services, Optional.of(file)));
        until(() -> robot.lookup("#editor").tryQuery().isPresent()
                && fx(() -> editor().getText().equals(TEXT)));
    }

    private void shut() {
        robot.interact(() -> List.copyOf(robot.listWindows()).forEach(window -> ((Stage) window).hide()));
        services.close();
    }

    private String remembered() {
        try {
            return Files.readString(home.resolve("locked.json")).replaceAll("[^\"]*/", "");
        } catch (IOException notYet) {
            return "";
        }
    }

    private GenericStyledArea<?, ?, ?> editor() {
        return robot.lookup("#editor").queryAs(GenericStyledArea.class);
    }

    private ToggleButton lock() {
        return robot.lookup("#localOnlyToggle").queryAs(ToggleButton.class);
    }

    private String notice() {
        return robot.lookup("#rewriteNotice").queryAs(Labeled.class).getText();
    }

    private int versions() {
        return robot.lookup("#versionList").queryAs(ListView.class).getItems().size();
    }

    private boolean isReady(String id) {
        return robot.lookup(id).tryQuery().filter(node -> !node.isDisabled()).isPresent();
    }
}
