package app.redraft.ui.assistant;

import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.llm.Cancellation;
import app.redraft.ui.assistant.edit.ProposedEdits;
import app.redraft.ui.assistant.style.StyleQuestion;
import app.redraft.ui.assistant.style.StyleQuestions;
import app.redraft.ui.common.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What models propose to write, and the writer decides. FX thread, but for {@link #decide}. */
public final class Proposals {
    private final ProposedEdits edits;
    private final StyleQuestions styles;
    private final Texts texts;
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");

    Proposals(ProposedEdits edits, StyleQuestions styles, Texts texts) {
        this.edits = edits;
        this.styles = styles;
        this.texts = texts;
        edits.undecidedProperty().subscribe(this::tell);
        styles.undecidedProperty().subscribe(this::tell);
    }

    /**
     * Shows a proposal and waits for the decision. On a worker.
     *
     * @param turn the turn of the model that makes it
     * @param stop ends the wait
     */
    ProposalDecision decide(Proposal proposal, AssistantEvent.TurnStarted turn, Cancellation stop) {
        return proposal.fold(edit -> edits.decide(edit, turn, stop), style -> styles.decide(style, stop));
    }

    /** What waits for the writer, in a sentence; empty where nothing does. */
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Brings the review of a proposed change into view. */
    public void show(Proposal.Edit proposal) {
        edits.show(proposal);
    }

    /** The question about a proposed decision of style. */
    public StyleQuestion question(Proposal.Style proposal) {
        return styles.of(proposal);
    }

    /** Another conversation is shown. */
    void forgetQuestions() {
        styles.forget();
    }

    /** Another document is there. */
    void forgetEdits() {
        edits.forget();
    }

    private void tell() {
        waiting.set(Stream.of(
                        said("doing.deciding", edits.undecidedProperty().get()),
                        said("doing.style", styles.undecidedProperty().get()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ")));
    }

    private Optional<String> said(String key, int count) {
        return count > 0 ? Optional.of(texts.get(key, count)) : Optional.empty();
    }
}
