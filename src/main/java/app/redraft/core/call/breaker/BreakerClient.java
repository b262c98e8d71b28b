package app.redraft.core.call.breaker;

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
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Does not ask a tier that keeps failing, unless the other one fails too. */
final class BreakerClient implements ModelClient {
    /** Failures that say something about the server's health. */
    private static final Set<ErrorKind> UNWELL = EnumSet.of(
            ErrorKind.SERVER,
            ErrorKind.CAPACITY,
            ErrorKind.NETWORK,
            ErrorKind.TIMEOUT_FIRST_TOKEN,
            ErrorKind.TIMEOUT_IDLE,
            ErrorKind.CUT_OFF);

    private final ModelClient delegate;
    private final Breaker breaker;
    private final Breaker other;

    BreakerClient(ModelClient delegate, Breaker breaker, Breaker other) {
        this.delegate = delegate;
        this.breaker = breaker;
        this.other = other;
    }

    @Override
    public EngineId engine() {
        return delegate.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        boolean permitted = breaker.permit();
        if (!permitted && !other.isOpen()) {
            throw resting(request);
        }
        try {
            ModelReply reply = delegate.stream(request, events, cancellation);
            breaker.success();
            return reply;
        } catch (ModelException failure) {
            if (UNWELL.contains(failure.kind())) {
                breaker.failure(failure);
            } else if (failure.kind() != ErrorKind.CANCELLED) {
                breaker.success();
            } else if (permitted) {
                breaker.neither();
            }
            throw failure;
        } catch (RuntimeException | Error unexpected) {
            if (permitted) {
                breaker.neither();
            }
            throw unexpected;
        }
    }

    private ModelException resting(ChatRequest request) {
        Duration rest = breaker.rest();
        return new ModelException(
                ErrorKind.CAPACITY,
                UserMessage.of("call.resting-model", request.context().tier(), engine().model(), rest),
                new ModelException.Details(false, rest, null, null, null));
    }
}
