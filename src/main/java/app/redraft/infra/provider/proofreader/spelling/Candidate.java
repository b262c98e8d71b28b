package app.redraft.infra.provider.proofreader.spelling;

/**
 * A spelling that an unknown word may stand for.
 *
 * @param text the spelling
 * @param score how sure it is, see the constants; no upper limit
 */
record Candidate(String text, double score) {
    /** Rather a slip of the pen than a word the dictionary lacks. */
    static final double LIKELY = 0.5;
    /** Almost surely a slip of the pen. */
    static final double ALMOST_SURE = 2.5;
    /** What a word must reach that stands in the text more than once: a term rather than a slip. */
    static final double SURE_OF_A_REPEATED_WORD = 5;
    /** A spelling that needs no comparison: a curated one, or an irregular form. */
    static final double CERTAIN = 10;
}
