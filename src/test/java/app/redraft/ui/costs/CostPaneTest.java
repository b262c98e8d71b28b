package app.redraft.ui.costs;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.cost.ledger.Spending;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.settings.Settings.Budget;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Theme;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CostPaneTest {
    private StubLedger ledger;
    private CostPane pane;

    @Start
    void open(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        ledger = new StubLedger();
        pane = new CostPane(ledger.sources(Clock.systemUTC()), Background.on(Runnable::run));
        stage.setScene(new Scene((Parent) pane.node(), 360, 600));
        stage.show();
    }

    @Test
    void teachesWhileThereIsNothingToShow(FxRobot robot) {
        robot.interact(pane::refresh);

        assertThat(robot.lookup("#costMessage").queryAs(Label.class).getText()).startsWith("No model has been called");
        assertThat(robot.lookup("#costFigures").query().isVisible()).isFalse();
    }

    @Test
    void showsWhatACallOnTheBuiltInEngineCost(FxRobot robot) {
        ledger.answer = query -> StubLedger.report(
                new Figures("edge", 1, 0, 40, 41, Money.ZERO, 0, 320L, 320L, 1, Map.of(Cost.Basis.FREE, 1L)));

        robot.interact(pane::refresh);

        assertThat(robot.lookup("#costPanel").tryQuery()).isPresent();
        assertThat(robot.lookup("#edgeCosts .cost-figure").<Label>queryAll())
                .extracting(Label::getText)
                .contains("1", "81", "free", "0.3 s", "100%");
    }

    @Test
    void drawsTheMonthDayByDayAndAgainstTheBudget(FxRobot robot) {
        String day = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).toString();
        ledger.answer = query -> query.by() != CostQuery.GroupBy.DAY
                ? StubLedger.report()
                : StubLedger.report(new Figures(
                        day, 2, 0, 1, 1, new Money(250_000), 0, null, null, 0, Map.of(Cost.Basis.COMPUTED, 2L)));
        ledger.budget = new Budget(new BigDecimal("20"), 0.8, AtLimit.ASK, null, null, null);
        ledger.spent = new Spending.Spent(new Money(500_000), 1);

        robot.interact(pane::refresh);

        StackedBarChart<?, ?> daily = robot.lookup("#costDaily").query();
        assertThat(daily.getData()).hasSize(2);
        assertThat(daily.getAccessibleText()).contains("Edge $0.25, Frontier $0.25");
        LineChart<Number, Number> sum = robot.lookup("#costSum").query();
        assertThat(sum.getData()).hasSize(2);
        assertThat(sum.getData().get(0).getData().get(1).getYValue()).isEqualTo(0.5);
        assertThat(sum.getData().get(1).getData().get(0).getYValue()).isEqualTo(20.0);
        assertThat(robot.lookup("#costCaption").queryAs(Label.class).getText())
                .startsWith("$0.50 of $20.00 so far.")
                .endsWith("1 call of unknown cost is not in it.");
    }

    @Test
    void aMonthThatCostNothingIsASentenceAndNoChart(FxRobot robot) {
        String day = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).toString();
        ledger.answer = query -> StubLedger.report(new Figures(
                query.by() == CostQuery.GroupBy.DAY ? day : "edge",
                1,
                0,
                40,
                41,
                Money.ZERO,
                0,
                320L,
                320L,
                1,
                Map.of(Cost.Basis.FREE, 1L)));
        robot.interact(pane::refresh);
        assertThat(robot.lookup("#costCaption").queryAs(Label.class).getText()).isEqualTo("$0 so far.");
        assertThat(robot.lookup("#costCaption").match(CostPaneTest::isSeen).tryQuery())
                .isPresent();
        assertThat(robot.lookup("#costDaily").match(CostPaneTest::isSeen).tryQuery())
                .isEmpty();
        assertThat(robot.lookup(".cost-key").match(CostPaneTest::isSeen).tryQuery())
                .isEmpty();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }
}
