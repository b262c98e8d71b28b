package app.redraft.core.call.hedge;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelReply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks a second time where a call waits longer for its first payload than nearly all calls before it did, and goes on with
 * whichever begins first. At most one call in twenty, never a second try, only within the rate limit without its reserve. A
 * server that works at one request after the other never lets the second win, so after some in vain there are no more. Put
 * inside of the retry loop, around breaker and metering: both requests are rows of the ledger. Thread-safe.
 */
public final class HedgingClient implements ModelClient {
    /** Hedges that lose one after the other before they are given up. */
    static final int IN_VAIN = 5;

    private final ModelClient delegate;
    private final Supplier<Optional<Duration>> patience;
    private final HedgingServices services;
    private final AtomicInteger inVain = new AtomicInteger();

    /**
     * @param delegate asks the model
     * @param patience how long to wait for a first payload before asking a second time; empty where that should not be done
     *     now. Asked on a worker thread while the call waits
     * @param services what all calls share
     */
    public HedgingClient(ModelClient delegate, Supplier<Optional<Duration>> patience, HedgingServices services) {
        this.delegate = delegate;
        this.patience = patience;
        this.services = services;
    }

    @Override
    public EngineId engine() {
        return delegate.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        if (!isHedged(request.context())) {
            return delegate.stream(request, events, cancellation);
        }
        services.budget().request();
        HedgedCall call = new HedgedCall(delegate, request, events, patience, services);
        try {
            return call.run(cancellation);
        } finally {
            count(call);
        }
    }

    private boolean isHedged(CallContext context) {
        boolean watched = context.kind() == CallKind.REWRITE || context.kind() == CallKind.ASSISTANT;
        return watched && context.attempt() == 1 && inVain.get() < IN_VAIN;
    }

    private void count(HedgedCall call) {
        if (call.hedgeWon()) {
            inVain.set(0);
        } else if (call.hedgeLost()) {
            inVain.incrementAndGet();
        }
    }
}
