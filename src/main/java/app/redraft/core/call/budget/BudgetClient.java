package app.redraft.core.call.budget;

import app.redraft.core.cost.Money;
import app.redraft.core.cost.budget.BudgetGuard;
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
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.settings.Settings.Budget;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds calls to the writer's budget. At a limit the call asks or is stopped before it begins, as the settings say; one that
 * may cost more than the writer set asks too. What has begun is never cut off, nor the further parts of a passage that has.
 * Put around engines that cost money only: what runs on this machine goes on. Thread-safe.
 */
public final class BudgetClient implements ModelClient {
    private static final Logger LOG = LoggerFactory.getLogger(BudgetClient.class);

    private final ModelClient delegate;
    private final BudgetGuard guard;
    private final CostForecast forecast;
    private final Supplier<Budget> budget;
    private final BudgetApproval approval;

    /**
     * @param delegate asks the model
     * @param guard knows what was spent
     * @param forecast knows what a call may cost
     * @param budget the limits in force
     * @param approval asks the writer
     */
    public BudgetClient(
            ModelClient delegate,
            BudgetGuard guard,
            CostForecast forecast,
            Supplier<Budget> budget,
            BudgetApproval approval) {
        this.delegate = delegate;
        this.guard = guard;
        this.forecast = forecast;
        this.budget = budget;
        this.approval = approval;
    }

    @Override
    public EngineId engine() {
        return delegate.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        RewriteTask rewrite = request.rewrite();
        if (rewrite == null || rewrite.wholeChars() > 0) {
            admit(request, cancellation);
        }
        return delegate.stream(request, events, cancellation);
    }

    private void admit(ChatRequest request, Cancellation cancellation) {
        Tier tier = request.context().tier();
        Optional<BudgetGuard.Limit> limit = unlessUnreadable(() -> guard.reached(tier));
        if (limit.isPresent()) {
            String words = limit.get().words();
            if (budget.get().atLimit() == AtLimit.STOP
                    || !mayAsk(request)
                    || !approval.approve(tier, words, cancellation)) {
                cancellation.check();
                throw refused(words + " Use an engine on this machine, or raise the budget in Settings.");
            }
            cancellation.check();
            guard.approve(limit.get());
            return;
        }
        Optional<String> dear = unlessUnreadable(() -> dear(request));
        if (dear.isPresent() && (!mayAsk(request) || !approval.approve(tier, dear.get(), cancellation))) {
            cancellation.check();
            throw refused(
                    dear.get() + " Choose a shorter passage or a cheaper model, or raise that amount in Settings.");
        }
        cancellation.check();
    }

    /** The writer did not ask for a warm-up, and is not asked about it. */
    private static boolean mayAsk(ChatRequest request) {
        return request.context().kind() != CallKind.WARMUP;
    }

    /** What to ask of a call that may cost more than the writer set; empty for others, and where no price is known. */
    private Optional<String> dear(ChatRequest request) {
        BigDecimal above = budget.get().askAboveUsd();
        if (above == null) {
            return Optional.empty();
        }
        Money threshold = Money.ofUsd(above);
        return mostCost(request)
                .filter(cost -> cost.compareTo(threshold) > 0)
                .map(cost -> "This may cost " + cost.dollars() + ", more than the " + threshold.dollars()
                        + " from which you want to be asked.");
    }

    /** Of a rewrite in parts: of the whole. Of what is no rewrite, the prompt alone is known. */
    private Optional<Money> mostCost(ChatRequest request) {
        int prompt = request.messages().stream()
                .mapToInt(message -> message.content().length())
                .sum();
        RewriteTask rewrite = request.rewrite();
        int passage = rewrite == null ? 0 : rewrite.passage().length();
        CostForecast.Question call = new CostForecast.Question(engine(), false, prompt, passage);
        Optional<Money> high = Optional.ofNullable(forecast.forecast(call).high());
        return rewrite == null || passage == 0 ? high : high.map(money -> money.times(rewrite.wholeChars(), passage));
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

    private static ModelException refused(String message) {
        return new ModelException(ErrorKind.BUDGET, message);
    }
}
