package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.money.Cost;
import app.redraft.core.monitoring.HealthProbe;
import app.redraft.core.monitoring.ManagedServer.State;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.process.supervision.FakeModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edge tier on a server that Redraft starts itself, with all of Redraft's real services. */
class ManagedEdgeTest {
    private static final int PATIENCE_S = 60;

    @TempDir
    private Path home;

    private Path loaded;
    private Bootstrap services;

    @BeforeEach
    void settings() throws IOException {
        loaded = home.resolve("loaded");
        Path fallen = home.resolve("fallen");
        String command = FakeModelServer.command("slow", "'" + loaded + "'", "fall", "'" + fallen + "'");
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: {provider: openai, model: small, managed_process: '" + command.replace("'", "''")
                        + "'}\n");
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theFirstCallStartsTheServerAndTheWaitForItBelongsToTheCall() throws Exception {
        assertThat(services.storage.settings.problem()).isNull();
        assertThat(services.calls.engines.local(Tier.EDGE))
                .as("no text leaves this machine")
                .isTrue();
        assertThat(services.calls.monitor.probe(Tier.EDGE))
                .isEqualTo(new HealthProbe.Result(HealthProbe.State.UNKNOWN, UserMessage.of("server.not-running")));

        Files.createFile(home.resolve("fallen"));
        StringBuilder answer = new StringBuilder();
        AtomicBoolean toldToBeLoading = new AtomicBoolean();
        Future<?> call = services.workers
                .pool()
                .submit(() -> services.calls.engines.client(Tier.EDGE).stream(
                        request("first"),
                        event -> {
                            if (event instanceof ModelEvent.TextDelta delta) {
                                answer.append(delta.text());
                            } else if (event instanceof ModelEvent.Heartbeat heartbeat && heartbeat.loading()) {
                                toldToBeLoading.set(true);
                            }
                        },
                        new Cancellation()));
        await(State.LOADING);
        assertThat(services.calls.monitor.probe(Tier.EDGE).state()).isEqualTo(HealthProbe.State.LOADING);
        assertThat(services.storage.ledger.get().latest(5)).singleElement().satisfies(row -> assertThat(row.totalMs())
                .as("the call is under way")
                .isNull());
        Instant waiting = Instant.now();

        Files.createFile(loaded);
        call.get(PATIENCE_S, TimeUnit.SECONDS);
        assertThat(answer).hasToString("Better.");
        assertThat(toldToBeLoading).isTrue();
        LedgerEntry row = services.storage.ledger.get().latest(1).get(0);
        assertThat(row.cost()).isEqualTo(Cost.FREE);
        assertThat(row.cold()).isTrue();
        assertThat(row.startedAt().plusMillis(row.ttftMs())).isAfterOrEqualTo(waiting.truncatedTo(ChronoUnit.MILLIS));
        assertThat(row.totalMs()).isGreaterThanOrEqualTo(row.ttftMs());
        assertThat(services.calls
                        .monitor
                        .look()
                        .tiers()
                        .get(0)
                        .figures()
                        .firstText()
                        .count())
                .as("apart from the times of a server at work")
                .isZero();
        Integer port = services.models.servers.of(Tier.EDGE).status().port();
        assertThat(services.calls.monitor.probe(Tier.EDGE))
                .isEqualTo(new HealthProbe.Result(
                        HealthProbe.State.UP, UserMessage.of("server.on-port", String.valueOf(port))));
    }

    @Test
    void aCallDuringWhichTheServerCrashesIsAnsweredWhenItRunsAgain() throws Exception {
        Files.createFile(loaded);
        StringBuilder answer = new StringBuilder();
        List<String> rerouted = new ArrayList<>();
        services.calls.engines.client(Tier.EDGE).stream(
                request("crashing"),
                event -> {
                    if (event instanceof ModelEvent.TextDelta delta) {
                        answer.append(delta.text());
                    } else if (event instanceof ModelEvent.Pause again) {
                        rerouted.add(Sentences.of(again.reason()));
                    }
                },
                new Cancellation());
        assertThat(answer).hasToString("Better.");
        assertThat(rerouted).as("the writer is told").hasSize(1);
        assertThat(Files.readString(home.resolve("logs/server-edge.log"))).contains("server.ended-with-code (7");
    }

    @Test
    void aCallThatWaitsForTheServerCanBeStopped() throws Exception {
        Cancellation stop = new Cancellation();
        Future<?> call = services.workers
                .pool()
                .submit(() -> services.calls.engines.client(Tier.EDGE).stream(request("stopped"), event -> {}, stop));
        await(State.LOADING);
        stop.cancel();
        assertThatThrownBy(() -> call.get(PATIENCE_S, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CANCELLED));
    }

    @Test
    void nothingStandsAgainstAServerThatIsNotRunningYetButMuchAgainstOneThatWasGivenUp() throws Exception {
        TierReadiness.Need need = new TierReadiness.Need(100, 100, false, true, "improve", "Improve this.");
        TierReadiness readiness = services.calls.rewriter.router().readiness();
        assertThat(readiness.obstacle(Tier.EDGE, need)).isEmpty();

        services.calls.engines.connect(Tier.EDGE, false);
        await(State.LOADING);
        assertThat(readiness.obstacle(Tier.EDGE, need)).isEmpty();

        services.storage.settings.replace(services.storage
                .settings
                .get()
                .withTier(
                        Tier.EDGE,
                        new TierSettings(
                                ProviderKind.OPENAI,
                                null,
                                null,
                                "small",
                                100,
                                0.5,
                                null,
                                10,
                                10,
                                null,
                                "no-such-server --port {port}",
                                false)));
        services.models.servers.settingsChanged();
        await(State.FAILED);
        assertThat(readiness.obstacle(Tier.EDGE, need))
                .hasValueSatisfying(obstacle ->
                        assertThat(Sentences.of(obstacle.reason())).startsWith("no-such-server cannot be started."));
        assertThat(services.calls.monitor.probe(Tier.EDGE).state()).isEqualTo(HealthProbe.State.DOWN);
    }

    @Test
    void theListOfModelsComesFromTheServerOrSaysThatItDoesNotRun() throws Exception {
        var catalog = services.models.servers.catalog(services.models.providers.catalog());
        var edge = services.storage.settings.get().edge();
        assertThatThrownBy(() -> catalog.models(edge, Optional.empty(), new Cancellation()))
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(Sentences.of(failure))
                        .contains("not running yet"));
        assertThatThrownBy(() -> services.models.providers.catalog().models(edge, Optional.empty(), new Cancellation()))
                .as("never the provider's own address")
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(Sentences.of(failure))
                        .contains("no port yet"));
        Files.createFile(loaded);
        services.models.servers.start();
        await(State.READY);
        assertThat(catalog.models(edge, Optional.empty(), new Cancellation())).containsExactly("small");
    }

    private void await(State state) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        Runnable look = () -> {
            if (services.models.servers.of(Tier.EDGE).status().state() == state) {
                reached.countDown();
            }
        };
        Cancellation.Registration listening =
                services.models.servers.of(Tier.EDGE).onChange(look);
        look.run();
        assertThat(reached.await(PATIENCE_S, TimeUnit.SECONDS))
                .as(String.valueOf(services.models.servers.of(Tier.EDGE).status()))
                .isTrue();
        listening.close();
    }

    private ChatRequest request(String id) {
        CallContext context = CallContext.of(
                id,
                CallContext.CallKind.REWRITE,
                new Route(Tier.EDGE, TierChoice.EDGE, RoutingCause.Reason.DEFAULT, null));
        return new ChatRequest(
                List.of(ChatMessage.user("Mend this.")),
                null,
                List.of(),
                services.calls.engines.sampling(Tier.EDGE),
                context,
                CallTerms.ANYWHERE);
    }
}
