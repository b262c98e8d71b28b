package app.redraft.core.call.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.SteppedClock;
import app.redraft.core.call.breaker.TierBreakers;
import app.redraft.core.call.limit.RateLimiter;
import app.redraft.core.call.limit.RateState;
import app.redraft.core.call.metering.MeteringClient;
import app.redraft.core.call.retry.RetryBudget;
import app.redraft.core.call.retry.RetryingClient;
import app.redraft.core.cost.ledger.ColdStarts;
import app.redraft.core.cost.ledger.LedgerCalls;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenCounter;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.files.SharedRateState;
import app.redraft.infra.provider.Calls;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.WireWorld;
import app.redraft.infra.resilience.FailureRateBreaker;
import app.redraft.infra.sqlite.SqliteLedger;
import app.redraft.infra.tokens.JtokkitTokenCounter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A second request beside a slow one, with a real server, breaker and ledger; only the waiting is done by hand. */
class HedgingClientTest {
    private static final Duration USUAL = Duration.ofMillis(700);
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);
    private static final String SERVER_ERROR = "HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n";

    private static final TokenCounter TOKENS = new JtokkitTokenCounter();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();
    private final SteppedClock clock = new SteppedClock();
    private final AtomicLong nanos = new AtomicLong();
    private final TierBreakers breakers = new TierBreakers(tier -> new FailureRateBreaker(tier, clock));
    private final RetryBudget budget = RetryBudget.hedges();

    @RegisterExtension
    final WireWorld world = new WireWorld();

    @TempDir
    Path folder;

    private SqliteLedger ledger;
    private RateLimiter allowance;
    private Optional<Duration> usual = Optional.of(USUAL);
    /** What has to be before the usual wait is over. */
    private BooleanSupplier slow = () -> requests() > 0;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(folder.resolve("redraft.db"));
        allowance = new RateLimiter(new SharedRateState(folder.resolve("rate")), () -> 10, clock);
        saveUp(20);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        ledger.close();
    }

    @Test
    void theSecondRequestAnswersWhereTheFirstIsSilent() {
        world.server().stall("");
        answers(() -> true, "Fine.");

        Calls.Result result = run(client(), "call");

        assertThat(result.text()).isEqualTo("Fine.");
        assertThat(world.server().requests()).hasSize(2);
        assertThat(world.server().requests().get(0).body())
                .isEqualTo(world.server().requests().get(1).body());
        ModelEvent.Receipt receipt = receipt(result);
        assertThat(receipt.callId()).isEqualTo(row("call").id());
        assertThat(receipt.ttftMs()).as("counted from the call").isEqualTo(USUAL.toMillis());
        assertThat(receipt.totalMs()).isEqualTo(USUAL.toMillis());
        LedgerEntry answer = row("call");
        assertThat(answer.finish()).isEqualTo("stop");
        assertThat(answer.routingCause().id()).isEqualTo("score");
        assertThat(answer.ttftMs()).isEqualTo(USUAL.toMillis());
        assertThat(answer.outputChars()).isEqualTo("Fine.".length());
        assertLost(hedge("call"));
        assertThat(hedge("call").ttftMs()).isNull();
    }

    @Test
    void theFirstRequestAnswersWhereItBeginsBeforeTheSecond() {
        answers(() -> requests() == 2, "First.");
        world.server().stall("");

        Calls.Result result = run(client(), "call");

        assertThat(result.text()).isEqualTo("First.");
        assertThat(receipt(result).callId()).isEqualTo(row("call").id());
        assertThat(row("call").finish()).isEqualTo("stop");
        assertThat(row("call").routingCause().id()).isEqualTo("score");
        assertLost(hedge("call"));
    }

    @Test
    void aHedgeThatComesTooLateGivesItsPlacesBack() {
        AtomicBoolean taken = new AtomicBoolean();
        AtomicBoolean answered = new AtomicBoolean();
        RateState shared = new SharedRateState(folder.resolve("other-rate"));
        allowance = new RateLimiter(
                change -> {
                    shared.update(change);
                    if (!taken.getAndSet(true)) {
                        // The first request begins to answer while the second one takes its place.
                        until(answered::get);
                    }
                },
                () -> 10,
                clock);
        answers(taken::get, "First.");

        client().stream(
                request("call"), event -> answered.set(answered.get() || event.isPayload()), new Cancellation());

        assertThat(requests()).isEqualTo(1);
        // The second request learns on its own thread that it is too late.
        for (int i = 0; i < 9; i++) {
            until(() -> allowance.take(false).isEmpty());
        }
        until(budget::extra);
    }

    @Test
    void theTextsOfTheTwoAreNeverMixed() {
        AtomicInteger asked = new AtomicInteger();
        slow = () -> true;
        world.server().always("POST", out -> {
            int number = asked.getAndIncrement();
            String letter = number % 2 == 0 ? "a" : "b";
            if (number == 0) {
                until(() -> asked.get() > 1);
            }
            head(out);
            for (int i = 0; i < 50; i++) {
                LoopbackServer.chunk(out, bytes(event(letter)));
                out.flush();
            }
            return end(out);
        });
        for (int i = 0; i < 30; i++) {
            saveUp(20);
            clock.step(Duration.ofMinutes(1));
            Calls.Result result = run(client(), "call" + i);
            assertThat(result.failure()).isNull();
            assertThat(result.text()).isIn("a".repeat(50), "b".repeat(50));
            assertThat(row("call" + i).outputChars()).isEqualTo(50);
        }
        assertThat(asked).as("both were asked at least once").hasValueGreaterThan(30);
    }

    @Test
    void aFailureOfTheFirstIsNotShownWhileTheSecondGoesOn() {
        fails(() -> requests() == 2);
        answers(() -> isOver("call"), "Second.");

        Calls.Result result = run(client(), "call");

        assertThat(result.failure()).isNull();
        assertThat(result.text()).isEqualTo("Second.");
        assertThat(row("call").finish()).isEqualTo("stop");
        assertThat(hedge("call").errorKind()).isEqualTo("server");
    }

    @Test
    void aFailureOfTheSecondIsNotShownWhileTheFirstGoesOn() {
        answers(() -> hedgeIsOver(), "First.");
        fails(() -> true);

        Calls.Result result = run(client(), "call");

        assertThat(result.failure()).isNull();
        assertThat(result.text()).isEqualTo("First.");
        assertThat(row("call").finish()).isEqualTo("stop");
        assertThat(hedge("call").errorKind()).isEqualTo("server");
    }

    @Test
    void whereBothFailTheRetryLoopTriesOnceMoreAndWithoutAHedge() {
        saveUp(20);
        fails(() -> requests() == 2);
        fails(() -> true);
        fails(() -> decided(2));
        fails(() -> true);
        ModelClient retrying = new RetryingClient(
                client(),
                new RetryingClient.Tools(RetryBudget.retries(), allowance, (time, cancel) -> {}, new Random(1)));

        Calls.Result result = run(retrying, "call");

        assertThat(result.failure().kind()).isEqualTo(ErrorKind.SERVER);
        assertThat(world.server().requests()).hasSize(3);
        assertThat(result.events())
                .filteredOn(ModelEvent.Pause.class::isInstance)
                .hasSize(1);
        assertThat(ledger.latest(9))
                .extracting(row -> row.interactionId() + " " + row.attempt() + (row.replaced() ? " replaced" : ""))
                .containsExactlyInAnyOrder("call 2", "call 1 replaced", "call 1 replaced");
        assertThat(breakers.isOpen(Tier.EDGE)).as("three failures in a row").isTrue();
    }

    @Test
    void textThatArrivedIsKeptAndStopStopsTheOneThatAnswers() {
        world.server().stall("");
        world.server().stall(event("Beginning"));
        Cancellation stop = new Cancellation();
        StringBuilder text = new StringBuilder();
        Consumer<ModelEvent> writer = event -> {
            if (event instanceof ModelEvent.TextDelta delta) {
                text.append(delta.text());
                stop.cancel();
            }
        };

        assertThat(failure(() -> client().stream(request("call"), writer, stop)))
                .isEqualTo(ErrorKind.CANCELLED);
        assertThat(text).hasToString("Beginning");
        assertThat(row("call").outputChars()).isEqualTo("Beginning".length());
        assertThat(ledger.latest(9))
                .hasSize(2)
                .extracting(LedgerEntry::errorKind)
                .containsOnly("cancelled");
    }

    @Test
    void stopWhileBothAreSilentStopsBoth() {
        world.server().stall("");
        world.server().stall("");
        Cancellation stop = new Cancellation();
        threads.execute(() -> {
            until(() -> requests() == 2);
            stop.cancel();
        });

        Calls.Result result = Calls.run(client(), request("call"), stop);

        assertThat(result.failure().kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(ledger.latest(9)).hasSize(2).allSatisfy(row -> assertThat(row.errorKind())
                .isEqualTo("cancelled"));
        assertThat(breakers.isClosed(Tier.EDGE)).isTrue();
    }

    @Test
    void isAskedOnceWhereTheAnswerBeginsInTime() {
        slow = () -> isOver("call");
        answers(() -> true, "Fine.");

        assertThat(run(client(), "call").text()).isEqualTo("Fine.");
        until(() -> decided(0));
        assertAskedOnce("call", 1);
    }

    @Test
    void isAskedOnceWhereNoUsualWaitIsKnown() {
        usual = Optional.empty();
        answers(() -> decided(0), "Fine.");

        assertThat(run(client(), "call").text()).isEqualTo("Fine.");
        assertAskedOnce("call", 1);
    }

    @Test
    void isAskedTwiceInOneCallOfTwentyAtMost() {
        assertThat(budget.extra()).isTrue();
        int hedged = 0;
        for (int i = 0; i < 60; i++) {
            clock.step(Duration.ofMinutes(1));
            int before = requests();
            slow = () -> requests() > before;
            world.server().always("POST", answer(() -> decided(before), "Fine."));
            assertThat(run(client(), "call" + i).text()).isEqualTo("Fine.");
            hedged += requests() - before - 1;
        }
        assertThat(hedged).isEqualTo(3);
    }

    @Test
    void takesATokenAndLeavesTheReservedOne() {
        for (int i = 0; i < 8; i++) {
            assertThat(allowance.take(false)).isEmpty();
        }
        world.server().stall("");
        answers(() -> true, "Fine.");
        assertThat(run(client(), "call").text()).isEqualTo("Fine.");
        assertThat(allowance.look(false)).as("the hedge took one").isPresent();
        assertThat(allowance.look(true)).as("there for Go Deeper").isEmpty();

        saveUp(20);
        slow = () -> requests() > 2;
        answers(() -> decided(2), "Fine.");
        assertThat(run(client(), "next").text()).isEqualTo("Fine.");
        assertAskedOnce("next", 3);
        assertThat(allowance.look(true)).as("still there").isEmpty();
    }

    @Test
    void aServerThatIsLoadingIsNotAskedToDoMore() {
        ModelClient loading = new LoadingFirst(world.client(ProviderKind.OPENAI, "", "small"));
        answers(() -> decided(0), "Loaded.");

        assertThat(run(hedged(loading), "call").text()).isEqualTo("Loaded.");
        assertThat(world.server().requests()).hasSize(1);
    }

    @Test
    void theGateAndWarmUpsAreNotHurried() {
        for (CallKind kind : List.of(CallKind.GATE, CallKind.WARMUP)) {
            int before = requests();
            answers(() -> true, "Fine.");
            assertThat(Calls.run(client(), request(kind.name(), kind), new Cancellation())
                            .text())
                    .isEqualTo("Fine.");
            assertThat(requests()).isEqualTo(before + 1);
        }
        assertThat(begun).as("nothing waits beside them").hasValue(0);
    }

    @Test
    void isGivenUpWhereTheSecondNeverWins() {
        ModelClient client = client();
        for (int i = 0; i < HedgingClient.IN_VAIN; i++) {
            saveUp(20);
            clock.step(Duration.ofMinutes(1));
            int before = requests();
            slow = () -> requests() > before;
            answers(() -> requests() == before + 2, "First.");
            world.server().stall("");
            assertThat(run(client, "call" + i).text()).isEqualTo("First.");
        }
        saveUp(20);
        int waits = begun.get();
        answers(() -> true, "Alone.");
        assertThat(run(client, "last").text()).isEqualTo("Alone.");
        assertThat(begun).as("nothing waits beside the call any more").hasValue(waits);
    }

    private void assertAskedOnce(String id, int requests) {
        assertThat(world.server().requests()).hasSize(requests);
        assertThat(calls(id)).singleElement().satisfies(row -> assertThat(row.replaced())
                .isFalse());
    }

    private void assertLost(LedgerEntry row) {
        assertThat(row.errorKind()).isEqualTo("cancelled");
        assertThat(row.routingCause().id()).isEqualTo("hedge:score");
        assertThat(row.totalMs()).isNotNull();
        assertThat(breakers.isClosed(Tier.EDGE)).isTrue();
    }

    /** Whether it is clear by now whether a second request is made. */
    private boolean decided(int requestsBefore) {
        return requests() == requestsBefore + 2 || ended.get() == runs.get();
    }

    private ModelClient client() {
        return hedged(world.client(ProviderKind.OPENAI, "", "small"));
    }

    private ModelClient hedged(ModelClient client) {
        CostCalculator free = new CostCalculator(() -> PriceTable.empty(LocalDate.of(2026, 3, 1)), Map::of);
        MeteringClient.Meters meters =
                new MeteringClient.Meters(ledger, free, TOKENS, clock, nanos::get, ColdStarts.NEVER);
        HedgingServices services = new HedgingServices(
                task -> threads.execute(() -> {
                    begun.incrementAndGet();
                    task.run();
                    ended.incrementAndGet();
                }),
                budget,
                allowance,
                this::sleep,
                ledger,
                nanos::get);
        return new HedgingClient(
                breakers.around(Tier.EDGE, new MeteringClient(client, () -> true, meters)), () -> usual, services);
    }

    /** The first wait is over at once, the second as soon as the test lets it. */
    private void sleep(Duration time, Cancellation cancellation) {
        if (!time.equals(HedgedCall.LEAST_WAIT)) {
            assertThat(time).isEqualTo(USUAL.minus(HedgedCall.LEAST_WAIT));
            until(slow);
            nanos.addAndGet(USUAL.toNanos());
        }
        cancellation.check();
    }

    private void saveUp(int requests) {
        for (int i = 0; i < requests; i++) {
            budget.request();
        }
    }

    private static ChatRequest request(String id) {
        return request(id, CallKind.REWRITE);
    }

    private static ChatRequest request(String id, CallKind kind) {
        CallContext context = CallContext.of(
                        id, kind, new Route(Tier.EDGE, TierChoice.AUTO, RoutingCause.Reason.SCORE, 1.0))
                .forPreset("improve");
        return Calls.request().withContext(context);
    }

    private Calls.Result run(ModelClient client, String id) {
        runs.incrementAndGet();
        return Calls.run(client, request(id), new Cancellation());
    }

    private static ErrorKind failure(Runnable call) {
        try {
            call.run();
        } catch (ModelException e) {
            return e.kind();
        }
        throw new AssertionError("the call did not fail");
    }

    private static ModelEvent.Receipt receipt(Calls.Result result) {
        List<ModelEvent.Receipt> receipts = result.events().stream()
                .filter(ModelEvent.Receipt.class::isInstance)
                .map(ModelEvent.Receipt.class::cast)
                .toList();
        assertThat(receipts).hasSize(1);
        assertThat(result.events()).last().isEqualTo(receipts.get(0));
        return receipts.get(0);
    }

    /** The row that counts. */
    private LedgerEntry row(String id) {
        return calls(id).stream().filter(call -> !call.replaced()).findFirst().orElseThrow();
    }

    /** The row of the request that did not answer. */
    private LedgerEntry hedge(String id) {
        return calls(id).stream().filter(LedgerEntry::replaced).findFirst().orElseThrow();
    }

    private List<LedgerEntry> calls(String id) {
        return ledger.latest(99).stream()
                .filter(call -> call.interactionId().equals(id))
                .toList();
    }

    private boolean hedgeIsOver() {
        return calls("call").stream().anyMatch(call -> call.replaced() && call.totalMs() != null);
    }

    private boolean isOver(String id) {
        return LedgerCalls.find(ledger, id).filter(row -> row.totalMs() != null).isPresent();
    }

    private int requests() {
        return world.server().requests().size();
    }

    private void answers(BooleanSupplier when, String text) {
        world.server().reply(answer(when, text));
    }

    private static LoopbackServer.Reply answer(BooleanSupplier when, String text) {
        return out -> {
            until(when);
            head(out);
            LoopbackServer.chunk(out, bytes(event(text)));
            return end(out);
        };
    }

    private void fails(BooleanSupplier when) {
        world.server().reply(out -> {
            until(when);
            out.write(bytes(SERVER_ERROR));
            return true;
        });
    }

    private static void head(OutputStream out) throws IOException {
        out.write(LoopbackServer.head(200, "text/event-stream", "Transfer-Encoding: chunked"));
    }

    private static boolean end(OutputStream out) throws IOException {
        LoopbackServer.chunk(out, bytes("data: [DONE]\n\n"));
        out.write(bytes("0\r\n\r\n"));
        return true;
    }

    private static String event(String text) {
        return "data: {\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void until(BooleanSupplier state) {
        long deadline = System.nanoTime() + PATIENCE_NS;
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it never came to that");
            }
            Thread.yield();
        }
    }

    /** A server that says that it loads its model, before it answers. */
    private record LoadingFirst(ModelClient delegate) implements ModelClient {
        @Override
        public EngineId engine() {
            return delegate.engine();
        }

        @Override
        public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
            events.accept(new ModelEvent.Heartbeat(true));
            return delegate.stream(request, events, cancellation);
        }
    }
}
