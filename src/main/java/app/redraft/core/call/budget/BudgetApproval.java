package app.redraft.core.call.budget;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;

/** Port that asks the writer whether to go over the budget. Blocks until there is an answer: worker threads only. */
@FunctionalInterface
public interface BudgetApproval {
    /** Where nobody can be asked, the answer is no. */
    BudgetApproval NEVER = (tier, question, cancellation) -> false;

    /**
     * Asks.
     *
     * @param tier the tier that is to be called
     * @param question what to ask, with figures
     * @param cancellation takes the question back; the answer is then no
     */
    boolean approve(Tier tier, UserMessage question, Cancellation cancellation);
}
