package app.redraft.ui.costs;

import app.redraft.core.call.budget.BudgetApproval;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.YesNoQuestion;

/** Asks in a line of the window whether to go over the budget. Closing the line, or Stop, is a no. */
public final class BudgetQuestion implements BudgetApproval {
    private final Texts texts = Texts.of("costs");
    private final YesNoQuestion question;

    /**
     * @param messages where the question stands
     */
    public BudgetQuestion(Messages messages) {
        question = new YesNoQuestion(messages, "budget");
    }

    @Override
    public boolean approve(Tier tier, UserMessage limit, Cancellation cancellation) {
        return question.ask(
                Texts.sentence(limit) + " " + texts.get("budget.ask"),
                texts.get("budget.go-on"),
                texts.get("budget.stop"),
                cancellation);
    }
}
