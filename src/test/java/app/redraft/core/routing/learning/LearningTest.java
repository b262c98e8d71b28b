package app.redraft.core.routing.learning;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.RoutingTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the writer did afterwards is counted, and another threshold is offered only on evidence. */
class LearningTest {
    private static final RoutedCall.Spent CHEAP = spent(100, 500);
    private static final RoutedCall.Spent DEAR = spent(3_000, 4_000);

    private final List<RoutedCall> calls = new ArrayList<>();

    @Test
    void countsWhatBecameOfEachCauseAndPreset() {
        calls.add(new RoutedCall(Tier.EDGE, RoutingCause.of("override:correct"), 0.5, "grammar", true, CHEAP, null));
        calls.add(new RoutedCall(Tier.EDGE, RoutingCause.Reason.SCORE, 2.0, null, false, CHEAP, DEAR));
        calls.add(new RoutedCall(Tier.EDGE, RoutingCause.Reason.SCORE, 2.0, null, false, CHEAP, null));
        calls.add(new RoutedCall(Tier.FRONTIER, RoutingCause.Reason.SCORE, 4.0, null, true, DEAR, null));
        RoutingReport report = RoutingReport.of(calls);

        assertThat(report.byCause())
                .containsExactly(
                        new RoutingReport.Line<>(RoutingCause.of("override:correct"), 1, 1, 0, 1, 0),
                        new RoutingReport.Line<>(RoutingCause.Reason.SCORE, 3, 2, 1, 0, 1));
        assertThat(report.byPreset()).extracting(RoutingReport.Line::key).containsExactly("grammar", "instruction");
        assertThat(report.total()).isEqualTo(new RoutingReport.Line<>("total", 4, 3, 1, 1, 1));
        assertThat(report.total().rightShare()).isEqualTo(0.5);
        assertThat(report.byCause().get(1).rightShare()).isEqualTo(0.0);
        assertThat(new RoutingReport.Line<>("none", 0, 0, 0, 0, 0).rightShare()).isNull();
    }

    @Test
    void aLowerThresholdIsOfferedWhereDeepenedCallsScoredHigher() {
        add(15, 1.0, false);
        add(10, 2.5, true);
        ThresholdAdvice advice = ThresholdAdvice.of(calls, 3);

        assertThat(advice.now().wrong()).isEqualTo(10);
        ThresholdAdvice.Projection better =
                advice.better(ThresholdAdvice.judged(calls)).orElseThrow();
        assertThat(better.threshold()).isGreaterThan(1.0).isLessThanOrEqualTo(2.5);
        assertThat(better.toFrontier()).isEqualTo(10);
        assertThat(better.wrong()).isZero();
        assertThat(better.costMicros()).as("the first tries are spared").isEqualTo(-1_000);
        assertThat(better.ms()).isEqualTo(-5_000);
    }

    @Test
    void nothingIsOfferedOnTooLittleEvidence() {
        add(5, 1.0, false);
        add(10, 2.5, true);
        assertThat(ThresholdAdvice.of(calls, 3).better(ThresholdAdvice.judged(calls)))
                .isEmpty();

        calls.clear();
        add(30, 1.0, false);
        add(2, 2.5, true);
        assertThat(ThresholdAdvice.of(calls, 3).better(ThresholdAdvice.judged(calls)))
                .isEmpty();
    }

    @Test
    void takenEdgeResultsSpeakAgainstALowerThreshold() {
        add(20, 2.5, false);
        add(10, 2.5, true);
        ThresholdAdvice advice = ThresholdAdvice.of(calls, 3);

        assertThat(advice.better(ThresholdAdvice.judged(calls))).isEmpty();
        ThresholdAdvice.Projection lower = advice.projections().get(0);
        assertThat(lower.needless()).isEqualTo(20);
        assertThat(lower.costMicros())
                .as("20 calls dearer by the difference, 10 first tries spared")
                .isEqualTo(20 * 2_900 - 10 * 100);
    }

    @Test
    void theActDecidesWhateverTheThreshold() {
        for (int i = 0; i < 30; i++) {
            calls.add(new RoutedCall(Tier.EDGE, RoutingCause.of("override:correct"), 2.5, null, false, CHEAP, DEAR));
        }
        assertThat(ThresholdAdvice.of(calls, 3).projections()).hasSize(1);
    }

    @Test
    void aHigherThresholdIsOfferedOnlyWhereAComparisonShowedThatEdgeDoes() {
        for (int i = 0; i < 25; i++) {
            calls.add(new RoutedCall(Tier.FRONTIER, RoutingCause.Reason.SCORE, 3.5, null, true, DEAR, null));
        }
        assertThat(ThresholdAdvice.of(calls, 3).better(ThresholdAdvice.judged(calls)))
                .isEmpty();
        for (int i = 0; i < 25; i++) {
            calls.add(new RoutedCall(Tier.EDGE, RoutingCause.of("ab:score"), 3.5, null, true, CHEAP, null));
        }
        ThresholdAdvice.Projection better = ThresholdAdvice.of(calls, 3)
                .better(ThresholdAdvice.judged(calls))
                .orElseThrow();
        assertThat(better.threshold()).isGreaterThan(3.5);
        assertThat(better.toEdge()).isEqualTo(25);
        assertThat(better.costMicros()).isEqualTo(-25 * 2_900L);
    }

    @Test
    void anUnknownCostMakesTheDifferenceUnknown() {
        RoutedCall.Spent unknown = new RoutedCall.Spent(null, 500L);
        calls.add(new RoutedCall(Tier.EDGE, RoutingCause.Reason.SCORE, 2.5, null, true, unknown, null));
        ThresholdAdvice.Projection lower =
                ThresholdAdvice.of(calls, 3).projections().get(0);
        assertThat(lower.toFrontier()).isEqualTo(1);
        assertThat(lower.costMicros()).isNull();
    }

    @Test
    void theComparisonShowsBothArms() {
        calls.add(new RoutedCall(Tier.EDGE, RoutingCause.Reason.SCORE, 1.0, null, true, CHEAP, null));
        calls.add(new RoutedCall(Tier.FRONTIER, RoutingCause.of("ab:score"), 1.0, null, true, DEAR, null));
        calls.add(new RoutedCall(Tier.EDGE, RoutingCause.Reason.PRESET, null, "grammar", true, CHEAP, null));
        assertThat(RoutingReport.of(calls).comparison())
                .containsExactly(
                        new RoutingReport.Arm(Tier.EDGE, Tier.EDGE, 1, 1, new Money(100), 500L),
                        new RoutingReport.Arm(Tier.EDGE, Tier.FRONTIER, 1, 1, new Money(3_000), 4_000L));
        calls.remove(1);
        assertThat(RoutingReport.of(calls).comparison()).isEmpty();
    }

    @Test
    void aTrialTurnsRoundItsShareOfWhatTheRulesDecided() {
        RoutingDecision scored = new RoutingDecision(Tier.FRONTIER, RoutingCause.Reason.SCORE, 4.0, Map.of(), 3.0);
        RoutingTrial low = new RoutingTrial(() -> 0.1);

        assertThat(low.draw(scored, 0)).isEqualTo(scored);
        assertThat(low.draw(scored, 0.1)).isEqualTo(scored);
        assertThat(low.draw(scored, 0.2))
                .isEqualTo(new RoutingDecision(Tier.EDGE, RoutingCause.of("ab:score"), 4.0, Map.of(), 3.0));
        assertThat(low.draw(RoutingDecision.of(Tier.EDGE, RoutingCause.Reason.USER), 0.5)
                        .cause()
                        .id())
                .isEqualTo("user");
        assertThat(low.draw(RoutingDecision.of(Tier.EDGE, RoutingCause.Reason.PRESET), 0.5)
                        .cause()
                        .id())
                .isEqualTo("preset");
    }

    private void add(int count, double score, boolean deepened) {
        for (int i = 0; i < count; i++) {
            calls.add(new RoutedCall(
                    Tier.EDGE, RoutingCause.Reason.SCORE, score, null, !deepened, CHEAP, deepened ? DEAR : null));
        }
    }

    private static RoutedCall.Spent spent(long micros, long ms) {
        return new RoutedCall.Spent(new Money(micros), ms);
    }
}
