package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.TierFigures;
import app.redraft.core.rewrite.WarmUps;
import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warm-up through the real services: in the ledger, within the rate limit, out of the figures. */
class WarmUpTest {
    @TempDir
    private Path home;

    private LoopbackServer server;
    private Bootstrap services;

    @BeforeEach
    void startServer() throws IOException {
        server = new LoopbackServer().llamaCpp();
    }

    @AfterEach
    void stop() throws IOException {
        services.close();
        server.close();
    }

    @Test
    void aWarmUpIsInTheLedgerAndInNoFigure() throws IOException {
        given("");
        server.events(
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"OK\"},\"finish_reason\":\"length\"}]}\n\n"
                        + "data: [DONE]\n\n");
        assertThat(services.calls.mayBeCold(Tier.FRONTIER)).isTrue();

        wake();

        assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request.body())
                .contains("\"max_tokens\":1,"));
        assertThat(ledger()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo("warmup");
            assertThat(row.tier()).isEqualTo(Tier.FRONTIER);
            assertThat(row.finish()).isEqualTo("length");
            assertThat(row.cost().basis().id()).isEqualTo("free");
        });
        TierFigures figures = services.calls.monitor.look().tiers().get(1).figures();
        assertThat(figures.firstText().count()).isZero();
        assertThat(figures.judged()).isZero();
        assertThat(services.calls.mayBeCold(Tier.FRONTIER))
                .as("it is awake now")
                .isFalse();
    }

    @Test
    void aModelThatSpendsTheTokenOnThinkingIsAwake() throws IOException {
        given("");
        server.events("data: {\"choices\":[{\"index\":0,\"delta\":{\"reasoning_content\":\"Hm\"},"
                + "\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n");

        wake();

        assertThat(ledger()).singleElement().satisfies(row -> {
            assertThat(row.errorKind()).isNull();
            assertThat(row.ttftMs()).isNull();
        });
        assertThat(services.calls.mayBeCold(Tier.FRONTIER)).isFalse();
    }

    @Test
    void aWarmUpThatFailsIsNotRepeatedAndAlarmsNobody() throws IOException {
        given("");
        server.answer(500, "application/json", "{\"error\":{\"message\":\"internal\"}}");

        wake();

        assertThat(server.requests()).hasSize(1);
        assertThat(ledger()).singleElement().satisfies(row -> assertThat(row.errorKind())
                .isEqualTo("server"));
        assertThat(services.calls.monitor.look().alerts()).isEmpty();
        assertThat(services.calls.mayBeCold(Tier.FRONTIER)).isTrue();
    }

    @Test
    void theTokenKeptForGoDeeperIsLeftAlone() throws IOException {
        given("rate_limit: {requests_per_minute: 2}\n");
        server.events(
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"OK\"},\"finish_reason\":\"stop\"}]}\n\n");
        wake(tier -> true);
        assertThat(server.requests()).hasSize(1);

        wake(tier -> true);
        assertThat(server.requests()).as("one is left, for Go Deeper").hasSize(1);
        assertThat(ledger()).hasSize(1);
    }

    /** As the window does when the writer points at Go Deeper, and waits for the end of it. */
    private void wake() {
        wake(services.calls::mayBeCold);
    }

    private void wake(Predicate<Tier> mayBeCold) {
        new WarmUps(services.calls.rewriter, services.calls.forecast, mayBeCold, Runnable::run, System::nanoTime)
                .wake(Tier.FRONTIER, false);
    }

    private List<LedgerEntry> ledger() {
        return services.storage.ledger.get().latest(9);
    }

    private void given(String more) throws IOException {
        String tier = "{provider: openai, base_url: \"" + server.url() + "/v1\", model: small}";
        Files.writeString(
                home.resolve("settings.yaml"), "tiers:\n  edge: " + tier + "\n  frontier: " + tier + "\n" + more);
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
    }
}
