package app.redraft.core.monitoring;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelReply;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Calls the model server that Redraft supervises, waiting for it where it is not ready, and saying so. Stands outside breaker and metering:
 * the clocks and figures of a call begin when the server can be called.
 */
public final class ManagedClient implements ModelClient {
    private final EngineId engine;
    private final ManagedServer server;
    private final IntFunction<ModelClient> atPort;
    private @Nullable At current;

    private record At(int port, ModelClient client) {}

    /**
     * @param engine who is asked
     * @param server waits until it can be called
     * @param atPort the client for the port the server has; asked again only when the port changes
     */
    public ManagedClient(EngineId engine, ManagedServer server, IntFunction<ModelClient> atPort) {
        this.engine = engine;
        this.server = server;
        this.atPort = atPort;
    }

    @Override
    public EngineId engine() {
        return engine;
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        if (server.status().state() != ManagedServer.State.READY) {
            events.accept(new ModelEvent.Heartbeat(true));
        }
        try (ManagedServer.Use use = server.use(cancellation)) {
            return client(use.port()).stream(request, events, cancellation);
        }
    }

    private synchronized ModelClient client(int port) {
        At at = current;
        if (at == null || at.port() != port) {
            at = new At(port, atPort.apply(port));
            current = at;
        }
        return at.client();
    }
}
