package app.redraft.core.assistant.tool;

import app.redraft.core.llm.Cancellation;

/** Port to the writer, who decides on proposed changes. */
@FunctionalInterface
public interface EditReviews {
    /** Nobody decides; proposals are only shown. */
    EditReviews SHOWN_ONLY = (proposal, cancellation) -> new EditDecision(EditDecision.Kind.SHOWN, "");

    /**
     * Opens a proposal as a review and waits for the decision. Blocks the calling worker thread; several proposals may wait side
     * by side. The range is anchored at once, so that edits elsewhere move it.
     *
     * @param cancellation ends the wait; what it returns then is not used
     */
    EditDecision decide(EditProposal proposal, Cancellation cancellation);
}
