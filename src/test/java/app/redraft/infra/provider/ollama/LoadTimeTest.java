package app.redraft.infra.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ModelEvent;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.Calls;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.ProviderClients;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ollama says at the end how long the model took to load. */
class LoadTimeTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ProviderClients clients;
    private LoopbackServer server;

    @BeforeEach
    void open() throws IOException {
        clients = new ProviderClients(threads, Clock.systemUTC());
        server = new LoopbackServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        clients.close();
        threads.shutdownNow();
    }

    @Test
    void aModelThatWasLoadedForTheCallIsToldAsSuch() {
        assertThat(answered(1_000_000_000L)).contains(new ModelEvent.Heartbeat(true));
    }

    @Test
    void aModelInMemoryIsNot() {
        assertThat(answered(60_000_000L)).doesNotContain(new ModelEvent.Heartbeat(true));
    }

    private List<ModelEvent> answered(long loadNanos) {
        server.answer(
                200,
                "application/x-ndjson",
                """
                {"model":"q","message":{"role":"assistant","content":"Hello"},"done":false}
                {"model":"q","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","load_duration":%d}
                """
                        .formatted(loadNanos));
        return Calls.run(clients.create(Calls.settings(ProviderKind.OLLAMA, server.url(), "q"), Optional::empty))
                .events();
    }
}
