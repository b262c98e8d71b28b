package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ModelClient;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.net.SystemProxy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A loopback server and the clients that ask it, new for each test. */
public final class WireWorld implements BeforeEachCallback, AfterEachCallback {
    private final Map<String, String> environment;
    private ThreadPoolExecutor threads;
    private LoopbackServer server;
    private ProviderClients clients;

    public WireWorld() {
        this(Map.of());
    }

    /** @param environment where proxies are named */
    WireWorld(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        stop();
    }

    void start() throws IOException {
        threads = (ThreadPoolExecutor) Executors.newCachedThreadPool();
        server = new LoopbackServer();
        clients = new ProviderClients(threads, Clock.systemUTC(), new SystemProxy(environment, () -> null));
    }

    void stop() throws IOException {
        clients.close();
        server.close();
        threads.shutdownNow();
    }

    /** Waits until the clients' threads have done this many tasks. */
    void finished(int tasks) {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (threads.getCompletedTaskCount() < tasks && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
    }

    /** Waits until no thread of the clients has anything left to do, so that nothing of a call is on a stack. */
    void idle() {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (threads.getActiveCount() > 0) {
            assertThat(System.nanoTime())
                    .as("the clients' threads never came to rest")
                    .isLessThan(patience);
            Thread.yield();
        }
    }

    public LoopbackServer server() {
        return server;
    }

    public ProviderClients clients() {
        return clients;
    }

    /** A client without a key. */
    public ModelClient client(ProviderKind kind, String path, String model) {
        return client(kind, path, model, null);
    }

    public ModelClient client(ProviderKind kind, String path, String model, String key) {
        return clients.create(Calls.settings(kind, server.url() + path, model), () -> Optional.ofNullable(key));
    }
}
