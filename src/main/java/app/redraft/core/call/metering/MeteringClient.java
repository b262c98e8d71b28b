package app.redraft.core.call.metering;

import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.ColdStarts;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.Cancellation;
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

    /** Failures of calls that may have waited for a model all the while. */
    private static final Set<ErrorKind> WAITED = EnumSet.of(ErrorKind.TIMEOUT_FIRST_TOKEN, ErrorKind.CANCELLED);

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
        Call call = new Call(request, events);
        call.begin();
        ModelReply reply;
        try {
            reply = delegate.stream(
                    request,
                    event -> {
                        call.measurement.observe(event);
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

    /** One call under way, and its row. */
    private final class Call {
        private final ChatRequest request;
        private final Consumer<ModelEvent> events;
        private final Measurement measurement;
        private final Instant startedAt = meters.clock().instant();
        private @Nullable String row;

        Call(ChatRequest request, Consumer<ModelEvent> events) {
            this.request = request;
            this.events = events;
            measurement = new Measurement(request, engine(), meters.tokens(), meters.nanos());
        }

        void begin() {
            int chars = request.messages().stream()
                    .mapToInt(message -> message.content().length())
                    .sum();
            try {
                boolean free = meters.calculator().costsNothing(engine(), neverBills);
                row = meters.ledger()
                        .begin(new CallStart(request.context().sentTo(host), engine(), startedAt, chars, free));
            } catch (LedgerException e) {
                LOG.warn("A call could not be entered in the ledger: {}", e.getMessage());
            }
        }

        void completed(ModelReply reply) {
            long totalMs = measurement.elapsedMs();
            Measurement.Tokens tokens = measurement.tokens(reply.usage());
            Cost cost = cost(reply.model(), tokens, reply.bill());
            complete(record(reply.model(), tokens.usage(), totalMs, cost, reply.finish(), null, cold(totalMs)));
        }

        void failed(ModelException failure) {
            long totalMs = measurement.elapsedMs();
            String named = failure.model();
            String model = named == null ? engine().model() : named;
            Measurement.Tokens tokens = measurement.tokens(failure);
            Cost cost = cost(model, tokens, null);
            boolean cold = (measurement.ttftMs() != null || WAITED.contains(failure.kind())) && cold(totalMs);
            // The one token of a warm-up may go into thinking: the model is awake all the same.
            boolean awake = request.context().kind() == CallKind.WARMUP && failure.kind() == ErrorKind.EMPTY;
            complete(
                    awake
                            ? record(model, tokens.usage(), totalMs, cost, FinishReason.LENGTH, null, cold)
                            : record(model, tokens.usage(), totalMs, cost, null, failure.kind(), cold));
        }

        private CallRecord record(
                String model,
                TokenUsage usage,
                long totalMs,
                Cost cost,
                @Nullable FinishReason finish,
                @Nullable ErrorKind error,
                boolean cold) {
            return new CallRecord(
                    model, usage, measurement.outputChars(), measurement.ttftMs(), totalMs, cost, finish, error, cold);
        }

        private boolean cold(long totalMs) {
            Long ttftMs = measurement.ttftMs();
            long waited = ttftMs == null ? totalMs : ttftMs;
            return measurement.waitedForModel()
                    || meters.coldStarts().wasCold(request.context(), engine(), startedAt, waited);
        }

        private Cost cost(String model, Measurement.Tokens tokens, @Nullable Bill bill) {
            return meters.calculator()
                    .cost(new CostCalculator.Usage(
                            engine(), model, neverBills, tokens.usage(), tokens.estimated(), bill));
        }

        private void complete(CallRecord record) {
            String id = row;
            if (id == null) {
                id = request.context().interactionId();
            } else {
                try {
                    meters.ledger().complete(id, record);
                } catch (LedgerException e) {
                    LOG.warn("A call could not be completed in the ledger: {}", e.getMessage());
                }
            }
            events.accept(new ModelEvent.Receipt(
                    id, record.model(), record.usage(), record.ttftMs(), record.totalMs(), record.cost()));
        }
    }
}
