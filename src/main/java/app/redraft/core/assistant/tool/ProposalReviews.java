package app.redraft.core.assistant.tool;

import app.redraft.core.llm.Cancellation;

/** Port to the writer, who decides on what models propose. */
@FunctionalInterface
public interface ProposalReviews {
    /** Nobody decides; proposals are only shown. */
    ProposalReviews SHOWN_ONLY = (proposal, cancellation) -> new ProposalDecision(ProposalDecision.Kind.SHOWN, "");

    /**
     * Shows a proposal to the writer and waits for the decision: a change as a review in the editor, a decision of style as a
     * question. Blocks the calling worker thread; several proposals may wait side by side. The range of a change is anchored at
     * once, so that edits elsewhere move it.
     *
     * @param cancellation ends the wait; what it returns then is not used
     */
    ProposalDecision decide(Proposal proposal, Cancellation cancellation);
}
