package app.redraft.launch;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.settings.Settings;
import app.redraft.infra.files.settings.YamlSettingsStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A window hears what becomes of the settings file while it is open. */
class SettingsInForceTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path home;

    private Path file;
    private Bootstrap services;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        FxToolkit.registerPrimaryStage();
        file = Files.writeString(home.resolve("settings.yaml"), "budget: {monthly_usd: 20}\n");
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
        robot.interact(() -> Window.open(services, Optional.empty()));
        assertThat(limit()).isEqualByComparingTo("20");
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(robot.listWindows()).forEach(window -> ((Stage) window).hide()));
        services.close();
    }

    @Test
    void whatAnotherWindowSavesIsInForceHere() throws IOException {
        YamlSettingsStore other = new YamlSettingsStore(file, Map.of());
        Settings loaded = other.load().settings();
        other.save(new Settings(
                loaded.defaultTier(),
                loaded.edge(),
                loaded.frontier(),
                loaded.rateLimit(),
                loaded.routing(),
                new Settings.Budget(new BigDecimal("5"), 0.8, Settings.AtLimit.STOP, null, null, null),
                loaded.prices(),
                loaded.history(),
                loaded.assistant()));
        until(() -> limit().compareTo(new BigDecimal("5")) == 0);
        until(() -> cost().contains("of $5"));
    }

    @Test
    void aBadEditLeavesTheLastGoodOnesAndNamesTheLineUntilItIsMended() throws IOException {
        Files.writeString(file, "history: {keep_text_days: 3}\nbudget: {monthly_usd: much}\n");
        until(() -> robot.lookup("#message-settings").tryQuery().isPresent());
        assertThat(robot.lookup("#message-settings .label").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).contains("line 2", "last good settings"));
        assertThat(limit()).isEqualByComparingTo("20");
        Files.writeString(file, "budget: {monthly_usd: 7}\n");
        until(() -> limit().compareTo(new BigDecimal("7")) == 0);
        until(() -> robot.lookup("#message-settings").tryQuery().isEmpty());
    }

    private BigDecimal limit() {
        return services.storage.settings.get().budget().monthlyUsd();
    }

    private String cost() {
        return robot.lookup("#costPill").queryButton().getText();
    }
}
