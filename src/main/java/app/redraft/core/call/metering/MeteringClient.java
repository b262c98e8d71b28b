package app.redraft.core.call.metering;

import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.ColdStarts;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.tokens.TokenCounter;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Bill;
import app.redraft.core.money.Cost;
import app.redraft.core.text.UserMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every call into the ledger: a row before it, completed after it, also when it failed or was stopped. Counts tokens
 * itself where the provider sent no counts. Ends every call with a {@link ModelEvent.Receipt}. The innermost policy, so that
 * every attempt is a row. A ledger that cannot be written never stops the writer's call.
 */
public final class MeteringClient implements ModelClient {
    private static final Logger LOG = LoggerFactory.getLogger(MeteringClient.class);

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
    /** Failures of calls that may have waited for a model all the while. */
    private static final Set<ErrorKind> WAITED = EnumSet.of(ErrorKind.TIMEOUT_FIRST_TOKEN, ErrorKind.CANCELLED);
    /** Tokens a chat format adds around each message. */
    private static final long TOKENS_PER_MESSAGE = 4;

    private final ModelClient delegate;
    private final BooleanSupplier neverBills;
    private final @Nullable String host;
    private final Meters meters;

    /**
     * What every metering client shares.
     *
     * @param ledger records the calls
     * @param calculator prices them
     * @param tokens counts where the provider did not
     * @param clock tells when a call began
     * @param nanos a monotonic clock in nanoseconds
     * @param coldStarts knows which calls waited for a model to load
     */
    public record Meters(
            Ledger ledger,
            CostCalculator calculator,
            TokenCounter tokens,
            InstantSource clock,
            LongSupplier nanos,
            ColdStarts coldStarts) {}

    /** Meters an engine within Redraft, or one of which the ledger need not know where it is. */
    public MeteringClient(ModelClient delegate, BooleanSupplier neverBills, Meters meters) {
        this(delegate, neverBills, null, meters);
    }

    /**
     * @param delegate asks the model
     * @param neverBills whether its server bills nobody; asked only where no price is known
     * @param host where its server is, for the ledger, or null
     * @param meters ledger, prices and clocks
     */
    public MeteringClient(ModelClient delegate, BooleanSupplier neverBills, @Nullable String host, Meters meters) {
        this.delegate = delegate;
        this.neverBills = neverBills;
        this.host = host;
        this.meters = meters;
    }

    @Override
    public EngineId engine() {
        return delegate.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        Measurement call = new Measurement(request, events);
        call.begin();
        ModelReply reply;
        try {
            reply = delegate.stream(
                    request,
                    event -> {
                        call.observe(event);
                        events.accept(event);
                    },
                    cancellation);
        } catch (ModelException e) {
            call.failed(e);
            throw e;
        } catch (RuntimeException | Error e) {
            call.failed(new ModelException(ErrorKind.SERVER, UserMessage.of("call.unexpected")));
            throw e;
        }
        call.completed(reply);
        return reply;
    }

    /** One call under way. */
    private final class Measurement {
        private final ChatRequest request;
        private final Consumer<ModelEvent> events;
        private long startNanos = meters.nanos().getAsLong();
        private boolean sent;
        private final StringBuilder answer = new StringBuilder();
        private final StringBuilder thinking = new StringBuilder();
        private final Instant startedAt = meters.clock().instant();
        private @Nullable Long ttftMs;
        private boolean loading;
        private @Nullable String id;

        Measurement(ChatRequest request, Consumer<ModelEvent> events) {
            this.request = request;
            this.events = events;
        }

        void begin() {
            int chars = request.messages().stream()
                    .mapToInt(message -> message.content().length())
                    .sum();
            try {
                boolean free = meters.calculator().costsNothing(engine(), neverBills);
                id = meters.ledger()
                        .begin(new CallStart(request.context().sentTo(host), engine(), startedAt, chars, free));
            } catch (LedgerException e) {
                LOG.warn("A call could not be entered in the ledger: {}", e.getMessage());
            }
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
                startNanos = meters.nanos().getAsLong();
            }
            sent = true;
        }

        private void firstPayload() {
            if (ttftMs == null) {
                ttftMs = elapsedMs();
            }
        }

        private long elapsedMs() {
            return TimeUnit.NANOSECONDS.toMillis(meters.nanos().getAsLong() - startNanos);
        }

        void completed(ModelReply reply) {
            long totalMs = elapsedMs();
            TokenUsage counted = reply.usage();
            TokenUsage usage = counted == null ? estimate() : counted;
            Cost cost = cost(reply.model(), usage, counted == null || counted.contradictory(), reply.bill());
            complete(new CallRecord(
                    reply.model(), usage, answer.length(), ttftMs, totalMs, cost, reply.finish(), null, cold(totalMs)));
        }

        private boolean cold(long totalMs) {
            long waited = ttftMs == null ? totalMs : ttftMs;
            return loading || meters.coldStarts().wasCold(request.context(), engine(), startedAt, waited);
        }

        void failed(ModelException failure) {
            long totalMs = elapsedMs();
            String named = failure.model();
            String model = named == null ? engine().model() : named;
            TokenUsage counted = failure.usage();
            TokenUsage ours = unread(failure) ? TokenUsage.NONE : estimate();
            // Counts of a broken-off stream may stop short of what had arrived.
            boolean incomplete = counted == null || counted.contradictory() || counted.output() < ours.output();
            TokenUsage usage =
                    counted == null ? ours : counted.output() < ours.output() ? withOutput(counted, ours) : counted;
            // The one token of a warm-up may go into thinking: the model is awake all the same.
            boolean awake = request.context().kind() == CallKind.WARMUP && failure.kind() == ErrorKind.EMPTY;
            complete(new CallRecord(
                    model,
                    usage,
                    answer.length(),
                    ttftMs,
                    totalMs,
                    cost(model, usage, incomplete, null),
                    awake ? FinishReason.LENGTH : null,
                    awake ? null : failure.kind(),
                    (ttftMs != null || WAITED.contains(failure.kind())) && cold(totalMs)));
        }

        private boolean unread(ModelException failure) {
            boolean begun = !answer.isEmpty() || !thinking.isEmpty() || failure.model() != null;
            return !begun && UNREAD.contains(failure.kind());
        }

        private TokenUsage estimate() {
            if (engine().isBuiltin()) {
                return TokenUsage.NONE;
            }
            String model = engine().model();
            long input = 0;
            for (ChatMessage message : request.messages()) {
                input += meters.tokens().count(model, message.content()) + TOKENS_PER_MESSAGE;
            }
            long thought = meters.tokens().count(model, thinking.toString());
            long output = meters.tokens().count(model, answer.toString()) + thought;
            return new TokenUsage(input, output, 0, 0, thought);
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

        private Cost cost(String model, TokenUsage usage, boolean estimated, @Nullable Bill bill) {
            return meters.calculator()
                    .cost(new CostCalculator.Usage(engine(), model, neverBills, usage, estimated, bill));
        }

        private void complete(CallRecord record) {
            CallContext context = request.context();
            String row = id;
            if (row != null) {
                try {
                    meters.ledger().complete(row, record);
                } catch (LedgerException e) {
                    LOG.warn("A call could not be completed in the ledger: {}", e.getMessage());
                }
            }
            events.accept(receipt(row == null ? context.interactionId() : row, record));
        }

        private static ModelEvent.Receipt receipt(String callId, CallRecord record) {
            return new ModelEvent.Receipt(
                    callId, record.model(), record.usage(), record.ttftMs(), record.totalMs(), record.cost());
        }
    }
}
