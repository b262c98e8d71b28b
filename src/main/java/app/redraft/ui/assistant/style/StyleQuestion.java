package app.redraft.ui.assistant.style;

import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.text.DisplayText;
import app.redraft.ui.assistant.edit.PendingDecision;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Whether a proposed decision of style shall be kept for the document; the writer may change its words first. FX thread. */
public final class StyleQuestion {
    private final Proposal.Style proposal;
    private final PendingDecision pending = new PendingDecision();
    private final StringProperty wording = new SimpleStringProperty(this, "wording", "");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.WAITING);

    /** How it stands. */
    public enum State {
        /** It waits for the writer. */
        WAITING,
        /** The writer keeps it, perhaps in other words. */
        KEPT,
        /** The writer does not. */
        DECLINED,
        /** The question of the conversation was stopped first; nothing is kept. */
        WITHDRAWN
    }

    StyleQuestion(Proposal.Style proposal) {
        this.proposal = proposal;
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

    /** Whether these words can be kept: there are some, and not too many. */
    public boolean canKeep() {
        String words = words();
        return !words.isEmpty() && words.length() <= StyleSheet.MAX_LENGTH;
    }

    /** Keeps it in these words; does nothing where they cannot be kept, or it waits no more. */
    public void keep() {
        if (canKeep()) {
            String words = words();
            boolean same = words.equals(proposal.decision());
            end(State.KEPT, same ? ProposalDecision.Kind.ACCEPTED : ProposalDecision.Kind.EDITED, words);
        }
    }

    /** Does not keep it; does nothing where it waits no more. */
    public void decline() {
        end(State.DECLINED, ProposalDecision.Kind.REJECTED, "");
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

    private void end(State how, ProposalDecision.Kind kind, String words) {
        if (pending.decide(new ProposalDecision(kind, words))) {
            state.set(how);
        }
    }
}
