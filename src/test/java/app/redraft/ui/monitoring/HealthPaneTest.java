package app.redraft.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.assistant.figures.ToolRouting;
import app.redraft.core.assistant.figures.ToolRoutingFigures;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.HealthProbe;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.Watched;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.chart.BarChart;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The panel over a real ledger; workers run at once and time is wound by hand. */
@ExtendWith(ApplicationExtension.class)
class HealthPaneTest {
    private static final int SMALLEST_WIDTH = 240;

    @TempDir
    static Path home;

    private final Messages messages = new Messages();
    private final Ticks ticks = new Ticks();
    private Watched watched;
    private HealthPane pane;
    private int shown;

    @Start
    void open(Stage stage) throws IOException {
        Theme.begin(Theme.Mode.LIGHT, false);
        watched = new Watched(home.resolve(String.valueOf(System.nanoTime())));
        pane = new HealthPane(
                watched.monitor, watched::settings, Background.on(Runnable::run), ticks, messages, watched.clock);
        stage.setScene(new Scene((Parent) pane.node(), SMALLEST_WIDTH, 700));
        // The window is another test's before, which may have given it a size.
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void showsEveryFigureOfATier(FxRobot robot) {
        watched.succeed(Tier.EDGE, 2, 300, 900);
        watched.clock.step(Duration.ofHours(3));
        watched.coldStart(Tier.EDGE, 12_000);
        watched.fail(Tier.EDGE, 1, ErrorKind.TIMEOUT_IDLE);
        watched.succeed(Tier.EDGE, 1, 500, 1_100);
        watched.rest = Duration.ofSeconds(28);

        robot.interact(() -> pane.begin(() -> {}));

        assertThat(words(robot, "#edgeHealthCard"))
                .contains("Edge", "ready", "test-model", "3 calls in the last hour, 5 in 24 hours")
                .contains("0.3 s", "0.5 s", "0.9 s", "1.1 s")
                .contains("1 of 3 (33%)", "stopped answering, 12:59", "1, slowest 12 s", "nothing", "for 28 s more");
        List<Number> bars = robot
                .lookup("#edgeHealthCard .hour-chart")
                .<BarChart<String, Number>>queryAs(chart())
                .getData()
                .get(0)
                .getData()
                .stream()
                .map(javafx.scene.chart.XYChart.Data::getYValue)
                .collect(Collectors.toList());
        assertThat(bars).hasSize(24).endsWith(2, 0, 0, 3);
    }

    @SuppressWarnings("unchecked")
    private static Class<BarChart<String, Number>> chart() {
        return (Class<BarChart<String, Number>>) (Class<?>) BarChart.class;
    }

    @Test
    void fitsTheNarrowestPanelWithoutCuttingAWord(FxRobot robot) {
        watched.fail(Tier.EDGE, 1, ErrorKind.TIMEOUT_FIRST_TOKEN);
        watched.succeed(Tier.EDGE, 1, 65_000, 120_000);
        robot.interact(() -> pane.begin(() -> {}));
        robot.interact(() -> pane.node().getScene().getRoot().layout());

        assertThat(robot.lookup("#edgeHealthCard .label").queryAllAs(Labeled.class))
                .allSatisfy(label -> assertThat(
                                label.localToScene(label.getLayoutBounds()).getMaxX())
                        .as(label.getText())
                        .isLessThanOrEqualTo(SMALLEST_WIDTH));
        assertThat(robot.lookup("#edgeHealthCard .label").queryAllAs(Labeled.class))
                .filteredOn(label -> label.lookup(".text") instanceof javafx.scene.text.Text text
                        && text.getText().endsWith("..."))
                .as("cut words")
                .isEmpty();
    }

    @Test
    void aReaderHearsTheWholeCard(FxRobot robot) {
        watched.succeed(Tier.FRONTIER, 1, 500, 1_100);
        robot.interact(() -> pane.begin(() -> {}));

        Node card = robot.lookup("#frontierHealthCard").query();
        assertThat(card.isFocusTraversable()).isTrue();
        assertThat(card.getAccessibleText())
                .startsWith("Frontier, ready. test-model.")
                .contains("First text: Usual 0.5 s, Slow 0.5 s, Worst 0.5 s.")
                .contains("Paused: no.");
    }

    @Test
    void aServerThatWasAskedAndSaidNothingOfUseIsNotCalledUnasked(FxRobot robot) {
        watched.answer = new HealthProbe.Result(HealthProbe.State.UNKNOWN, null);

        robot.interact(() -> pane.ask());

        assertThat(words(robot, "#edgeHealthCard"))
                .contains("not known", "Asked at")
                .doesNotContain("not asked yet");
    }

    @Test
    void theTurnsOfAskAreShownOnceSomethingWasAsked(FxRobot robot) {
        robot.interact(() -> pane.begin(() -> {}));
        assertThat(robot.lookup("#healthTurns").query().isVisible()).isFalse();
        ToolRouting last = new ToolRouting(1, 2, 1, 1_400L, 4_300L, 0, Map.of());
        ToolRouting all = new ToolRouting(9, 14, 11, -2_500L, 120_000L, 3, Map.of(RoutingCause.ToolTurn.WARM_CACHE, 2));

        robot.interact(() -> {
            pane.showTurns(() -> new ToolRoutingFigures.Report(last, all));
            pane.refresh();
        });

        assertThat(words(robot, "#turnsHealthCard"))
                .contains("Turns of Ask", "9 conversations in 30 days", "1.4 s", "2.5 s more", "$0.0043", "$0.12")
                .contains("Frontier has the conversation in its cache");
        assertThat(robot.lookup("#turnsHealthCard").query().getAccessibleText())
                .contains("Edge turns: 2, in all 14.", "Tool errors: 0, in all 3.");
        assertThat(robot.lookup("#turnsHealthCard .label").queryAllAs(Labeled.class))
                .allSatisfy(label -> assertThat(
                                label.localToScene(label.getLayoutBounds()).getMaxX())
                        .as(label.getText())
                        .isLessThanOrEqualTo(SMALLEST_WIDTH));
    }

    @Test
    void anAlertIsToldOnceAndTakenAwayWhenItsReasonIsGone(FxRobot robot) {
        watched.answer = new HealthProbe.Result(HealthProbe.State.DOWN, UserMessage.literal("Connection refused."));
        robot.interact(() -> pane.begin(() -> shown++));
        assertThat(messages.shown()).hasSize(1);
        robot.interact(() -> messages.shown().get(0).actions().get(0).run().run());
        assertThat(shown).as("the panel was opened").isEqualTo(1);

        robot.interact(() -> messages.dismiss(messages.shown().get(0)));
        robot.interact(pane::ask);
        robot.interact(pane::refresh);
        assertThat(messages.shown()).as("told once").isEmpty();

        watched.answer = new HealthProbe.Result(HealthProbe.State.UP, null);
        robot.interact(pane::ask);
        watched.answer = new HealthProbe.Result(HealthProbe.State.DOWN, UserMessage.literal("Connection refused."));
        robot.interact(pane::ask);
        assertThat(messages.shown()).as("down again").hasSize(1);

        watched.answer = new HealthProbe.Result(HealthProbe.State.UP, null);
        robot.interact(() -> ticks.pass(6));
        assertThat(messages.shown())
                .as("a server of this machine is asked again")
                .isEmpty();
    }

    @Test
    void aSupervisedServerIsShownWithWhatItUsesAndCanBeStartedAgain(FxRobot robot) {
        StubServer server = new StubServer(
                ManagedServer.State.READY,
                watched.clock.instant().minusSeconds(125),
                new ManagedServer.Figures(150.0, 3_100_000_000L, null, watched.clock.instant()));
        robot.interact(() -> {
            pane.supervise(tier -> tier == Tier.EDGE ? Optional.of(server) : Optional.empty());
            pane.begin(() -> {});
        });

        assertThat(words(robot, "#edgeHealthCard"))
                .contains("Local server | ready, 2 min", "It uses | 150% CPU, 3.1 GB");
        assertThat(words(robot, "#frontierHealthCard")).doesNotContain("Local server");
        assertThat(robot.lookup("#frontierRestartButton").query().isVisible()).isFalse();

        robot.interact(
                () -> robot.lookup("#edgeRestartButton").queryAs(Button.class).fire());
        assertThat(server.restarts).isEqualTo(1);
    }

    @Test
    void aSmallServerThatJustBeganIsShownInMegabytesAndWholeSeconds(FxRobot robot) {
        StubServer server = new StubServer(
                ManagedServer.State.LOADING,
                watched.clock.instant().minusSeconds(6),
                new ManagedServer.Figures(0.0, 23_600_000L, 999_400_000L, watched.clock.instant()));
        robot.interact(() -> {
            pane.supervise(tier -> tier == Tier.EDGE ? Optional.of(server) : Optional.empty());
            pane.begin(() -> {});
        });

        assertThat(words(robot, "#edgeHealthCard"))
                .contains("Local server | loading its model, 6 s", "It uses | 0% CPU, 24 MB, 999 MB graphics");
    }

    @Test
    void anAlertClearsByTimeAlone(FxRobot robot) {
        robot.interact(() -> pane.begin(() -> {}));
        watched.fail(Tier.EDGE, 3, ErrorKind.SERVER);
        robot.interact(pane::refresh);
        assertThat(words(robot, "#edgeHealthCard")).contains("failed the last 3 times");

        watched.clock.step(Duration.ofMinutes(5));
        robot.interact(() -> ticks.pass(1));
        assertThat(words(robot, "#edgeHealthCard")).doesNotContain("failed the last 3 times");
        assertThat(messages.shown()).isEmpty();
    }

    @Test
    void everyErrorHasAName() {
        Texts texts = Texts.of("monitoring");
        for (ErrorKind kind : ErrorKind.values()) {
            assertThat(texts.get("error." + kind.name().toLowerCase(Locale.ROOT)))
                    .isNotBlank();
        }
    }

    private static String words(FxRobot robot, String id) {
        return robot.from(robot.lookup(id).queryAll()).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining(" | "));
    }
}
