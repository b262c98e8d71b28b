package app.redraft.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.history.TextHistory;
import app.redraft.core.history.TextHistory.Item;
import app.redraft.core.history.TextHistory.Order;
import app.redraft.core.history.TextHistory.Origin;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.sqlite.SqliteLedger;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** History over a real file: listed, found, read, copied and deleted. */
@ExtendWith(ApplicationExtension.class)
class HistoryPaneTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    static Path folder;

    private final List<Runnable> waiting = new ArrayList<>();
    private int keepDays = 30;
    private LedgerException failing;
    private SqliteLedger ledger;
    private TextHistory history;
    private HistoryPane pane;

    @Start
    void open(Stage stage) throws IOException {
        Locale.setDefault(Locale.US);
        Theme.begin(Theme.Mode.LIGHT, false);
        ledger = SqliteLedger.open(Files.createTempDirectory(folder, "home").resolve("redraft.db"));
        history = ledger.texts(() -> 30, Clock.systemUTC());
        pane = new HistoryPane(
                this::history,
                () -> keepDays,
                Background.on(Runnable::run),
                (duration, action) -> {
                    waiting.add(action);
                    return () -> waiting.remove(action);
                },
                ZoneOffset.UTC);
        stage.setScene(new Scene((Parent) pane.node(), 712, 600));
        stage.show();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private TextHistory history() {
        if (failing != null) {
            throw failing;
        }
        return history;
    }

    private void keep(String id, int second, String preset, Tier tier, Cost cost, String result) {
        keep(id, second, preset, tier, cost, result, true);
    }

    private void keep(String id, int second, String preset, Tier tier, Cost cost, String result, boolean finished) {
        Origin origin = new Origin(
                id, NOON.plusSeconds(second), preset, tier, new EngineId("openai", "gpt-4o"), cost, finished);
        history.keep(new Item(origin, "Make it sing.", "The passage of " + id + ".", result));
    }

    private void keepTwo() {
        keep("a", 1, "concise", Tier.EDGE, Cost.FREE, "Short and sweet.");
        keep("b", 2, null, Tier.FRONTIER, new Cost(new Money(4100), Cost.Basis.COMPUTED, null), "Long and winding.");
    }

    private static ListView<HistoryLine> list(FxRobot robot) {
        return robot.lookup("#historyList").queryListView();
    }

    private static List<String> ids(FxRobot robot) {
        return list(robot).getItems().stream().map(HistoryLine::id).toList();
    }

    private static String label(FxRobot robot, String id) {
        return ((Label) robot.lookup(id).query()).getText();
    }

    private static String area(FxRobot robot, String id) {
        return ((TextArea) robot.lookup(id).query()).getText();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryButton();
    }

    @Test
    void theChosenResultBecomesAScenarioOfTheQualityCheck(FxRobot robot) {
        List<Reading> scenarios = new ArrayList<>();
        keepTwo();
        robot.interact(() -> {
            pane.onAddScenario(scenarios::add);
            pane.refresh();
        });
        robot.interact(() -> list(robot).getSelectionModel().select(ids(robot).indexOf("a")));
        robot.interact(() -> button(robot, "#historyAddScenario").fire());

        assertThat(scenarios).hasSize(1);
        assertThat(scenarios.get(0).preset()).isEqualTo("concise");
        assertThat(scenarios.get(0).original()).isEqualTo("The passage of a.");
        assertThat(scenarios.get(0).result()).isEqualTo("Short and sweet.");
    }

    private void search(FxRobot robot, String words) {
        robot.interact(() -> ((TextField) robot.lookup("#historySearch").query()).setText(words));
        robot.interact(() -> List.copyOf(waiting).forEach(Runnable::run));
    }

    @Test
    void aResultThatWasStoppedSaysSo(FxRobot robot) {
        keep("a", 1, "concise", Tier.EDGE, Cost.FREE, "Short and", false);
        robot.interact(pane::refresh);

        assertThat(list(robot).getItems().get(0).facts()).endsWith("free · not a finished rewrite");
    }

    @Test
    void listsTheNewestFirstAndShowsItWhole(FxRobot robot) {
        keepTwo();
        robot.interact(pane::refresh);

        assertThat(ids(robot)).containsExactly("b", "a");
        HistoryLine first = list(robot).getItems().get(0);
        assertThat(first.title()).isEqualTo("Make it sing.");
        assertThat(first.tier()).isEqualTo("frontier");
        assertThat(first.facts()).endsWith(" · $0.0041");
        assertThat(first.opening()).isEqualTo("Long and winding.");
        assertThat(list(robot).getItems().get(1).title()).isEqualTo("Concise");
        assertThat(label(robot, "#historyCount")).isEqualTo("2 results");
        assertThat(label(robot, "#historyHeading")).isEqualTo("Own instruction · Frontier · gpt-4o");
        assertThat(label(robot, "#historyFacts")).endsWith(" · $0.0041 computed");
        assertThat(label(robot, "#historyInstruction")).isEqualTo("Make it sing.");
        assertThat(area(robot, "#historyResult")).isEqualTo("Long and winding.");
        assertThat(area(robot, "#historyOriginal")).isEqualTo("The passage of b.");
    }

    @Test
    void theWriterChoosesAnotherResultAndCopiesIt(FxRobot robot) {
        keepTwo();
        robot.interact(pane::refresh);
        robot.interact(() -> list(robot).getSelectionModel().select(1));
        assertThat(area(robot, "#historyResult")).isEqualTo("Short and sweet.");

        robot.interact(() -> button(robot, "#historyCopy").fire());
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied).containsExactly("Short and sweet.");
    }

    @Test
    void findsWordsAfterAPauseInTyping(FxRobot robot) {
        keepTwo();
        robot.interact(pane::refresh);
        search(robot, "  SWEET concise? ");
        assertThat(label(robot, "#historyEmpty")).isEqualTo("No result holds these words.");
        assertThat(robot.lookup("#historyHint").query().isVisible()).isTrue();

        search(robot, "SWEET passage");
        assertThat(ids(robot)).containsExactly("a");
        assertThat(area(robot, "#historyResult")).isEqualTo("Short and sweet.");
        assertThat(label(robot, "#historyCount")).isEqualTo("1 result");
    }

    @Test
    void listsInAnotherOrder(FxRobot robot) {
        keepTwo();
        keep("c", 3, "concise", Tier.EDGE, Cost.UNKNOWN, "x");
        robot.interact(pane::refresh);
        ChoiceBox<?> order = robot.lookup("#historyOrder").queryAs(ChoiceBox.class);
        robot.interact(() -> order.getSelectionModel().select(Order.COST.ordinal()));
        assertThat(ids(robot)).containsExactly("b", "a", "c");
    }

    @Test
    void theSecondPressDeletesTheResultAndGoesOnWithTheNext(FxRobot robot) {
        keepTwo();
        robot.interact(pane::refresh);
        robot.interact(() -> button(robot, "#historyDelete").fire());
        assertThat(history.read("b")).isPresent();
        assertThat(button(robot, "#historyDelete").getText()).isEqualTo("Delete for good");

        robot.interact(() -> button(robot, "#historyDelete").fire());
        assertThat(history.read("b")).isEmpty();
        assertThat(ids(robot)).containsExactly("a");
        assertThat(area(robot, "#historyResult")).isEqualTo("Short and sweet.");
        assertThat(button(robot, "#historyDelete").getText()).isEqualTo("Delete…");
    }

    @Test
    void anotherChoiceTakesTheQuestionBack(FxRobot robot) {
        keepTwo();
        robot.interact(pane::refresh);
        robot.interact(() -> button(robot, "#historyDelete").fire());
        robot.interact(() -> list(robot).getSelectionModel().select(1));
        robot.interact(() -> button(robot, "#historyDelete").fire());
        assertThat(history.find(List.of(), Order.NEWEST)).hasSize(2);
    }

    @Test
    void deletesEverythingAlsoWhatTheSearchDoesNotShow(FxRobot robot) {
        keepTwo();
        robot.interact(pane::refresh);
        search(robot, "sweet");
        robot.interact(() -> button(robot, "#historyDeleteAll").fire());
        robot.interact(() -> button(robot, "#historyDeleteAll").fire());
        assertThat(history.find(List.of(), Order.NEWEST)).isEmpty();
        assertThat(label(robot, "#historyEmpty")).startsWith("No results yet.");
        assertThat(button(robot, "#historyDeleteAll").isDisabled()).isTrue();
    }

    @Test
    void saysWhenTextsAreSwitchedOff(FxRobot robot) {
        keepDays = 0;
        robot.interact(pane::refresh);
        assertThat(label(robot, "#historyAbout")).startsWith("No texts of results are kept");
        assertThat(label(robot, "#historyEmpty")).isEqualTo("Switched off.");

        keepDays = 1;
        robot.interact(pane::refresh);
        assertThat(label(robot, "#historyAbout")).startsWith("Results of the last day,");
    }

    @Test
    void aDiskThatDoesNotLetItIsOneLine(FxRobot robot) {
        keepTwo();
        failing = new LedgerException(UserMessage.literal("The disk is full."), null);
        robot.interact(pane::refresh);
        assertThat(label(robot, "#historyEmpty")).startsWith("The kept texts could not be read");

        failing = null;
        history.deleteAll();
        robot.interact(pane::refresh);
        assertThat(label(robot, "#historyEmpty")).startsWith("No results yet.");
    }

    @Test
    void ofManyResultsOnlyThoseLookedAtAreRead(FxRobot robot) {
        for (int i = 0; i < 1500; i++) {
            keep("r%04d".formatted(i), i, "improve", Tier.EDGE, Cost.FREE, "Result " + i);
        }
        robot.interact(pane::refresh);
        assertThat(label(robot, "#historyCount")).isEqualTo("1,500 results");
        assertThat(list(robot).getItems().get(0).opening()).isEqualTo("Result 1499");

        robot.interact(() -> list(robot).scrollTo(1499));
        robot.interact(() -> list(robot).getSelectionModel().select(1499));
        assertThat(area(robot, "#historyResult")).isEqualTo("Result 0");
        assertThat(list(robot).getItems().get(1499).opening()).isEqualTo("Result 0");
    }
}
