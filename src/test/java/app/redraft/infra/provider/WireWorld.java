package app.redraft.infra.provider;

import app.redraft.core.llm.ModelClient;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.net.SystemProxy;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A loopback server and the clients that ask it. */
public final class WireWorld implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LoopbackServer server = new LoopbackServer();
    private final ProviderClients clients;

    public WireWorld() throws IOException {
        this(Map.of());
    }

    /** @param environment where proxies are named */
    WireWorld(Map<String, String> environment) throws IOException {
        clients = new ProviderClients(threads, Clock.systemUTC(), new SystemProxy(environment, null));
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

    @Override
    public void close() throws IOException {
        clients.close();
        server.close();
        threads.shutdownNow();
    }
}
