package app.redraft.ui.costs;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.Cost;
import app.redraft.core.cost.CostReport.Figures;
import app.redraft.core.cost.Money;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Look;
import java.time.Clock;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
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
        Look.begin(Look.Mode.LIGHT, false);
        ledger = new StubLedger();
        pane = new CostPane(ledger, () -> ledger, ledger, Clock.systemUTC(), Background.on(Runnable::run));
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
}
