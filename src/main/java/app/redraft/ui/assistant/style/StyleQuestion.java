package app.redraft.ui.assistant.style;

import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.text.DisplayText;
import app.redraft.ui.assistant.edit.PendingDecision;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Whether a proposed decision of style shall be kept for the document; the writer may change its words first. FX thread. */
public final class StyleQuestion {
    private final Proposal.Style proposal;
    private final StyleDecisions decisions;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final PendingDecision pending = new PendingDecision();
    private final StringProperty wording = new SimpleStringProperty(this, "wording", "");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.WAITING);

    /** How it stands. */
    public enum State {
        /** It waits for the writer. */
        WAITING,
        /** The writer keeps it, and it is being written. */
        SAVING,
        /** The writer keeps it, perhaps in other words. */
        KEPT,
        /** The writer does not. */
        DECLINED,
        /** The question of the conversation was stopped first; nothing is kept. */
        WITHDRAWN
    }

    StyleQuestion(Proposal.Style proposal, StyleDecisions decisions) {
        this.proposal = proposal;
        this.decisions = decisions;
        wording.set(DisplayText.harmless(proposal.decision()).strip());
    }

    PendingDecision pending() {
        return pending;
    }

    /** The words that would be kept; the writer may change them while it waits. */
    public StringProperty wordingProperty() {
        return wording;
    }

    /** How it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it could not be kept; empty where nothing went wrong. It can be tried again then. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether these words can be kept: there are some, and not too many. */
    public boolean canKeep() {
        String words = words();
        return !words.isEmpty() && words.length() <= StyleSheet.MAX_LENGTH;
    }

    /** Keeps it in these words; does nothing where they cannot be kept, or it waits no more. */
    public void keep() {
        if (canKeep() && state.get() == State.WAITING && !pending.isOver()) {
            String words = words();
            problem.set("");
            state.set(State.SAVING);
            decisions.keep(words, () -> kept(words), this::failed);
        }
    }

    private void kept(String words) {
        boolean same = words.equals(proposal.decision());
        pending.decide(new ProposalDecision(
                same ? ProposalDecision.Kind.ACCEPTED : ProposalDecision.Kind.EDITED, words, true));
        state.set(State.KEPT);
    }

    private void failed(String why) {
        problem.set(why);
        state.set(pending.isOver() ? State.WITHDRAWN : State.WAITING);
    }

    /** Does not keep it; does nothing where it waits no more. */
    public void decline() {
        if (state.get() == State.WAITING && pending.decide(new ProposalDecision(ProposalDecision.Kind.REJECTED, ""))) {
            state.set(State.DECLINED);
        }
    }

    /** Nobody waits for the decision any more. */
    void withdraw() {
        if (state.get() == State.WAITING) {
            state.set(State.WITHDRAWN);
        }
    }

    private String words() {
        return wording.get().strip().replaceAll("\\s+", " ");
    }
}
