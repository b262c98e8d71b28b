package app.redraft.ui.costs;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.cost.ledger.ValueReport;
import app.redraft.core.cost.ledger.ValueReport.PresetValue;
import app.redraft.core.cost.ledger.ValueReport.Settled;
import app.redraft.core.cost.ledger.ValueReport.TierValue;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.ui.common.Background;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostsViewModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final StubLedger ledger = new StubLedger();
    /** 00:30 on 1 June in Berlin, still May in UTC. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-31T22:30:00Z"), BERLIN);

    private final CostsViewModel model =
            new CostsViewModel(ledger.sources(clock), new Background(Runnable::run, Runnable::run));

    @Test
    void saysThatNothingWasCalledYet() {
        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(CostsViewModel.State.EMPTY);
    }

    @Test
    void readsTodayMonthAndAllInTheWritersZone() {
        model.refresh();

        assertThat(ledger.queries)
                .filteredOn(query -> query.by() == CostQuery.GroupBy.TIER)
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
        CostsViewModel slow = new CostsViewModel(ledger.sources(clock), new Background(Runnable::run, answers::add));
        slow.refresh();
        ledger.answer =
                query -> StubLedger.report(new Figures("edge", 1, 0, 1, 1, Money.ZERO, 0, null, null, 0, Map.of()));
        slow.refresh();
        Runnable older = answers.remove();
        answers.forEach(Runnable::run);

        older.run();

        assertThat(slow.stateProperty().get()).isEqualTo(CostsViewModel.State.SHOWN);
    }

    @Test
    void saysWhatGoingDeeperBought() {
        ledger.answer = query -> StubLedger.report(
                new Figures("edge", 20, 0, 1, 1, Money.ZERO, 0, null, null, 12, Map.of(Cost.Basis.FREE, 20L)));
        ledger.value = new ValueReport(
                List.of(new PresetValue("concise", 12, 10, 8, 2, 1)),
                new PresetValue("total", 20, 16, 12, 3, 1),
                new TierValue(20, 12, 400, Money.ZERO, 4_000, 500.0),
                new TierValue(3, 1, 50, new Money(9_000), 600, 4_500.0),
                new Settled(17, 3_400, Money.ZERO, 8_500));

        model.refresh();

        assertThat(model.deeperProperty().get())
                .containsExactly(
                        "You kept the edge version 12 of 16 times without going deeper.",
                        "You went deeper 3 times and kept the frontier version once.",
                        "Concise: edge kept 8 of 10. Deeper kept 1 of 2.",
                        "Frontier: $0.18 for 1,000 kept words.",
                        "Against asking Frontier every time you saved about $0.05 and 68 seconds.");
        assertThat(model.adviceProperty().get()).isEqualTo("For Concise you kept the edge version 8 of 10 times.");
    }

    @Test
    void theTableIsGroupedAsTheWriterLikes() {
        BreakdownViewModel table = model.breakdown();
        ledger.answer = query -> StubLedger.report(new Figures(
                query.by() == CostQuery.GroupBy.PRESET ? "grammar" : "gpt-4o",
                12_000,
                0,
                1,
                1,
                new Money(4_100),
                0,
                612L,
                900L,
                6_000,
                Map.of(Cost.Basis.COMPUTED, 12_000L)));

        model.refresh();
        assertThat(table.rows()).extracting(row -> row.name().text()).containsExactly("gpt-4o");

        table.groupProperty().set(table.groups().get(CostQuery.GroupBy.PRESET.ordinal()));

        Breakdown row = table.rows().get(0);
        assertThat(row.name().text()).isEqualTo("Fix grammar");
        assertThat(row.cost()).isEqualTo(new Breakdown.Cell("$0.0041", 4_100));
        assertThat(row.calls()).isEqualTo(new Breakdown.Cell("12k", 12_000));
    }

    @Test
    void turnsOfAskAreNamedByTierAndCauseInWords() {
        ledger.answer = query -> StubLedger.report(
                new Figures("edge tools:simple", 3, 0, 1, 1, new Money(4_100), 0, 612L, 900L, 0, Map.of()),
                new Figures(
                        "frontier fallback:tools:simple", 1, 0, 1, 1, new Money(4_100), 0, 612L, 900L, 0, Map.of()));
        model.refresh();

        BreakdownViewModel table = model.breakdown();
        table.groupProperty().set(table.groups().get(CostQuery.GroupBy.TOOL_ROUTING.ordinal()));

        assertThat(table.rows())
                .extracting(row -> row.name().text())
                .containsExactly(
                        "Edge: only simple tools were used",
                        "Frontier: only simple tools were used; the other tier could not answer");
    }

    @Test
    void figuresAreSortedAsNumbers() {
        assertThat(new Breakdown.Cell("9", 9)).isLessThan(new Breakdown.Cell("10k", 10_000));
        assertThat(new Breakdown.Cell("unknown", -1)).isLessThan(new Breakdown.Cell("free", 0));
    }

    @Test
    void exportsTheCalls(@TempDir Path folder) {
        Path file = folder.resolve("calls.csv");

        model.breakdown().export(file);

        assertThat(file).content().startsWith("id,parent_id,started_at");
        assertThat(model.breakdown().exportedProperty().get()).isEqualTo("No calls written to calls.csv.");
    }

    @Test
    void saysThatAFileCannotBeWritten(@TempDir Path folder) {
        model.breakdown().export(folder.resolve("missing").resolve("calls.csv"));

        assertThat(model.breakdown().exportedProperty().get()).contains("Choose a file in a folder you can write to");
    }
}
