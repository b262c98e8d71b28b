package app.redraft.core.call.metering;

import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.tokens.TokenCounter;
import app.redraft.core.llm.tokens.TokenUsage;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one call brings: its times, its text, and its tokens where the provider did not count them, or not believably. For one
 * call, on its thread.
 */
final class Measurement {
    /** Failures after which the provider has read nothing, so that nothing is owed, unless something had already arrived. */
    private static final Set<ErrorKind> UNREAD = EnumSet.of(
            ErrorKind.AUTH,
            ErrorKind.FORBIDDEN,
            ErrorKind.NOT_FOUND,
            ErrorKind.BAD_REQUEST,
            ErrorKind.TOO_LONG,
            ErrorKind.RATE_LIMITED,
            ErrorKind.QUOTA,
            ErrorKind.CAPACITY,
            ErrorKind.BUDGET,
            ErrorKind.NETWORK,
            ErrorKind.SERVER,
            ErrorKind.UNSUPPORTED_INSTRUCTION);
    /** Tokens a chat format adds around each message. */
    private static final long TOKENS_PER_MESSAGE = 4;

    private final ChatRequest request;
    private final EngineId engine;
    private final TokenCounter counter;
    private final LongSupplier nanos;
    private final StringBuilder answer = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();
    private long startNanos;
    private boolean sent;
    private @Nullable Long ttftMs;
    private boolean loading;

    /**
     * The tokens of a call.
     *
     * @param estimated whether any of the counts is ours, or made of counts that contradict one another
     */
    record Tokens(TokenUsage usage, boolean estimated) {}

    /**
     * A call that begins now.
     *
     * @param engine who is asked
     * @param counter counts where the provider did not
     * @param nanos a monotonic clock in nanoseconds
     */
    Measurement(ChatRequest request, EngineId engine, TokenCounter counter, LongSupplier nanos) {
        this.request = request;
        this.engine = engine;
        this.counter = counter;
        this.nanos = nanos;
        startNanos = nanos.getAsLong();
    }

    void observe(ModelEvent event) {
        if (event instanceof ModelEvent.TextDelta delta) {
            firstPayload();
            answer.append(delta.text());
        } else if (event instanceof ModelEvent.ThinkingDelta delta) {
            thinking.append(delta.text());
        } else if (event instanceof ModelEvent.TextRetracted) {
            thinking.append(answer);
            answer.setLength(0);
            ttftMs = null;
        } else if (event instanceof ModelEvent.ToolCall call) {
            firstPayload();
            answer.append(call.name()).append(call.argumentsJson());
        } else if (event instanceof ModelEvent.Sent) {
            sent();
        } else if (event instanceof ModelEvent.Heartbeat heartbeat) {
            loading = loading || heartbeat.loading();
        }
    }

    /** What Redraft did before is no time of the tier's; the wait for its server to load is. */
    private void sent() {
        if (!sent && !loading) {
            startNanos = nanos.getAsLong();
        }
        sent = true;
    }

    private void firstPayload() {
        if (ttftMs == null) {
            ttftMs = elapsedMs();
        }
    }

    /** Milliseconds since the request went out. */
    long elapsedMs() {
        return TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - startNanos);
    }

    /** Milliseconds until the first text, or null while there is none. */
    @Nullable Long ttftMs() {
        return ttftMs;
    }

    /** Whether the server said that it was still loading the model. */
    boolean waitedForModel() {
        return loading;
    }

    int outputChars() {
        return answer.length();
    }

    /** The tokens of a call that ended well. @param counted what the provider said, or null */
    Tokens tokens(@Nullable TokenUsage counted) {
        if (counted == null) {
            return new Tokens(estimate(), true);
        }
        // No prompt is empty, and no text comes of nothing: a provider that says so has not counted.
        boolean noInput = counted.input() == 0;
        boolean noOutput = counted.output() == 0 && !answer.isEmpty();
        if (!noInput && !noOutput) {
            return new Tokens(counted, counted.contradictory());
        }
        TokenUsage ours = estimate();
        TokenUsage usage = noInput ? withInput(counted, ours) : counted;
        return new Tokens(noOutput ? withOutput(usage, ours) : usage, true);
    }

    /** The tokens of a call that failed. */
    Tokens tokens(ModelException failure) {
        TokenUsage counted = failure.usage();
        TokenUsage ours = isUnread(failure) ? TokenUsage.NONE : estimate();
        if (counted == null) {
            return new Tokens(ours, true);
        }
        // Counts of a broken-off stream may stop short of what had arrived.
        boolean incomplete = counted.output() < ours.output();
        return new Tokens(incomplete ? withOutput(counted, ours) : counted, incomplete || counted.contradictory());
    }

    private boolean isUnread(ModelException failure) {
        boolean begun = !answer.isEmpty() || !thinking.isEmpty() || failure.model() != null;
        return !begun && UNREAD.contains(failure.kind());
    }

    private TokenUsage estimate() {
        if (engine.isBuiltin()) {
            return TokenUsage.NONE;
        }
        String model = engine.model();
        long input = 0;
        for (ChatMessage message : request.messages()) {
            input += counter.count(model, message.content()) + TOKENS_PER_MESSAGE;
        }
        long thought = counter.count(model, thinking.toString());
        long output = counter.count(model, answer.toString()) + thought;
        return new TokenUsage(input, output, 0, 0, thought);
    }

    private static TokenUsage withInput(TokenUsage counted, TokenUsage ours) {
        return new TokenUsage(ours.input(), counted.output(), 0, 0, counted.reasoning());
    }

    private static TokenUsage withOutput(TokenUsage counted, TokenUsage ours) {
        return new TokenUsage(
                counted.input(),
                ours.output(),
                counted.cached(),
                counted.cacheWrite(),
                ours.reasoning(),
                counted.hourWrite());
    }
}
