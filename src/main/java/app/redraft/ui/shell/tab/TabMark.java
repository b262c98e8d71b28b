package app.redraft.ui.shell.tab;

/** What a tab says of its document beside the name, the most pressing first. */
public enum TabMark {
    /** A question about it waits for an answer. */
    QUESTION,
    /** A model is at work on it. */
    WORKING,
    /** A rewrite waits for decisions. */
    REVIEW,
    /** It has changes that are not saved. */
    UNSAVED,
    /** Nothing to say. */
    NONE
}
