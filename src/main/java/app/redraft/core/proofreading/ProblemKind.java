package app.redraft.core.proofreading;

/** What a problem is about. */
public enum ProblemKind {
    /** A word no dictionary has. */
    SPELLING,
    /** A form or order of words that the grammar does not allow. */
    GRAMMAR,
    /** A word in place of another one, for example "then" and "than". */
    WORD_CHOICE,
    /** A mark that is missing, superfluous or misplaced, or a blank around one. */
    PUNCTUATION,
    /** A capital letter where a small one belongs, or the other way round. */
    CAPITALISATION,
    /** A matter of taste: wordiness, repetition, register. */
    STYLE
}
