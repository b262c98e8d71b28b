package app.redraft.core.assistant.tool;

/**
 * What became of a proposed change.
 *
 * @param kind what the writer did
 * @param text what stands in the document now in place of the words; empty for {@link Kind#SHOWN}
 * @param recorded whether the ledger knows already what became of a rewrite
 */
public record EditDecision(Kind kind, String text, boolean recorded) {

    /** A decision that stands in no ledger yet. */
    public EditDecision(Kind kind, String text) {
        this(kind, text, false);
    }

    /** What a writer can do with a proposal. */
    public enum Kind {
        /** Took it as it is. */
        ACCEPTED,
        /** Took a part of it, or changed it. */
        EDITED,
        /** Left the words as they were. */
        REJECTED,
        /** The place was changed before it was decided on: the proposal does not fit any more. */
        CHANGED_MEANWHILE,
        /** The proposal was shown where nothing can be decided, for example on the command line. */
        SHOWN
    }
}
