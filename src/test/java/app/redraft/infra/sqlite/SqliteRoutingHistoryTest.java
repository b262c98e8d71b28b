package app.redraft.infra.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.routing.learning.RoutedCall;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What became of routed calls, read back from a real ledger. */
class SqliteRoutingHistoryTest extends WithLedger {
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final EngineId ENGINE = new EngineId("openai", "gpt-4o");

    private int minute;

    @Test
    void anAcceptedEdgeResultWasRight() {
        call("a", null, Tier.EDGE, "score", 20L);
        ledger.decide("a", Outcome.PARTLY, 5);

        RoutedCall call = calls().get(0);
        assertThat(call.right()).isTrue();
        assertThat(call.cause().id()).isEqualTo("score");
        assertThat(call.score()).isEqualTo(1.5);
        assertThat(call.preset()).isEqualTo("improve");
        assertThat(call.spent()).isEqualTo(new RoutedCall.Spent(new Money(20), 100L));
    }

    @Test
    void goingDeeperMeansEdgeWasTooSimple() {
        call("a", null, Tier.EDGE, "override:tone", 20L);
        call("b", "a", Tier.FRONTIER, "user", 300L);
        ledger.decide("a", Outcome.REJECTED, 0);
        ledger.decide("b", Outcome.ACCEPTED, 9);

        assertThat(calls()).hasSize(1);
        assertThat(calls().get(0).tooSimple()).isTrue();
        assertThat(calls().get(0).accepted()).isFalse();
        assertThat(calls().get(0).deeper()).isEqualTo(new RoutedCall.Spent(new Money(300), 100L));
    }

    @Test
    void theCallsOfALongPassageAreOne() {
        call("a", null, Tier.EDGE, "no_signal", 20L);
        part("a", 2, null, Tier.EDGE, "no_signal", 30L);
        part("a", 3, null, Tier.EDGE, "no_signal", 40L);
        call("d", "a", Tier.FRONTIER, "user", 500L);
        part("d", 2, "a", Tier.FRONTIER, "user", 600L);

        assertThat(calls()).hasSize(1);
        assertThat(calls().get(0).spent()).isEqualTo(new RoutedCall.Spent(new Money(90), 300L));
        assertThat(calls().get(0).deeper()).isEqualTo(new RoutedCall.Spent(new Money(1100), 200L));
    }

    @Test
    void anUnknownCostStaysUnknown() {
        call("a", null, Tier.EDGE, "score", 20L);
        part("a", 2, null, Tier.EDGE, "score", null);

        assertThat(calls().get(0).spent().cost()).isNull();
    }

    @Test
    void aRetryOnTheSameTierIsNotGoingDeeper() {
        call("a", null, Tier.EDGE, "score", 20L);
        call("b", "a", Tier.EDGE, "user", 20L);

        assertThat(calls()).hasSize(1);
        assertThat(calls().get(0).deeper()).isNull();
        assertThat(calls().get(0).spent().cost()).isEqualTo(new Money(20));
    }

    @Test
    void whatTheWriterChoseWhatStoodInAndWhatFailedIsNotRouted() {
        call("standIn", null, Tier.EDGE, "fallback:override:verse", 20L);
        call("a", null, Tier.EDGE, "user", 20L);
        call("b", null, Tier.EDGE, "lock", 20L);
        begin("c", null, Tier.EDGE, "score");
        ledger.complete("c", record(20L, ErrorKind.SERVER));
        begin("d", null, Tier.EDGE, "score");

        assertThat(calls()).isEmpty();
    }

    @Test
    void sinceLeavesEarlierCallsOut() {
        call("a", null, Tier.EDGE, "score", 20L);
        call("b", null, Tier.FRONTIER, "score", 20L);

        assertThat(ledger.routingHistory().calls(START.plusSeconds(90)))
                .extracting(RoutedCall::tier)
                .containsExactly(Tier.FRONTIER);
    }

    private List<RoutedCall> calls() {
        return ledger.routingHistory().calls(null);
    }

    private void call(String id, @Nullable String parent, Tier tier, String cause, @Nullable Long micros) {
        part(id, 1, parent, tier, cause, micros);
    }

    private void part(String of, int number, @Nullable String parent, Tier tier, String cause, @Nullable Long micros) {
        ledger.complete(begin(of, number, parent, tier, cause), record(micros, null));
    }

    private String begin(String id, @Nullable String parent, Tier tier, String cause) {
        return begin(id, 1, parent, tier, cause);
    }

    private String begin(String of, int number, @Nullable String parent, Tier tier, String cause) {
        CallContext context = CallContext.of(
                        of,
                        CallContext.CallKind.REWRITE,
                        new Route(
                                tier,
                                cause.equals("user") ? TierChoice.of(tier) : TierChoice.AUTO,
                                RoutingCause.of(cause),
                                1.5))
                .asPart(number)
                .childOf(parent)
                .forPreset("improve");
        return ledger.begin(new CallStart(context, ENGINE, START.plusSeconds(60L * ++minute), 100, false));
    }

    private static CallRecord record(@Nullable Long micros, @Nullable ErrorKind error) {
        Cost cost = micros == null ? Cost.UNKNOWN : new Cost(new Money(micros), Cost.Basis.COMPUTED, null);
        return new CallRecord(
                "gpt-4o",
                TokenUsage.of(10, 5),
                50,
                40L,
                100,
                cost,
                error == null ? FinishReason.STOP : null,
                error,
                false);
    }
}
