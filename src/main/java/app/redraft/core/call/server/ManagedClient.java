package app.redraft.core.call.server;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.monitoring.ManagedServer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Calls the model server that Redraft supervises, waiting for it where it is not ready, and saying so. The wait belongs to the
 * call and is metered with it.
 */
public final class ManagedClient implements ModelClient {
    /** Failures after which the server may be gone. */
    private static final Set<ErrorKind> BROKEN =
            EnumSet.of(ErrorKind.NETWORK, ErrorKind.CUT_OFF, ErrorKind.TIMEOUT_IDLE, ErrorKind.TIMEOUT_FIRST_TOKEN);

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
            try {
                return client(use.port()).stream(request, events, cancellation);
            } catch (ModelException e) {
                if (BROKEN.contains(e.kind())) {
                    use.brokeOff();
                }
                throw e;
            }
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
