package app.redraft.core.call.retry;

import app.redraft.core.call.limit.RateLimiter;
import app.redraft.core.call.limit.Sleeper;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The one retry loop: at most one more try, only for failures that may pass, only before the first payload was shown, never
 * for a warm-up, within {@link RetryBudget} and the writer's rate limit. Waits as long as the server asks, up to a minute (a
 * longer wait is the writer's decision), else a random time up to half a second. Announces each wait with
 * {@link ModelEvent.Pause}; one that would be noticed is not made at all where another tier can answer instead.
 */
public final class RetryingClient implements ModelClient {
    /** Longer waits are shown as a countdown instead of being waited for. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final Duration BACKOFF = Duration.ofMillis(500);

    private final ModelClient delegate;
    private final Tools tools;

    /**
     * What all retrying clients share.
     *
     * @param budget keeps retries rare
     * @param limiter the writer's rate limit
     * @param sleeper waits
     * @param random spreads waits
     */
    public record Tools(RetryBudget budget, RateLimiter limiter, Sleeper sleeper, RandomGenerator random) {}

    /** A client that tries once more. */
    public RetryingClient(ModelClient delegate, Tools tools) {
        this.delegate = delegate;
        this.tools = tools;
    }

    @Override
    public EngineId engine() {
        return delegate.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        tools.budget().request();
        Watch watch = new Watch(events);
        try {
            return delegate.stream(request, watch, cancellation);
        } catch (ModelException failure) {
            Duration wait = wait(failure, request);
            if (watch.shown
                    || wait == null
                    || cancellation.isCancelled()
                    || !tools.budget().extra()) {
                throw failure;
            }
            events.accept(new ModelEvent.Pause(failure.kind(), failure.userMessage(), wait));
            tools.sleeper().sleep(wait, cancellation);
            if (tools.limiter().take(request.context().goDeeper()).isPresent()) {
                tools.budget().giveBack();
                throw failure;
            }
            return delegate.stream(secondTry(request), events, cancellation);
        }
    }

    /** The further try keeps the id: what the writer decides about the call belongs to the try that answered. */
    private ChatRequest secondTry(ChatRequest request) {
        CallContext first = request.context();
        return request.withContext(first.asAttempt(first.attempt() + 1));
    }

    /** How long to wait before the retry, or null for no retry. Without a wish of the server: full jitter. */
    private @Nullable Duration wait(ModelException failure, ChatRequest request) {
        if (!failure.retryable() || failure.ownLimit() || request.context().kind() == CallContext.CallKind.WARMUP) {
            return null;
        }
        Duration asked = failure.retryAfter();
        if (asked == null) {
            return Duration.ofMillis(tools.random().nextLong(BACKOFF.toMillis() + 1));
        }
        Duration longest = request.terms().replaceable() ? ModelEvent.Pause.UNNOTICED : LONGEST_WAIT;
        return asked.compareTo(longest) > 0 ? null : asked;
    }

    /** Notices whether anything was shown. */
    private static final class Watch implements Consumer<ModelEvent> {
        private final Consumer<ModelEvent> events;
        private volatile boolean shown;

        Watch(Consumer<ModelEvent> events) {
            this.events = events;
        }

        @Override
        public void accept(ModelEvent event) {
            shown = shown || event.isPayload();
            events.accept(event);
        }
    }
}
