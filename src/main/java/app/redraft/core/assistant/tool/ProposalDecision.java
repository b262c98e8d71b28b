package app.redraft.core.assistant.tool;

/**
 * What became of a proposal.
 *
 * @param kind what the writer did
 * @param text what stands now: in the document in place of the words, or as the decision of style; empty for {@link Kind#SHOWN}
 * @param recorded whether the ledger knows already what became of a rewrite, or the decision of style is kept already
 */
public record ProposalDecision(Kind kind, String text, boolean recorded) {

    /** A decision that stands in no ledger yet. */
    public ProposalDecision(Kind kind, String text) {
        this(kind, text, false);
    }

    /** What a writer can do with a proposal. */
    public enum Kind {
        /** Took it as it is. */
        ACCEPTED,
        /** Took a part of it, or changed it. */
        EDITED,
        /** Left everything as it was. */
        REJECTED,
        /** The place was changed before it was decided on: the proposal does not fit any more. */
        CHANGED_MEANWHILE,
        /** The proposal was shown where nothing can be decided, for example on the command line. */
        SHOWN
    }
}
