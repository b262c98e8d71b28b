package app.redraft.core.call.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.redraft.core.call.limit.RateLimiter;
import app.redraft.core.call.retry.RetryBudget;
import app.redraft.core.call.retry.RetryingClient;
import app.redraft.core.cost.ledger.Calls;
import app.redraft.core.cost.ledger.ColdStarts;
import app.redraft.core.cost.ledger.LedgerCalls;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Bill;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.files.JsonPriceSource;
import app.redraft.infra.files.SharedRateState;
import app.redraft.infra.sqlite.WithLedger;
import app.redraft.infra.tokens.JtokkitTokenCounter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeteringClientTest extends WithLedger {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private long nanos;

    private interface Script {
        ModelReply run(Consumer<ModelEvent> events);
    }

    private ModelClient metered(EngineId engine, boolean local, Script script) {
        ModelClient delegate = new ModelClient() {
            @Override
            public EngineId engine() {
                return engine;
            }

            @Override
            public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
                return script.run(events);
            }
        };
        CostCalculator calculator =
                new CostCalculator(new JsonPriceSource(folder.resolve("prices.json"))::load, Map::of);
        return new MeteringClient(
                delegate,
                () -> local,
                new MeteringClient.Meters(
                        ledger,
                        calculator,
                        new JtokkitTokenCounter(),
                        InstantSource.fixed(START),
                        () -> nanos,
                        ColdStarts.NEVER));
    }

    private void pass(long millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }

    private LedgerEntry call(ModelClient client) {
        return call(client, "hello world");
    }

    private LedgerEntry call(ModelClient client, String text) {
        ChatRequest request = Calls.request(Calls.context("c", Tier.EDGE), text);
        client.stream(request, event -> {}, new Cancellation());
        return LedgerCalls.find(ledger, "c").orElseThrow();
    }

    private LedgerEntry failing(ModelClient client) {
        assertThatThrownBy(() -> call(client)).isInstanceOf(ModelException.class);
        return LedgerCalls.find(ledger, "c").orElseThrow();
    }

    @Test
    void aCompleteCallHasTimesCountsAndCost() {
        LedgerEntry entry = call(metered(Calls.GPT, false, events -> {
            pass(250);
            events.accept(new ModelEvent.Heartbeat());
            events.accept(new ModelEvent.ThinkingDelta("hm"));
            pass(50);
            events.accept(new ModelEvent.TextDelta("Hello"));
            pass(700);
            events.accept(new ModelEvent.TextDelta(" you"));
            return ModelReply.of(FinishReason.STOP, "gpt-4o-2024-11-20", new TokenUsage(1000, 500, 400, 0, 20));
        }));

        assertThat(entry.ttftMs()).isEqualTo(300);
        assertThat(entry.cold()).isFalse();
        assertThat(entry.totalMs()).isEqualTo(1000);
        assertThat(entry.startedAt()).isEqualTo(START);
        assertThat(entry.model()).isEqualTo("gpt-4o-2024-11-20");
        assertThat(entry.usage()).isEqualTo(new TokenUsage(1000, 500, 400, 0, 20));
        assertThat(entry.inputChars()).isEqualTo("Rewrite.hello world".length());
        assertThat(entry.outputChars()).isEqualTo("Hello you".length());
        assertThat(entry.cost().amount()).isEqualTo(new Money(7000));
        assertThat(entry.cost().basis()).isEqualTo(Cost.Basis.COMPUTED);
        assertThat(entry.cost().priceDate()).isNotNull();
        assertThat(entry.finish()).isEqualTo("stop");
        assertThat(entry.outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void aCallThatWaitedForItsModelIsCold() {
        LedgerEntry entry = call(metered(Calls.GPT, false, events -> {
            events.accept(new ModelEvent.Heartbeat(true));
            events.accept(new ModelEvent.TextDelta("Hello"));
            return ModelReply.of(FinishReason.STOP, "gpt-4o", TokenUsage.of(1, 1));
        }));
        assertThat(entry.cold()).isTrue();
    }

    @Test
    void aCallThatGaveUpWaitingForItsModelIsColdToo() {
        LedgerEntry entry = failing(metered(Calls.GPT, false, events -> {
            events.accept(new ModelEvent.Heartbeat(true));
            throw new ModelException(ErrorKind.TIMEOUT_FIRST_TOKEN, UserMessage.literal("late"));
        }));
        assertThat(entry.cold()).isTrue();
    }

    @Test
    void theRowIsThereBeforeTheCall() {
        List<LedgerEntry> during = new ArrayList<>();
        call(metered(Calls.GPT, false, events -> {
            during.add(LedgerCalls.find(ledger, "c").orElseThrow());
            return ModelReply.of(FinishReason.STOP, "gpt-4o", TokenUsage.of(1, 1));
        }));
        assertThat(during.get(0).totalMs()).isNull();
        assertThat(during.get(0).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(during.get(0).cost()).isEqualTo(Cost.UNKNOWN);
    }

    @Test
    void theLastEventIsTheReceiptOfTheLedgerRow() {
        List<ModelEvent> seen = new ArrayList<>();
        ModelClient client = metered(Calls.GPT, false, events -> {
            pass(20);
            events.accept(new ModelEvent.TextDelta("hello world"));
            throw ModelException.cancelled();
        });
        ChatRequest request = Calls.request(Calls.context("c", Tier.EDGE), "hello world");
        assertThatThrownBy(() -> client.stream(request, seen::add, new Cancellation()))
                .isInstanceOf(ModelException.class);
        assertThat(seen)
                .containsExactly(
                        new ModelEvent.TextDelta("hello world"),
                        new ModelEvent.Receipt(
                                "c",
                                "gpt-4o",
                                TokenUsage.of(12, 2),
                                20L,
                                20,
                                new Cost(new Money(50), Cost.Basis.ESTIMATED, LocalDate.of(2026, 11, 28))));
    }

    @Test
    void theProvidersBillIsTakenAsItIs() {
        LedgerEntry entry = call(metered(
                Calls.GPT,
                false,
                events -> new ModelReply(
                        FinishReason.STOP,
                        "gpt-4o",
                        TokenUsage.of(1, 1),
                        Bill.usd(new BigDecimal("0.00123")),
                        null,
                        null)));
        assertThat(entry.cost()).isEqualTo(new Cost(new Money(1230), Cost.Basis.BILLED, null));
    }

    @Test
    void missingCountsAreEstimatedAndMarked() {
        LedgerEntry entry = call(metered(Calls.GPT, false, events -> {
            events.accept(new ModelEvent.TextDelta("hello world"));
            return ModelReply.of(FinishReason.STOP, "gpt-4o", null);
        }));
        assertThat(entry.usage().input()).isEqualTo(2 + 4 + 2 + 4); // "Rewrite." and "hello world", 4 a message
        assertThat(entry.usage().output()).isEqualTo(2);
        assertThat(entry.cost().basis()).isEqualTo(Cost.Basis.ESTIMATED);
        assertThat(entry.cost().amount()).isEqualTo(new Money(50)); // 12 x 2.5 + 2 x 10
    }

    @Test
    void aStoppedCallIsPaidForWhatHadArrived() {
        LedgerEntry entry = failing(metered(Calls.GPT, false, events -> {
            pass(100);
            events.accept(new ModelEvent.TextDelta("hello world"));
            throw ModelException.cancelled();
        }));
        assertThat(entry.errorKind()).isEqualTo("cancelled");
        assertThat(entry.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(entry.ttftMs()).isEqualTo(100);
        assertThat(entry.cost())
                .isEqualTo(new Cost(
                        new Money(50), Cost.Basis.ESTIMATED, entry.cost().priceDate()));
    }

    @Test
    void countsOfABrokenOffStreamNeverStopShortOfWhatArrived() {
        LedgerEntry entry = failing(metered(Calls.GPT, false, events -> {
            events.accept(new ModelEvent.TextDelta("one two three four five six seven eight"));
            throw new ModelException(
                    ErrorKind.CUT_OFF,
                    UserMessage.literal("cut"),
                    new ModelException.Details(true, null, null, new TokenUsage(300, 1, 100, 0, 0), null));
        }));
        assertThat(entry.usage()).isEqualTo(new TokenUsage(300, 8, 100, 0, 0));
        assertThat(entry.cost().basis()).isEqualTo(Cost.Basis.ESTIMATED);
    }

    @Test
    void aCallThatBreaksOffIsRecordedForTheModelThatHadBegun() {
        LedgerEntry entry = failing(metered(Calls.GPT, false, events -> {
            events.accept(new ModelEvent.TextDelta("Half of it"));
            throw new ModelException(ErrorKind.CUT_OFF, UserMessage.literal("no")).answeredBy("another-model");
        }));
        assertThat(entry.model()).isEqualTo("another-model");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            names = {"RATE_LIMITED", "CAPACITY", "BAD_REQUEST", "SERVER"})
    void aCallThatIsTurnedAwayInTheMiddleIsCounted(ErrorKind kind) {
        LedgerEntry entry = failing(metered(Calls.GPT, false, events -> {
            events.accept(new ModelEvent.TextDelta("Half of it"));
            throw new ModelException(kind, UserMessage.literal("no"));
        }));
        assertThat(entry.usage().input()).isPositive();
        assertThat(entry.usage().output()).isPositive();
        assertThat(entry.cost().basis()).isEqualTo(Cost.Basis.ESTIMATED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            names = {"AUTH", "NOT_FOUND", "RATE_LIMITED", "QUOTA", "CAPACITY", "BUDGET", "NETWORK", "SERVER"})
    void aCallThatWasTurnedAwayCostsNothing(ErrorKind kind) {
        LedgerEntry entry = failing(metered(Calls.GPT, false, events -> {
            throw new ModelException(kind, UserMessage.literal("no"));
        }));
        assertThat(entry.errorKind()).isEqualTo(kind.id());
        assertThat(entry.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(entry.cost().amount()).isEqualTo(Money.ZERO);
        assertThat(entry.usage()).isEqualTo(TokenUsage.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            names = {"TIMEOUT_FIRST_TOKEN", "TIMEOUT_IDLE", "CUT_OFF", "CANCELLED", "REFUSED", "CONTENT_FILTER", "EMPTY"
            })
    void aCallThatWasReadIsPaidEvenWithoutAnswer(ErrorKind kind) {
        LedgerEntry entry = failing(metered(Calls.GPT, false, events -> {
            throw new ModelException(kind, UserMessage.literal("no"));
        }));
        assertThat(entry.cost().amount()).isEqualTo(new Money(30)); // 12 x 2.5
        assertThat(entry.cost().basis()).isEqualTo(Cost.Basis.ESTIMATED);
    }

    @Test
    void anUnexpectedFailureIsInTheLedgerToo() {
        ModelClient client = metered(Calls.GPT, false, events -> {
            throw new IllegalStateException("bug");
        });
        assertThatThrownBy(() -> call(client)).isInstanceOf(IllegalStateException.class);
        assertThat(LedgerCalls.find(ledger, "c").orElseThrow().errorKind()).isEqualTo("server");
    }

    @Test
    void timesBeginWhenTheRequestGoesOut() {
        LedgerEntry entry = call(metered(Calls.GPT, false, events -> {
            pass(600);
            events.accept(new ModelEvent.Sent());
            pass(3);
            events.accept(new ModelEvent.Sent());
            pass(5);
            events.accept(new ModelEvent.TextDelta("yes"));
            pass(4);
            return ModelReply.of(FinishReason.STOP, "gpt-4o", null);
        }));
        assertThat(entry.ttftMs()).isEqualTo(8);
        assertThat(entry.totalMs()).isEqualTo(12);
        assertThat(entry.cold()).isFalse();
    }

    @Test
    void theWaitForAServerThatLoadsIsPartOfTheCallWhichIsCold() {
        LedgerEntry entry = call(metered(Calls.GPT, true, events -> {
            events.accept(new ModelEvent.Heartbeat(true));
            pass(4_000);
            events.accept(new ModelEvent.Sent());
            pass(8);
            events.accept(new ModelEvent.TextDelta("yes"));
            return ModelReply.of(FinishReason.STOP, "gpt-4o", null);
        }));
        assertThat(entry.ttftMs()).isEqualTo(4_008);
        assertThat(entry.cold()).isTrue();
    }

    @Test
    void textTakenBackIsThinkingAndTheFirstTextComesLater() {
        LedgerEntry entry = call(metered(Calls.GPT, false, events -> {
            pass(10);
            events.accept(new ModelEvent.TextDelta("hello world"));
            events.accept(new ModelEvent.TextRetracted());
            pass(90);
            events.accept(new ModelEvent.TextDelta("yes"));
            return ModelReply.of(FinishReason.STOP, "gpt-4o", null);
        }));
        assertThat(entry.ttftMs()).isEqualTo(100);
        assertThat(entry.outputChars()).isEqualTo(3);
        assertThat(entry.usage()).isEqualTo(new TokenUsage(12, 3, 0, 0, 2));
    }

    @Test
    void aRetryAndTheFailedTryAreBothInTheLedger() {
        List<Integer> tries = new ArrayList<>();
        RateLimiter limiter = new RateLimiter(
                new SharedRateState(folder.resolve("rate")), () -> 60, Clock.fixed(START, ZoneOffset.UTC));
        ModelClient client = new RetryingClient(
                metered(Calls.GPT, false, events -> {
                    tries.add(tries.size());
                    if (tries.size() == 1) {
                        throw new ModelException(
                                ErrorKind.SERVER,
                                UserMessage.literal("busy"),
                                new ModelException.Details(true, null, null, null, null));
                    }
                    return ModelReply.of(FinishReason.STOP, "gpt-4o", TokenUsage.of(1, 1));
                }),
                new RetryingClient.Tools(RetryBudget.retries(), limiter, (time, cancellation) -> {}, new Random(1)));

        call(client);
        assertThat(ledger.latest(9))
                .extracting(LedgerEntry::interactionId, LedgerEntry::attempt, LedgerEntry::errorKind)
                .containsExactlyInAnyOrder(tuple("c", 1, "server"), tuple("c", 2, null));
    }

    @Test
    void theProofreaderIsFree() {
        LedgerEntry entry = call(metered(
                new EngineId("builtin", "fast"), true, events -> ModelReply.of(FinishReason.STOP, "fast", null)));
        assertThat(entry.cost()).isEqualTo(Cost.FREE);
    }

    @Test
    void aLedgerThatCannotBeWrittenNeverStopsTheCall() {
        ModelClient client =
                metered(Calls.GPT, false, events -> ModelReply.of(FinishReason.STOP, "gpt-4o", TokenUsage.of(1, 1)));
        call(client);
        ChatRequest sameRowAgain = Calls.request(Calls.context("c", Tier.EDGE), "again");

        List<ModelEvent> told = new ArrayList<>();
        assertThat(client.stream(sameRowAgain, told::add, new Cancellation()).finish())
                .isEqualTo(FinishReason.STOP);
        assertThat(told).singleElement().isInstanceOf(ModelEvent.Receipt.class);
    }
}
