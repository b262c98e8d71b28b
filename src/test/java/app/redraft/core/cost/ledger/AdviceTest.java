package app.redraft.core.cost.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.ValueReport.PresetValue;
import app.redraft.core.cost.ledger.ValueReport.Settled;
import app.redraft.core.cost.ledger.ValueReport.TierValue;
import app.redraft.core.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static final TierValue NOTHING = new TierValue(0, 0, 0, null, 0, null);
    private static final Settled NONE = new Settled(0, 0, Money.ZERO, 0);

    private static ValueReport report(PresetValue... presets) {
        return new ValueReport(List.of(presets), new PresetValue("total", 0, 0, 0, 0, 0), NOTHING, NOTHING, NONE);
    }

    private static ValueReport report(TierValue frontier, Settled settled) {
        return new ValueReport(List.of(), new PresetValue("total", 0, 0, 0, 0, 0), NOTHING, frontier, settled);
    }

    @Test
    void saysThatTheEdgeVersionIsMostlyKept() {
        assertThat(Advice.from(report(new PresetValue("concise", 12, 10, 8, 1, 1))))
                .contains(new Advice(Advice.Kind.EDGE_SUFFICES, "concise", 8, 10));
    }

    @Test
    void saysThatOneMayAsWellStartDeeper() {
        assertThat(Advice.from(report(new PresetValue("formal", 9, 9, 1, 8, 7))))
                .contains(new Advice(Advice.Kind.START_DEEPER, "formal", 7, 9));
    }

    @Test
    void saysThatGoingDeeperRarelyHelps() {
        assertThat(Advice.from(report(new PresetValue("clarity", 20, 20, 6, 12, 2))))
                .contains(new Advice(Advice.Kind.DEEPER_RARELY_HELPS, "clarity", 2, 12));
    }

    @Test
    void saysNothingWhileTheHistoryIsShortOrMixed() {
        assertThat(Advice.from(report(
                        new PresetValue("concise", 7, 7, 7, 0, 0), new PresetValue("improve", 20, 20, 10, 9, 5))))
                .isEmpty();
    }

    @Test
    void theLineWithMostDecisionsBehindItIsSaid() {
        assertThat(Advice.from(report(
                                new PresetValue("concise", 12, 10, 10, 0, 0),
                                new PresetValue("grammar", 40, 40, 36, 0, 0)))
                        .orElseThrow()
                        .preset())
                .isEqualTo("grammar");
    }

    @Test
    void savingsAreWhatTheFrontierTierWouldHaveTaken() {
        ValueReport report = report(
                new TierValue(10, 5, 100, Money.ofUsd(new BigDecimal("0.10")), 10_000, 4_000.0),
                new Settled(20, 40_000, Money.ofUsd(new BigDecimal("0.01")), 20_000));

        assertThat(report.moneySaved()).contains(Money.ofUsd(new BigDecimal("0.39")));
        assertThat(report.timeSaved()).contains(Duration.ofSeconds(60));
    }

    @Test
    void nothingIsSavedAgainstAnUnknownOrCheaperTier() {
        Settled settled = new Settled(20, 40_000, Money.ofUsd(new BigDecimal("0.01")), 20_000);

        assertThat(report(NOTHING, settled).moneySaved()).isEmpty();
        assertThat(report(NOTHING, settled).timeSaved()).isEmpty();
        assertThat(report(new TierValue(10, 5, 100, Money.ZERO, 10_000, 10.0), settled)
                        .moneySaved())
                .isEmpty();
        assertThat(report(new TierValue(10, 5, 100, Money.ZERO, 10_000, 10.0), settled)
                        .timeSaved())
                .isEmpty();
    }

    @Test
    void aKeptWordCarriesTheCostOfTheRejectedOnes() {
        TierValue value = new TierValue(2, 1, 200, Money.ofUsd(new BigDecimal("0.05")), 1_000, null);

        assertThat(value.usdPerKeptWord()).contains(new BigDecimal("0.00025"));
        assertThat(NOTHING.usdPerKeptWord()).isEmpty();
    }
}
