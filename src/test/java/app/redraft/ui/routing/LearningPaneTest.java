package app.redraft.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.settings.Settings;
import app.redraft.infra.files.settings.YamlSettingsStore;
import app.redraft.infra.sqlite.SqliteLedger;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How routing did, from a real ledger; the threshold changes when the writer says so and never else. */
@ExtendWith(ApplicationExtension.class)
class LearningPaneTest {
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    static Path folder;

    private final List<Settings> applied = new ArrayList<>();
    private Path settingsFile;
    private SqliteLedger ledger;
    private YamlSettingsStore store;
    private LearningPane pane;
    private int calls;

    @Start
    void open(Stage stage) throws IOException {
        Theme.begin(Theme.Mode.LIGHT, false);
        Path home = Files.createTempDirectory(folder, "home");
        settingsFile = home.resolve("settings.yaml");
        store = new YamlSettingsStore(settingsFile, Map.of());
        ledger = SqliteLedger.open(home.resolve("redraft.db"));
        pane = new LearningPane(ledger::routingHistory, store, applied::add, Background.on(Runnable::run));
        stage.setScene(new Scene((Parent) pane.node(), 720, 700));
        stage.show();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void teachesWhileNothingWasRouted(FxRobot robot) {
        robot.interact(pane::refresh);

        assertThat(text(robot, "#routingMessage")).startsWith("Nothing was routed yet. Choose Auto");
        assertThat(robot.lookup("#routingSummary").query().getParent().isVisible())
                .isFalse();
    }

    @Test
    void saysThatThereIsTooLittleForAdvice(FxRobot robot) {
        tooSimple(2.5);
        right(1);
        robot.interact(pane::refresh);

        assertThat(text(robot, "#routingAdvice")).startsWith("You judged 2 Edge results so far. From 20 on");
        assertThat(robot.lookup("#routingThresholds").query().isVisible()).isFalse();
        assertThat(robot.lookup("#takeThresholdButton").query().isVisible()).isFalse();
        assertThat(text(robot, "#routingSummary"))
                .isEqualTo("2 calls went where Auto, a preset or your default tier sent them, 2 of them to Edge. "
                        + "Of 2 Edge results that you judged 1 was right.");
        assertThat(robot.lookup("#routingCauses .outcome-bar").query().getAccessibleText())
                .isEqualTo("Complexity score: 2 calls · 1 right · 1 too simple");
    }

    @Test
    void offersABetterThresholdAndTakesItOnOneClick(FxRobot robot) {
        for (int i = 0; i < 12; i++) {
            tooSimple(2.5);
            right(1);
        }
        robot.interact(pane::refresh);

        assertThat(text(robot, "#routingAdvice"))
                .isEqualTo("A threshold of 2.5 would have routed 0 of these calls wrongly, instead of 12.");
        Button take = robot.lookup("#takeThresholdButton").queryButton();
        assertThat(take.getText()).isEqualTo("Use 2.5 from now on");
        assertThat(Files.exists(settingsFile)).as("nothing changes by itself").isFalse();
        TableView<ThresholdLine> thresholds = robot.lookup("#routingThresholds").queryTableView();
        assertThat(thresholds.getSelectionModel().getSelectedItem().moved()).isEqualTo("12 to Frontier");
        assertThat(thresholds.getSelectionModel().getSelectedItem().cost())
                .as("12 calls on frontier instead of edge first")
                .endsWith("less");

        robot.interact(take::fire);
        assertThat(store.load().settings().routing().complexityThreshold()).isEqualTo(2.5);
        assertThat(applied).singleElement().satisfies(settings -> assertThat(
                        settings.routing().complexityThreshold())
                .isEqualTo(2.5));
        assertThat(text(robot, "#routingResult")).contains("from a score of 2.5");
    }

    @Test
    void comparesTheArmsOfATrial(FxRobot robot) {
        call(Tier.FRONTIER, "override:verse", 0, 300, null);
        call(Tier.EDGE, "ab:override:verse", 0, 20, null);
        robot.interact(pane::refresh);

        TableView<ArmLine> arms = robot.lookup("#routingArms").queryTableView();
        assertThat(arms.getItems())
                .containsExactly(
                        new ArmLine("Frontier, as decided", "1", "0%", "$0.0003", "0.1 s"),
                        new ArmLine("Frontier, sent to Edge", "1", "0%", "< $0.0001", "0.1 s"));
    }

    @Test
    void leavesASettingsFileThatCannotBeUsedAlone(FxRobot robot) throws IOException {
        for (int i = 0; i < 12; i++) {
            tooSimple(2.5);
            right(1);
        }
        robot.interact(pane::refresh);
        Files.writeString(settingsFile, "default_tier: nobody\n");
        robot.interact(robot.lookup("#takeThresholdButton").queryButton()::fire);

        assertThat(text(robot, "#routingResult"))
                .startsWith("Nothing was changed.")
                .contains("line 1");
        assertThat(Files.readString(settingsFile)).isEqualTo("default_tier: nobody\n");
        assertThat(applied).isEmpty();
    }

    private void tooSimple(double score) {
        String edge = call(Tier.EDGE, "score", score, 20, null);
        String deeper = call(Tier.FRONTIER, "user", null, 300, edge);
        ledger.decide(edge, Outcome.REJECTED, 0);
        ledger.decide(deeper, Outcome.ACCEPTED, 5);
    }

    private void right(double score) {
        ledger.decide(call(Tier.EDGE, "score", score, 20, null), Outcome.ACCEPTED, 5);
    }

    private String call(Tier tier, String cause, @Nullable Number score, long micros, @Nullable String parent) {
        String id = "call" + calls++;
        Double value = score == null ? null : (Double) score.doubleValue();
        CallContext context = CallContext.of(
                        id,
                        CallContext.CallKind.REWRITE,
                        new Route(tier, TierChoice.AUTO, RoutingCause.of(cause), value))
                .childOf(parent);
        ledger.begin(new CallStart(context, new EngineId("openai", "model"), START.plusSeconds(calls), 40, false));
        ledger.complete(id, record(micros));
        return id;
    }

    private static CallRecord record(long micros) {
        Cost cost = new Cost(new Money(micros), Cost.Basis.COMPUTED, null);
        return new CallRecord("model", TokenUsage.of(10, 5), 50, 40L, 100, cost, FinishReason.STOP, null, false);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
