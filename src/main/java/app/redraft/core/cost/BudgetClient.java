package app.redraft.core.cost;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.Settings.AtLimit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds calls to the writer's budget. At a limit the call asks or is stopped before it begins, as the settings say; a call
 * that runs is never cut off. Put around engines that cost money only: what runs on this machine goes on.
 */
public final class BudgetClient implements ModelClient {
    private static final Logger LOG = LoggerFactory.getLogger(BudgetClient.class);

    private final ModelClient delegate;
    private final BudgetGuard guard;
    private final Supplier<AtLimit> atLimit;
    private final BudgetApproval approval;

    /**
     * @param delegate asks the model
     * @param guard knows what was spent
     * @param atLimit what to do at a limit, as it is in force
     * @param approval asks the writer
     */
    public BudgetClient(ModelClient delegate, BudgetGuard guard, Supplier<AtLimit> atLimit, BudgetApproval approval) {
        this.delegate = delegate;
        this.guard = guard;
        this.atLimit = atLimit;
        this.approval = approval;
    }

    @Override
    public EngineId engine() {
        return delegate.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        Tier tier = request.context().tier();
        Optional<BudgetGuard.Limit> reached = reached(tier);
        if (reached.isPresent()) {
            admit(tier, reached.get(), cancellation);
        }
        return delegate.stream(request, events, cancellation);
    }

    /** A ledger that cannot be read must not keep the writer from working. */
    private Optional<BudgetGuard.Limit> reached(Tier tier) {
        try {
            return guard.reached(tier);
        } catch (LedgerException e) {
            LOG.warn("The budget could not be checked: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void admit(Tier tier, BudgetGuard.Limit limit, Cancellation cancellation) {
        boolean yes = atLimit.get() == AtLimit.ASK && approval.approve(tier, limit.words(), cancellation);
        cancellation.check();
        if (!yes) {
            throw new ModelException(
                    ErrorKind.BUDGET,
                    limit.words() + " Use an engine on this machine, or raise the budget in Settings.");
        }
        guard.approve(limit);
    }
}
