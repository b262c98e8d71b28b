package app.redraft.ui.costs;

import app.redraft.core.call.budget.BudgetApproval;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.ListChangeListener;

/** Asks in a line of the window whether to go over the budget. Closing the line, or Stop, is a no. */
public final class BudgetQuestion implements BudgetApproval {
    private static final String TOPIC = "budget";

    private final Texts texts = Texts.of("costs");
    private final Messages messages;

    /**
     * @param messages where the question stands
     */
    public BudgetQuestion(Messages messages) {
        this.messages = messages;
    }

    @Override
    public boolean approve(Tier tier, UserMessage question, Cancellation cancellation) {
        AtomicBoolean yes = new AtomicBoolean();
        CountDownLatch answered = new CountDownLatch(1);
        Cancellation.Registration stopped = cancellation.onCancel(answered::countDown);
        try {
            FxThread.later(() -> ask(Texts.sentence(question), yes, answered));
            answered.await();
            return yes.get() && !cancellation.isCancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            stopped.close();
            FxThread.later(() -> messages.clear(TOPIC));
        }
    }

    private void ask(String question, AtomicBoolean yes, CountDownLatch answered) {
        Message message = Message.question(
                TOPIC,
                question + " " + texts.get("budget.ask"),
                new Message.Action(texts.get("budget.go-on"), () -> {
                    yes.set(true);
                    answered.countDown();
                }),
                new Message.Action(texts.get("budget.stop"), answered::countDown));
        messages.show(message);
        messages.shown().addListener(new ListChangeListener<>() {
            @Override
            public void onChanged(Change<? extends Message> change) {
                if (!messages.shown().contains(message)) {
                    messages.shown().removeListener(this);
                    // The action of a button runs after its message is taken away.
                    FxThread.later(answered::countDown);
                }
            }
        });
    }
}
