package app.redraft.core.call.limit;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds calls to the writer's own rate limit. A call over it fails at once with the wait, for a countdown; only the quality
 * gate, which nobody watches word by word, waits for its turn. The built-in engine is not limited: it asks nobody.
 */
public final class RateLimitedClient implements ModelClient {
    private final ModelClient delegate;
    private final RateLimiter limiter;
    private final Sleeper sleeper;

    /** A client within the limit. */
    public RateLimitedClient(ModelClient delegate, RateLimiter limiter, Sleeper sleeper) {
        this.delegate = delegate;
        this.limiter = limiter;
        this.sleeper = sleeper;
    }

    @Override
    public EngineId engine() {
        return delegate.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        if (!engine().isBuiltin()) {
            admit(request.context(), events, cancellation);
        }
        return delegate.stream(request, events, cancellation);
    }

    private void admit(CallContext context, Consumer<ModelEvent> events, Cancellation cancellation) {
        Optional<Duration> wait = limiter.take(context.goDeeper());
        while (wait.isPresent()) {
            if (context.kind() != CallContext.CallKind.GATE) {
                throw overLimit(wait.get());
            }
            events.accept(new ModelEvent.Pause(
                    ErrorKind.RATE_LIMITED, overLimit(wait.get()).userMessage(), wait.get()));
            sleeper.sleep(wait.get(), cancellation);
            wait = limiter.take(context.goDeeper());
        }
    }

    private static ModelException overLimit(Duration wait) {
        return new ModelException(
                ErrorKind.RATE_LIMITED,
                UserMessage.of("call.over-rate-limit", wait),
                new ModelException.Details(false, wait, null, null, null),
                new ModelException.OwnLimit());
    }
}
