package app.redraft.core.call.budget;

import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.budget.Reservations;
import app.redraft.core.cost.forecast.CostForecast;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.settings.Settings.Budget;
import app.redraft.core.text.UserMessage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds calls to the writer's budget. At a limit the call asks or is stopped before it begins, as the settings say; one that
 * may cost more than the writer set asks too. What has begun is never cut off, nor the further parts of a passage that has.
 * What is free goes on. What a call may cost is set aside while it lasts, so that several windows cannot pass a limit
 * together. Thread-safe.
 */
public final class BudgetClient implements ModelClient {
    private static final Logger LOG = LoggerFactory.getLogger(BudgetClient.class);

    private final ModelClient delegate;
    private final BooleanSupplier free;
    private final Tools tools;

    /**
     * What all such clients share.
     *
     * @param guard knows what was spent
     * @param forecast knows what a call may cost
     * @param budget the limits in force
     * @param approval asks the writer
     */
    public record Tools(BudgetGuard guard, CostForecast forecast, Supplier<Budget> budget, BudgetApproval approval) {}

    /**
     * @param delegate asks the model
     * @param free whether a call certainly costs nothing, as prices and settings are now; such a call goes on
     * @param tools the limits and who is asked about them
     */
    public BudgetClient(ModelClient delegate, BooleanSupplier free, Tools tools) {
        this.delegate = delegate;
        this.free = free;
        this.tools = tools;
    }

    @Override
    public EngineId engine() {
        return delegate.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        // Without a limit nobody asks what a call may cost: the ledger need not be read before it.
        if (tools.budget().get().limitsNothing() || free.getAsBoolean()) {
            return delegate.stream(request, events, cancellation);
        }
        try (Reservations.Hold reserved = admit(request, cancellation)) {
            LOG.trace("reserved {}", reserved);
            return delegate.stream(request, events, cancellation);
        }
    }

    private Reservations.Hold admit(ChatRequest request, Cancellation cancellation) {
        RewriteTask rewrite = request.rewrite();
        Tier tier = request.context().tier();
        Money likely = unlessUnreadable(() -> mostCost(request)).orElse(null);
        if (rewrite != null && rewrite.wholeChars() == 0) {
            return tools.guard().reserveAnyway(tier, likely);
        }
        Optional<BudgetGuard.Limit> limit = unlessUnreadable(() -> tools.guard().reached(tier));
        if (limit.isEmpty() && likely != null) {
            dear(likely).ifPresent(question -> askOrRefuse(request, question, "budget.dear-refused", cancellation));
        }
        if (limit.isEmpty()) {
            Optional<Reservations.Hold> reserved =
                    unlessUnreadable(() -> tools.guard().reserve(tier, likely));
            if (reserved.isPresent()) {
                return reserved.get();
            }
            // Another call came first.
            limit = unlessUnreadable(() -> tools.guard().reached(tier));
        }
        limit.ifPresent(reached -> goOver(reached, request, cancellation));
        return tools.guard().reserveAnyway(tier, likely);
    }

    private void goOver(BudgetGuard.Limit limit, ChatRequest request, Cancellation cancellation) {
        if (tools.budget().get().atLimit() == AtLimit.STOP) {
            throw refused("budget.limit-refused", limit.message());
        }
        askOrRefuse(request, limit.message(), "budget.limit-refused", cancellation);
        tools.guard().approve(limit);
    }

    private void askOrRefuse(ChatRequest request, UserMessage question, String refusal, Cancellation cancellation) {
        boolean yes =
                mayAsk(request) && tools.approval().approve(request.context().tier(), question, cancellation);
        cancellation.check();
        if (!yes) {
            throw refused(refusal, question);
        }
    }

    /** The writer did not ask for a warm-up, and is not asked about it. */
    private static boolean mayAsk(ChatRequest request) {
        return request.context().kind() != CallKind.WARMUP;
    }

    /** What to ask of a call that may cost more than the writer set; empty for others. */
    private Optional<UserMessage> dear(Money likely) {
        BigDecimal above = tools.budget().get().askAboveUsd();
        if (above == null || likely.compareTo(Money.ofUsd(above)) <= 0) {
            return Optional.empty();
        }
        return Optional.of(UserMessage.of(
                "budget.dear", likely.dollars(), Money.ofUsd(above).dollars()));
    }

    /** Of a rewrite in parts: of the whole. Of what is no rewrite, the prompt alone is known. */
    private Optional<Money> mostCost(ChatRequest request) {
        int prompt = request.messages().stream()
                .mapToInt(message -> message.content().length())
                .sum();
        RewriteTask rewrite = request.rewrite();
        int passage = rewrite == null ? 0 : rewrite.passage().length();
        CostForecast.Question call = new CostForecast.Question(engine(), false, prompt, passage);
        Optional<Money> high =
                Optional.ofNullable(tools.forecast().forecast(call).high());
        return rewrite == null || passage == 0 || rewrite.wholeChars() == 0
                ? high
                : high.map(money -> money.times(rewrite.wholeChars(), passage));
    }

    /** A ledger that cannot be read must not keep the writer from working. */
    private static <T> Optional<T> unlessUnreadable(Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (LedgerException e) {
            LOG.warn("The budget could not be checked: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static ModelException refused(String key, UserMessage why) {
        return new ModelException(ErrorKind.BUDGET, UserMessage.of(key, why));
    }
}
