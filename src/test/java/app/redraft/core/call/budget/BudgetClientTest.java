package app.redraft.core.call.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.budget.BudgetGuard.Level;
import app.redraft.core.cost.forecast.CostForecast;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Calls;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Money;
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.settings.Settings.Budget;
import app.redraft.core.settings.Settings.PriceOverride;
import app.redraft.infra.files.SharedReservations;
import app.redraft.infra.sqlite.WithLedger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetClientTest extends WithLedger {
    /** 00:30 on the first of the month in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-30T23:30:00Z");

    private Budget budget = limits("1", AtLimit.ASK, null, null);
    private final List<String> questions = new ArrayList<>();
    private boolean answer;
    private boolean free;
    private int calls;

    private static Budget limits(
            @Nullable String month, AtLimit atLimit, @Nullable String edgeDay, @Nullable String frontierDay) {
        return new Budget(usd(month), 0.8, atLimit, usd(edgeDay), usd(frontierDay), null);
    }

    private static @Nullable BigDecimal usd(@Nullable String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }

    private void spend(Tier tier, Instant at, long micros) {
        String id = "c" + calls++;
        ledger.begin(new CallStart(Calls.context(id, tier), Calls.GPT, at, 1, false));
        ledger.complete(id, Calls.done(TokenUsage.of(1, 1), Calls.computed(micros), 1));
    }

    private Instant now = NOW;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final BudgetGuard guard = new BudgetGuard((from, tier) -> ledger.since(from, tier), () -> budget, clock);

    /** 2.5 and 10 dollars a million tokens; without history four characters a token, and at most 0.375 out for each. */
    private final CostForecast forecast = new CostForecast(
            (engine, limit) -> ledger.of(engine, limit),
            new CostCalculator(
                    () -> PriceTable.empty(LocalDate.of(2026, 11, 1)),
                    () -> Map.of("gpt-4o", new PriceOverride(new BigDecimal("2.5"), BigDecimal.TEN, null))));

    private ModelReply call(Tier tier) {
        return call(tier, new Cancellation());
    }

    private ModelReply call(Tier tier, Cancellation cancellation) {
        return call(Calls.request(Calls.context("x", tier), "text"), cancellation);
    }

    private ModelReply call(ChatRequest request, Cancellation cancellation) {
        return client(guard, () -> {}).stream(request, event -> {}, cancellation);
    }

    private ModelClient client(BudgetGuard own, Runnable whileItRuns) {
        ModelClient delegate = new ModelClient() {
            @Override
            public EngineId engine() {
                return Calls.GPT;
            }

            @Override
            public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation stop) {
                whileItRuns.run();
                return ModelReply.of(FinishReason.STOP, "gpt-4o", null);
            }
        };
        return new BudgetClient(
                delegate, () -> free, new BudgetClient.Tools(own, forecast, () -> budget, (asked, question, stop) -> {
                    questions.add(Sentences.of(question));
                    return answer;
                }));
    }

    /** A window with a guard of its own, as another process has it. */
    private BudgetGuard window() {
        return new BudgetGuard(
                (from, tier) -> ledger.since(from, tier),
                new SharedReservations(folder.resolve("budget.state")),
                () -> budget,
                clock);
    }

    private void assertStopped(Tier tier) {
        assertThatThrownBy(() -> call(tier)).isInstanceOfSatisfying(ModelException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.BUDGET);
            assertThat(failure.ownLimit()).isTrue();
            assertThat(Sentences.of(failure)).contains("raise the budget in Settings");
        });
    }

    @Test
    void belowTheLimitNobodyIsAsked() {
        spend(Tier.FRONTIER, NOW, 999_999);
        assertThat(call(Tier.FRONTIER).finish()).isEqualTo(FinishReason.STOP);
        assertThat(questions).isEmpty();
    }

    @Test
    void atTheLimitBothTiersAskAndWhatIsFreeGoesOn() {
        spend(Tier.EDGE, NOW, 400_000);
        spend(Tier.FRONTIER, NOW, 600_000);
        assertStopped(Tier.FRONTIER);
        assertStopped(Tier.EDGE);
        assertThat(questions).hasSize(2).containsOnly("This month's budget of $1.00 is spent ($1.00).");
        free = true;
        assertThat(call(Tier.EDGE).finish()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void aYesHoldsUntilAnotherTenthIsSpent() {
        spend(Tier.FRONTIER, NOW, 1_000_000);
        answer = true;
        call(Tier.FRONTIER);
        spend(Tier.FRONTIER, NOW, 99_999);
        call(Tier.FRONTIER);
        assertThat(questions).hasSize(1);
        spend(Tier.FRONTIER, NOW, 1);
        call(Tier.FRONTIER);
        assertThat(questions).hasSize(2);
    }

    @Test
    void stopStopsWithoutAsking() {
        budget = limits("1", AtLimit.STOP, null, null);
        answer = true;
        spend(Tier.FRONTIER, NOW, 1_000_000);
        assertStopped(Tier.FRONTIER);
        assertThat(questions).isEmpty();
    }

    @Test
    void aBudgetOfNothingAllowsNothing() {
        budget = limits("0", AtLimit.STOP, null, null);
        assertStopped(Tier.FRONTIER);
        assertThat(guard.month().level()).isEqualTo(Level.OVER);
    }

    @Test
    void theMonthBeginsInTheWritersZone() {
        spend(Tier.FRONTIER, Instant.parse("2026-11-30T22:59:59.999Z"), 5_000_000);
        assertThat(call(Tier.FRONTIER).finish()).isEqualTo(FinishReason.STOP);
        spend(Tier.FRONTIER, Instant.parse("2026-11-30T23:00:00Z"), 1_000_000);
        assertStopped(Tier.FRONTIER);
    }

    @Test
    void aDailyLimitHoldsForItsTierOnly() {
        budget = limits(null, AtLimit.STOP, "0.10", "0.50");
        spend(Tier.EDGE, NOW, 100_000);
        assertStopped(Tier.EDGE);
        assertThat(call(Tier.FRONTIER).finish()).isEqualTo(FinishReason.STOP);
        spend(Tier.FRONTIER, NOW, 500_000);
        assertStopped(Tier.FRONTIER);
    }

    @Test
    void stopWhileAskedIsACancelledCall() {
        spend(Tier.FRONTIER, NOW, 1_000_000);
        answer = true;
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> call(Tier.FRONTIER, cancellation))
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ErrorKind.CANCELLED));
    }

    @Test
    void theMonthWarnsBeforeTheLimit() {
        spend(Tier.EDGE, NOW, 799_999);
        assertThat(guard.month().level()).isEqualTo(Level.FINE);
        spend(Tier.EDGE, NOW, 1);
        ledger.begin(new CallStart(Calls.context("running", Tier.EDGE), Calls.GPT, NOW, 1, false));
        assertThat(guard.month().unknownCalls()).as("a call under way").isZero();
        ledger.complete("running", Calls.failed(ErrorKind.SERVER));
        assertThat(guard.month())
                .isEqualTo(new BudgetGuard.Status(new Money(1_000_000), new Money(800_000), 1, 0.8, Level.WARN, null));
        budget = limits(null, AtLimit.ASK, null, null);
        assertThat(guard.month().level()).isEqualTo(Level.NONE);
    }

    @Test
    void thePaceOfTheMonthTellsItsEnd() {
        BudgetGuard tenthDay = new BudgetGuard(
                (from, tier) -> ledger.since(from, tier),
                () -> budget,
                Clock.fixed(Instant.parse("2026-11-10T00:00:00Z"), ZoneId.of("UTC")));
        spend(Tier.FRONTIER, Instant.parse("2026-11-01T00:00:00Z"), 900_000);
        // Nine of thirty days.
        assertThat(tenthDay.month().projected()).isEqualTo(new Money(3_000_000));
    }

    /** A rewrite whose passage is also its whole prompt. */
    private static ChatRequest rewrite(int chars, int wholeChars) {
        String text = "x".repeat(chars);
        ChatRequest plain = Calls.request(Calls.context("x", Tier.FRONTIER), text);
        return new ChatRequest(
                List.of(ChatMessage.user(text)),
                new RewriteTask(text, "", "", null, "Shorten.", wholeChars),
                List.of(),
                plain.sampling(),
                plain.context(),
                CallTerms.ANYWHERE);
    }

    private void askAbove(String usd) {
        budget = new Budget(null, 0.8, AtLimit.STOP, null, null, new BigDecimal(usd));
    }

    @Test
    void aCallThatMayCostMoreThanTheWritersThresholdAsksAndANoStopsItBeforeItBegins() {
        // 8000 characters: 2000 tokens in, at most 3000 out = 5000 + 30,000 micro-dollars
        askAbove("0.034999");
        assertThatThrownBy(() -> call(rewrite(8000, 8000), new Cancellation()))
                .isInstanceOfSatisfying(ModelException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.BUDGET);
                    assertThat(Sentences.of(failure)).contains("raise that amount in Settings");
                });
        assertThat(questions)
                .containsExactly("This may cost $0.04, more than the $0.03 from which you want to be asked.");
        answer = true;
        assertThat(call(rewrite(8000, 8000), new Cancellation()).finish()).isEqualTo(FinishReason.STOP);
        assertThat(questions).hasSize(2);
    }

    @Test
    void upToTheThresholdNobodyIsAsked() {
        askAbove("0.035");
        assertThat(call(rewrite(8000, 8000), new Cancellation()).finish()).isEqualTo(FinishReason.STOP);
        assertThat(questions).isEmpty();
    }

    @Test
    void aPassageInPartsIsAskedForOnceAndWhole() {
        askAbove("0.05");
        answer = true;
        call(rewrite(8000, 16_000), new Cancellation());
        assertThat(questions)
                .containsExactly("This may cost $0.07, more than the $0.05 from which you want to be asked.");
        call(rewrite(8000, 0), new Cancellation());
        assertThat(questions).hasSize(1);
    }

    @Test
    void aPassageThatHasBegunIsFinishedAlsoOverTheLimit() {
        budget = limits("1", AtLimit.STOP, null, null);
        spend(Tier.FRONTIER, NOW, 1_000_000);
        assertThat(call(rewrite(100, 0), new Cancellation()).finish()).isEqualTo(FinishReason.STOP);
        assertStopped(Tier.FRONTIER);
    }

    @Test
    void nobodyIsAskedAboutAWarmUp() {
        spend(Tier.FRONTIER, NOW, 1_000_000);
        answer = true;
        CallContext context = CallContext.of(
                "w",
                CallContext.CallKind.WARMUP,
                new Route(Tier.FRONTIER, TierChoice.FRONTIER, RoutingCause.Reason.WARMUP, null));

        assertThatThrownBy(() -> call(Calls.request(context, "Say OK."), new Cancellation()))
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ErrorKind.BUDGET));
        assertThat(questions).isEmpty();
    }

    @Test
    void whatIsFreeGoesOnOverTheLimit() {
        budget = limits("0", AtLimit.STOP, null, null);
        free = true;
        assertThat(call(Tier.FRONTIER).finish()).isEqualTo(FinishReason.STOP);
        free = false;
        assertStopped(Tier.FRONTIER);
    }

    @Test
    void aYesEndsWithItsMonth() {
        answer = true;
        spend(Tier.FRONTIER, NOW, 5_000_000);
        call(Tier.FRONTIER);
        assertThat(questions).hasSize(1);

        now = Instant.parse("2027-01-05T10:00:00Z");
        answer = false;
        spend(Tier.FRONTIER, now, 999_999);
        call(Tier.FRONTIER);
        spend(Tier.FRONTIER, now, 1);
        assertStopped(Tier.FRONTIER);
    }

    @Test
    void aYesEndsWithItsDay() {
        budget = limits(null, AtLimit.ASK, "0.10", "0.50");
        answer = true;
        for (Tier tier : Tier.values()) {
            spend(tier, NOW, 900_000);
            call(tier);
        }
        now = NOW.plus(Duration.ofDays(1));
        answer = false;
        for (Tier tier : Tier.values()) {
            spend(tier, now, 500_000);
            assertStopped(tier);
        }
    }

    @Test
    void aYesHoldsForTheLimitItWasGivenFor() {
        answer = true;
        spend(Tier.FRONTIER, NOW, 1_000_000);
        call(Tier.FRONTIER);
        answer = false;
        assertThat(call(Tier.FRONTIER).finish()).isEqualTo(FinishReason.STOP);

        budget = limits("0.50", AtLimit.ASK, null, null);
        assertStopped(Tier.FRONTIER);
        budget = limits("0.50", AtLimit.STOP, null, null);
        assertStopped(Tier.FRONTIER);
    }

    @Test
    void callsUnderWayCountSoThatWindowsCannotPassALimitTogether() {
        budget = limits("0.03", AtLimit.STOP, null, null);
        List<ErrorKind> others = new ArrayList<>();
        // Each may cost 35,000 micro-dollars: there is room for one.
        client(window(), () -> others.add(refusal(window()))).stream(
                rewrite(8000, 8000), event -> {}, new Cancellation());

        assertThat(others).containsExactly(ErrorKind.BUDGET);
        assertThat(client(window(), () -> {}).stream(rewrite(8000, 8000), event -> {}, new Cancellation())
                        .finish())
                .as("when the first is over, and cost less")
                .isEqualTo(FinishReason.STOP);
    }

    private ErrorKind refusal(BudgetGuard other) {
        try {
            client(other, () -> {}).stream(rewrite(8000, 8000), event -> {}, new Cancellation());
            throw new AssertionError("not refused");
        } catch (ModelException refused) {
            return refused.kind();
        }
    }

    @Test
    void theFurtherPartsOfAPassageCountWhileTheyRun() {
        budget = limits("0.03", AtLimit.STOP, null, null);
        List<ErrorKind> others = new ArrayList<>();
        client(window(), () -> others.add(refusal(window()))).stream(rewrite(8000, 0), event -> {}, new Cancellation());
        assertThat(others).containsExactly(ErrorKind.BUDGET);
    }

    @Test
    void whatAProcessReservedIsFreeWhenItHasEnded() throws IOException {
        budget = limits("0.03", AtLimit.STOP, null, null);
        Files.writeString(
                folder.resolve("budget.state"),
                "gone 999999999 1700000000000 FRONTIER 90000\n" + "reused "
                        + ProcessHandle.current().pid() + " 1700000000000 FRONTIER 90000\nnot a reservation\n");
        assertThat(client(window(), () -> {}).stream(rewrite(100, 100), event -> {}, new Cancellation())
                        .finish())
                .isEqualTo(FinishReason.STOP);
        assertThat(folder.resolve("budget.state")).isEmptyFile();
    }
}
