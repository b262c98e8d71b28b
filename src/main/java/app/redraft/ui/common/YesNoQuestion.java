package app.redraft.ui.common;

import app.redraft.core.llm.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.ListChangeListener;

/**
 * A question in a line of the window that a worker thread waits for. Closing the line, or Stop, is a no. Any thread but the
 * FX thread.
 *
 * @param messages where the question stands
 * @param topic the topic of its line; a new question takes the place of an older one
 */
public record YesNoQuestion(Messages messages, String topic) {

    /**
     * Asks, and waits for the answer.
     *
     * @param text the question
     * @param yesLabel what the button says that agrees
     * @param noLabel what the other button says
     * @param cancellation takes the question back
     */
    public boolean ask(String text, String yesLabel, String noLabel, Cancellation cancellation) {
        AtomicBoolean yes = new AtomicBoolean();
        CountDownLatch answered = new CountDownLatch(1);
        Message message = Message.question(
                topic,
                text,
                new Message.Action(yesLabel, () -> {
                    yes.set(true);
                    answered.countDown();
                }),
                new Message.Action(noLabel, answered::countDown));
        Cancellation.Registration stopped = cancellation.onCancel(answered::countDown);
        try {
            FxThread.later(() -> show(message, answered));
            answered.await();
            return yes.get() && !cancellation.isCancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            stopped.close();
            FxThread.later(() -> messages.clear(topic));
        }
    }

    private void show(Message message, CountDownLatch answered) {
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
