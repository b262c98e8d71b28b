package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rewrite that is slow to begin, with the real services: asked twice on a free edge tier, and nowhere else. */
class HedgedEdgeTest {
    private static final String TEXT = "She have went to the market yesterday.";
    private static final int LEAST_CALLS = 20;

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
    void theHedgeAnswersAndTheLedgerShowsBoth() throws IOException {
        given("");
        warm(Tier.EDGE);
        server.stall("");
        answers("Better.");

        RewriteSession session = open();
        Version version = session.rewrite(TierChoice.EDGE, event -> {}, new Cancellation());
        session.decide(version, Outcome.ACCEPTED, 1);

        assertThat(version.text()).isEqualTo("Better.");
        assertThat(server.requests()).hasSize(LEAST_CALLS + 2);
        assertThat(version.receipt().ttftMs())
                .as("with the wait before the hedge")
                .isGreaterThanOrEqualTo(100);
        List<LedgerEntry> rows = services.storage.ledger.get().latest(2);
        LedgerEntry answer = rows.stream()
                .filter(row -> row.interactionId().equals(version.id()) && !row.replaced())
                .findFirst()
                .orElseThrow();
        assertThat(answer.outcome().id()).isEqualTo("accepted");
        assertThat(answer.ttftMs()).isEqualTo(version.receipt().ttftMs());
        assertThat(rows).filteredOn(row -> row != answer).singleElement().satisfies(row -> {
            assertThat(row.interactionId()).isEqualTo(version.id());
            assertThat(row.routingCause().id()).isEqualTo("hedge:user");
            assertThat(row.errorKind()).isEqualTo("cancelled");
        });
        assertThat(services.calls.monitor.look().tiers().get(0).figures().errors())
                .isZero();
    }

    @Test
    void whatCostsMoneyFromNowOnIsAskedOnce() throws IOException {
        given("");
        warm(Tier.EDGE);
        Files.writeString(
                home.resolve("settings.yaml"),
                "\nprices:\n  small: {input: 1.0, output: 2.0}\n",
                StandardOpenOption.APPEND);
        services.storage.settings.replace(services.storage.settingsStore.load().settings());
        assertThat(services.storage.settings.get().prices()).isNotEmpty();
        ThreadPoolExecutor pool = (ThreadPoolExecutor) services.workers.pool();
        until(() -> pool.getActiveCount() == 0);
        long tasks = pool.getCompletedTaskCount();
        server.reply(out -> {
            // The task beside the call, which would have asked a second time, is over or has asked.
            until(() ->
                    pool.getCompletedTaskCount() > tasks || server.requests().size() > LEAST_CALLS + 1);
            out.write(LoopbackServer.head(200, "text/event-stream", "Connection: close"));
            out.write(body("Better.").getBytes(StandardCharsets.UTF_8));
            return false;
        });

        Version version = open().rewrite(TierChoice.EDGE, event -> {}, new Cancellation());

        assertThat(version.text()).isEqualTo("Better.");
        assertThat(server.requests()).hasSize(LEAST_CALLS + 1);
    }

    @Test
    void frontierAndASupervisedServerAreNeverAskedTwice() throws IOException {
        given("");
        ModelClient client = services.calls.engines.client(Tier.EDGE);
        TierSettings free = services.storage.settings.get().edge();
        TierSettings supervised = new TierSettings(
                ProviderKind.OPENAI, null, null, "small", 100, 0.5, null, 10, 10, null, "server --port {port}", false);

        assertThat(services.calls.hedging.around(Tier.EDGE, free, client)).isNotSameAs(client);
        assertThat(services.calls.hedging.around(Tier.FRONTIER, free, client)).isSameAs(client);
        assertThat(services.calls.hedging.around(Tier.EDGE, supervised, client)).isSameAs(client);
    }

    private static void until(BooleanSupplier state) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it never came to that");
            }
            Thread.yield();
        }
    }

    private void given(String more) throws IOException {
        String tier = "{provider: openai, base_url: \"" + server.url() + "/v1\", model: small}";
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: " + tier + "\n  frontier: " + tier + "\nrate_limit: {requests_per_minute: 6000}\n"
                        + more);
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
    }

    private void warm(Tier tier) {
        for (int i = 0; i < LEAST_CALLS; i++) {
            answers("Fine.");
            Version version = open().rewrite(TierChoice.of(tier), event -> {}, new Cancellation());
            assertThat(version.text()).isEqualTo("Fine.");
        }
    }

    private RewriteSession open() {
        return services.calls.rewriter.open(new Passage(TEXT, "", ""), Instruction.of(Preset.IMPROVE), () -> false);
    }

    private void answers(String text) {
        server.events(body(text));
    }

    private static String body(String text) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}\n\n"
                + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
    }
}
