package app.redraft.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.call.metering.MeteringClient;
import app.redraft.core.cost.ledger.LedgerCalls;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.WireWorld;
import app.redraft.infra.tokens.JtokkitTokenCounter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A live server on this machine that takes its time: the clock moves on while it answers, over the socket. */
class SlowServerTest {
    private static final String FIRST = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Good.\"}}]}\n\n";
    private static final String REST =
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    @RegisterExtension
    final WireWorld world = new WireWorld();

    private Watched watched;
    private int calls;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        watched = new Watched(folder);
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void aFirstTextAfterMoreThanTwoSecondsIsAnAlertOnEdgeUntilItComesSooner() {
        answer(Tier.EDGE, 300, 200);
        answer(Tier.EDGE, 2_001, 200);
        assertThat(watched.alerts()).as("one of two is not the middle").isEmpty();
        answer(Tier.EDGE, 2_001, 200);
        assertThat(watched.alerts()).containsExactly(Alert.Rule.FIRST_TOKEN);
        assertThat(Sentences.of(watched.monitor.look().alerts().get(0).message()))
                .startsWith("Edge begins late: half of its rewrites took 2.1 s or more");

        answer(Tier.EDGE, 300, 200);
        answer(Tier.EDGE, 300, 200);
        assertThat(watched.alerts()).isEmpty();
    }

    @Test
    void onFrontierAFirstTextMayTakeItsTime() {
        answer(Tier.FRONTIER, 300, 200);
        answer(Tier.FRONTIER, 4_000, 200);
        answer(Tier.FRONTIER, 4_000, 200);
        assertThat(watched.alerts()).isEmpty();
    }

    @Test
    void answersOfMoreThanFiveSecondsAreAnAlertOnBothTiers() {
        for (Tier tier : Tier.values()) {
            answer(tier, 300, 4_600);
            assertThat(watched.look(tier).alerts()).as("4.9 s on " + tier).isEmpty();
            answer(tier, 300, 4_900);
            assertThat(watched.look(tier).alerts()).singleElement().satisfies(alert -> assertThat(alert.rule())
                    .isEqualTo(Alert.Rule.SLOW));
        }
    }

    @Test
    void afterAnIdleHourASlowFirstTextIsAColdStartAndNoAlert() {
        answer(Tier.EDGE, 300, 200);
        watched.clock.step(Duration.ofHours(1));
        answer(Tier.EDGE, 12_000, 200);
        assertThat(LedgerCalls.find(watched.ledger, "call2").orElseThrow().cold())
                .isTrue();
        assertThat(watched.alerts()).isEmpty();
    }

    /** One call, to which the server shows its first text and its end after so many milliseconds. */
    private void answer(Tier tier, long firstMs, long restMs) {
        Semaphore sent = new Semaphore(0);
        Semaphore seen = new Semaphore(0);
        world.server().reply(out -> {
            out.write(LoopbackServer.head(200, "text/event-stream", "Transfer-Encoding: chunked"));
            sent.acquireUninterruptibly();
            watched.clock.step(Duration.ofMillis(firstMs));
            LoopbackServer.chunk(out, FIRST.getBytes(StandardCharsets.UTF_8));
            out.flush();
            seen.acquireUninterruptibly();
            watched.clock.step(Duration.ofMillis(restMs));
            LoopbackServer.chunk(out, REST.getBytes(StandardCharsets.UTF_8));
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return true;
        });
        calls++;
        CallContext context = CallContext.of(
                "call" + calls,
                CallContext.CallKind.REWRITE,
                new Route(tier, TierChoice.of(tier), RoutingCause.Reason.USER, null));
        ChatRequest request = new ChatRequest(
                List.of(ChatMessage.user("good")),
                null,
                List.of(),
                new Sampling(64, null, null, null, Duration.ofSeconds(30), Duration.ofSeconds(30)),
                context,
                CallTerms.ANYWHERE);
        metered().stream(
                request,
                event -> {
                    if (event instanceof ModelEvent.Sent) {
                        sent.release();
                    } else if (event.isPayload()) {
                        seen.release();
                    }
                },
                new Cancellation());
    }

    private ModelClient metered() {
        return new MeteringClient(
                world.client(ProviderKind.OPENAI, "/v1", "test-model"),
                () -> true,
                new MeteringClient.Meters(
                        watched.ledger,
                        new CostCalculator(() -> PriceTable.empty(LocalDate.of(2026, 3, 1)), Map::of),
                        new JtokkitTokenCounter(),
                        watched.clock,
                        () -> Duration.between(Instant.EPOCH, watched.clock.instant())
                                .toNanos(),
                        watched.monitor));
    }
}
