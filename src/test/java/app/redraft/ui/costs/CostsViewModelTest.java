package app.redraft.ui.costs;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.Cost;
import app.redraft.core.cost.CostQuery;
import app.redraft.core.cost.CostReport.Figures;
import app.redraft.core.cost.Money;
import app.redraft.ui.common.Background;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostsViewModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final StubLedger ledger = new StubLedger();
    /** 00:30 on 1 June in Berlin, still May in UTC. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-31T22:30:00Z"), BERLIN);

    private final CostsViewModel model =
            new CostsViewModel(ledger, clock, new Background(Runnable::run, Runnable::run));

    @Test
    void saysThatNothingWasCalledYet() {
        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(CostsViewModel.State.EMPTY);
    }

    @Test
    void readsTodayMonthAndAllInTheWritersZone() {
        model.refresh();

        assertThat(ledger.queries)
                .extracting(CostQuery::since)
                .containsExactly(Instant.parse("2026-05-31T22:00:00Z"), Instant.parse("2026-05-31T22:00:00Z"), null);
        assertThat(ledger.queries).extracting(CostQuery::zone).containsOnly(BERLIN);
    }

    @Test
    void showsBothTiersWithTheirFigures() {
        ledger.answer = query -> StubLedger.report(new Figures(
                "frontier",
                4,
                1,
                9_000,
                3_345,
                new Money(4_100),
                0,
                3_100L,
                4_000L,
                3,
                Map.of(Cost.Basis.COMPUTED, 4L)));

        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(CostsViewModel.State.SHOWN);
        assertThat(model.tiersProperty().get()).extracting(TierSummary::tier).containsExactly("edge", "frontier");
        TierSummary.Period all = model.tiersProperty().get().get(1).periods().get(2);
        assertThat(all.calls()).isEqualTo("4");
        assertThat(all.tokens()).isEqualTo("12.3k");
        assertThat(all.cost()).isEqualTo("$0.0041");
        assertThat(all.firstText()).isEqualTo("3.1 s");
        assertThat(all.accepted()).isEqualTo("75%");
        assertThat(model.tiersProperty().get().get(0).periods().get(2).calls()).isEqualTo("0");
    }

    @Test
    void anUnknownPriceIsNeverZero() {
        ledger.answer = query -> StubLedger.report(
                new Figures("edge", 1, 0, 10, 10, null, 1, null, null, 0, Map.of(Cost.Basis.UNKNOWN, 1L)),
                new Figures(
                        "frontier",
                        3,
                        0,
                        10,
                        10,
                        new Money(20_000),
                        2,
                        null,
                        null,
                        0,
                        Map.of(Cost.Basis.BILLED, 1L, Cost.Basis.UNKNOWN, 2L)));

        model.refresh();

        TierSummary.Period edge = model.tiersProperty().get().get(0).periods().get(2);
        TierSummary.Period frontier =
                model.tiersProperty().get().get(1).periods().get(2);
        assertThat(edge.cost()).isEqualTo("unknown");
        assertThat(frontier.cost()).contains("$0.02").contains("?");
        assertThat(frontier.costNote()).isEqualTo("1 billed, 2 unknown and not in this figure");
    }

    @Test
    void everyAmountSaysHowItIsKnown() {
        assertThat(basis(Map.of(Cost.Basis.BILLED, 3L, Cost.Basis.FREE, 9L))).isEqualTo("billed");
        assertThat(basis(Map.of(Cost.Basis.ESTIMATED, 3L))).isEqualTo("estimated");
        assertThat(basis(Map.of(Cost.Basis.ESTIMATED, 3L, Cost.Basis.COMPUTED, 1L)))
                .isEqualTo("mixed");
        assertThat(basis(Map.of(Cost.Basis.FREE, 3L))).isEmpty();
    }

    private String basis(Map<Cost.Basis, Long> bases) {
        Money cost = bases.keySet().equals(Set.of(Cost.Basis.FREE)) ? Money.ZERO : new Money(20_000);
        ledger.answer = query -> StubLedger.report(new Figures("edge", 3, 0, 1, 1, cost, 0, null, null, 0, bases));
        model.refresh();
        return model.tiersProperty().get().get(0).periods().get(2).basis();
    }

    @Test
    void saysThatTheLedgerCannotBeRead() {
        ledger.answer = query -> {
            throw new IllegalStateException("disk");
        };

        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(CostsViewModel.State.FAILED);
    }

    @Test
    void anOlderReadingNeverReplacesANewerOne() {
        Queue<Runnable> answers = new ArrayDeque<>();
        CostsViewModel slow = new CostsViewModel(ledger, clock, new Background(Runnable::run, answers::add));
        slow.refresh();
        ledger.answer =
                query -> StubLedger.report(new Figures("edge", 1, 0, 1, 1, Money.ZERO, 0, null, null, 0, Map.of()));
        slow.refresh();
        Runnable older = answers.remove();
        answers.remove().run();

        older.run();

        assertThat(slow.stateProperty().get()).isEqualTo(CostsViewModel.State.SHOWN);
    }
}
