package app.redraft.core.rewrite.cleaning;

/** What an answer is, by its words. Only a rewrite is offered as one; the others stay readable. */
public enum AnswerKind {
    /** The passage, rewritten. */
    REWRITE,
    /** A sentence that declines. */
    REFUSAL,
    /** Several rewrites to choose from, in one answer. */
    CHOICE,
    /** The request itself, given back. */
    ECHO
}
