package app.redraft.infra.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Calls;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.cost.ledger.ValueReport.PresetValue;
import app.redraft.core.cost.ledger.ValueReport.Settled;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerValueTest extends WithLedger {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final TokenUsage TOKENS = TokenUsage.of(10, 10);

    private void call(String id, @Nullable String parent, Tier tier, @Nullable String preset, CallRecord record) {
        CallContext context = CallContext.of(
                        id,
                        CallContext.CallKind.REWRITE,
                        new Route(tier, TierChoice.of(tier), RoutingCause.Reason.USER, null))
                .childOf(parent)
                .forPreset(preset)
                .goingDeeper(parent != null);
        ledger.begin(new CallStart(context, Calls.GPT, NOON, 100, false));
        ledger.complete(id, record);
    }

    private void edge(String id, @Nullable String preset) {
        call(id, null, Tier.EDGE, preset, Calls.done(TOKENS, Cost.FREE, 400));
    }

    private void deeper(String id, String parent) {
        call(id, parent, Tier.FRONTIER, "concise", Calls.done(TOKENS, Calls.computed(3_000), 2_900));
    }

    @Test
    void tellsWhatBecameOfEdgeResultsByPreset() {
        edge("kept", "concise");
        ledger.decide("kept", Outcome.ACCEPTED, 20);
        edge("partly", "concise");
        ledger.decide("partly", Outcome.PARTLY, 5);
        edge("rejected", "concise");
        ledger.decide("rejected", Outcome.REJECTED, 0);
        edge("undecided", "concise");
        edge("deepened", "concise");
        deeper("deepened-1", "deepened");
        ledger.decide("deepened-1", Outcome.ACCEPTED, 30);
        edge("in vain", "concise");
        deeper("in vain-1", "in vain");
        ledger.decide("in vain-1", Outcome.REJECTED, 0);
        ledger.decide("in vain", Outcome.ACCEPTED, 10);
        edge("free", null);
        call("failed", null, Tier.EDGE, "concise", Calls.failed(ErrorKind.SERVER));

        assertThat(ledger.value(null).presets())
                .containsExactly(
                        new PresetValue("concise", 6, 5, 2, 2, 1), new PresetValue("instruction", 1, 0, 0, 0, 0));
        assertThat(ledger.value(null).total()).isEqualTo(new PresetValue("total", 7, 5, 2, 2, 1));
    }

    @Test
    void addsUpWordsCostAndTimeOfEachTier() {
        edge("a", "concise");
        ledger.decide("a", Outcome.ACCEPTED, 20);
        edge("b", "concise");
        deeper("b-1", "b");
        ledger.decide("b-1", Outcome.PARTLY, 12);
        call("c", null, Tier.FRONTIER, "formal", Calls.failed(ErrorKind.CAPACITY));

        var value = ledger.value(null);

        assertThat(value.edge().keptWords()).isEqualTo(20);
        assertThat(value.edge().cost()).isEqualTo(Money.ZERO);
        assertThat(value.frontier().rewrites()).isEqualTo(2);
        assertThat(value.frontier().accepted()).isEqualTo(1);
        assertThat(value.frontier().cost()).isEqualTo(new Money(3_000));
        assertThat(value.frontier().pricedChars()).isEqualTo(100);
        assertThat(value.frontier().meanTotalMs()).isEqualTo(3_000.0);
        assertThat(value.settled()).isEqualTo(new Settled(1, 100, Money.ZERO, 500));
    }

    @Test
    void aLongPassageIsOneRewrite() {
        longEdge("kept");
        ledger.decide("kept", Outcome.ACCEPTED, 90);
        longEdge("deepened");
        deeper("deepened-1", "deepened");
        ledger.decide("deepened-1", Outcome.ACCEPTED, 30);
        ledger.decide("deepened", Outcome.REJECTED, 0);

        var value = ledger.value(null);

        assertThat(value.total()).isEqualTo(new PresetValue("total", 2, 2, 1, 1, 1));
        assertThat(value.edge().rewrites()).isEqualTo(2);
        assertThat(value.edge().accepted()).isEqualTo(1);
        assertThat(value.edge().keptWords()).isEqualTo(90);
        assertThat(value.edge().meanTotalMs()).isEqualTo(1_500.0);
        assertThat(value.settled()).isEqualTo(new Settled(1, 300, Money.ZERO, 1_500));
    }

    @Test
    void aLongPassageThatBrokeOffIsNoResult() {
        part("broken", 1, Calls.done(TOKENS, Cost.FREE, 400));
        part("broken", 2, Calls.failed(ErrorKind.SERVER));

        assertThat(ledger.value(null).total().results()).isZero();
        assertThat(ledger.value(null).edge().rewrites()).isEqualTo(1);
        assertThat(ledger.value(null).edge().meanTotalMs()).isNull();
    }

    @Test
    void aFailedAttemptIsPaidForButIsNoRewriteOfItsOwn() {
        String first = ledger.begin(new CallStart(Calls.context("a", Tier.EDGE), Calls.GPT, NOON, 100, false));
        ledger.complete(first, Calls.done(TOKENS, Calls.computed(7), 400));
        String second =
                ledger.begin(new CallStart(Calls.context("a", Tier.EDGE).asAttempt(2), Calls.GPT, NOON, 100, false));
        ledger.complete(second, Calls.done(TOKENS, Calls.computed(20), 400));

        assertThat(ledger.value(null).edge().rewrites()).isEqualTo(1);
        assertThat(ledger.value(null).edge().cost()).isEqualTo(new Money(27));
        assertThat(ledger.value(null).settled().cost()).isEqualTo(new Money(27));
    }

    private void longEdge(String id) {
        for (int part = 1; part <= 3; part++) {
            part(id, part, Calls.done(TOKENS, Cost.FREE, 400));
        }
    }

    private void part(String of, int number, CallRecord record) {
        CallContext context = Calls.context(of, Tier.EDGE).forPreset("concise").asPart(number);
        ledger.complete(ledger.begin(new CallStart(context, Calls.GPT, NOON, 100, false)), record);
    }

    @Test
    void anEmptyLedgerIsWorthNothing() {
        var value = ledger.value(null);

        assertThat(value.presets()).isEmpty();
        assertThat(value.total()).isEqualTo(new PresetValue("total", 0, 0, 0, 0, 0));
        assertThat(value.frontier().cost()).isNull();
        assertThat(value.moneySaved()).isEmpty();
    }

    @Test
    void countsFromAMomentOn() {
        edge("a", "concise");

        assertThat(ledger.value(NOON.plusSeconds(1)).total().results()).isZero();
        assertThat(ledger.value(NOON).total().results()).isEqualTo(1);
    }

    @Test
    void figuresCanBeAskedOfOneTier() {
        edge("a", "concise");
        deeper("a-1", "a");

        assertThat(ledger.report(new CostQuery(null, GroupBy.DAY, ZoneOffset.UTC, Tier.FRONTIER))
                        .groups())
                .singleElement()
                .extracting(Figures::key, Figures::calls, Figures::cost)
                .containsExactly("2026-11-21", 1L, new Money(3_000));
    }
}
