package app.redraft.ui.assistant.edit;

import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.llm.Cancellation;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A decision that a worker waits for while a proposal is shown. The first one counts. Any thread. */
public final class PendingDecision {
    /** What a wait that was stopped ends with; nobody uses it. */
    private static final ProposalDecision UNDECIDED = new ProposalDecision(ProposalDecision.Kind.SHOWN, "");

    private final AtomicReference<@Nullable ProposalDecision> decision = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * Waits; on a worker.
     *
     * @param shown shows the proposal, after the wait has begun
     * @param stop ends the wait
     */
    public ProposalDecision await(Runnable shown, Cancellation stop) {
        Cancellation.Registration stopped = stop.onCancel(() -> decide(UNDECIDED));
        try {
            shown.run();
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            decide(UNDECIDED);
        } finally {
            stopped.close();
        }
        return Objects.requireNonNull(decision.get());
    }

    /** Tells the worker what was decided. @return false where nobody waits any more */
    public boolean decide(ProposalDecision made) {
        boolean first = decision.compareAndSet(null, made);
        over.countDown();
        return first;
    }

    /** Whether nobody waits any more. */
    public boolean isOver() {
        return decision.get() != null;
    }
}
