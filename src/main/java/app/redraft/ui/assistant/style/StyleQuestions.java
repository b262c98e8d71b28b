package app.redraft.ui.assistant.style;

import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.llm.Cancellation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Asks the writer whether proposed decisions of style shall be kept. FX thread, but for {@link #decide}. */
public final class StyleQuestions {
    private final StyleDecisions decisions;
    private final Executor pulses;
    private final Map<Proposal.Style, StyleQuestion> questions = Collections.synchronizedMap(new IdentityHashMap<>());
    private final List<StyleQuestion> waiting = new ArrayList<>();
    private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper(this, "undecided");

    /**
     * @param decisions keeps what the writer keeps
     * @param pulses runs actions on the FX thread, once a frame
     */
    public StyleQuestions(StyleDecisions decisions, Executor pulses) {
        this.decisions = decisions;
        this.pulses = pulses;
    }

    /**
     * Asks, and waits for the decision. On a worker.
     *
     * @param stop ends the wait; the question is withdrawn
     */
    public ProposalDecision decide(Proposal.Style proposal, Cancellation stop) {
        StyleQuestion question = of(proposal);
        try {
            return question.pending().await(() -> pulses.execute(() -> begin(question)), stop);
        } finally {
            pulses.execute(() -> end(question));
        }
    }

    /** The question about a proposal. */
    public StyleQuestion of(Proposal.Style proposal) {
        return questions.computeIfAbsent(proposal, asked -> new StyleQuestion(asked, decisions));
    }

    /** How many wait for the writer. */
    public ReadOnlyIntegerProperty undecidedProperty() {
        return undecided.getReadOnlyProperty();
    }

    /** Another conversation is shown: nothing of this one is asked for any more. */
    public void forget() {
        List.copyOf(waiting).forEach(StyleQuestion::withdraw);
        questions.clear();
        waiting.clear();
        undecided.set(0);
    }

    private void begin(StyleQuestion question) {
        waiting.add(question);
        undecided.set(waiting.size());
    }

    private void end(StyleQuestion question) {
        question.withdraw();
        waiting.remove(question);
        undecided.set(waiting.size());
    }
}
