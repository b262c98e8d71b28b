package app.redraft.infra.provider.proofreader.spelling;

/**
 * A spelling that an unknown word may stand for.
 *
 * @param text the spelling
 * @param score how sure it is, see the constants; no upper limit
 * @param frequency how common it is, from 0 to {@value #COMMONEST}
 */
record Candidate(String text, double score, int frequency) {
    /** The frequency class of the commonest words. */
    static final int COMMONEST = 25;
    /** From this frequency class on a word is among the few hundred commonest. */
    static final int VERY_COMMON = 17;
    /** Rather a slip of the pen than a word the dictionary lacks. */
    static final double LIKELY = -1.5;
    /** Almost surely a slip of the pen. */
    static final double ALMOST_SURE = 1;
    /** Surely English with a mistake in it, whatever stands around it. */
    static final double SLIP = 2.5;
    /** What a word must reach that stands in the text more than once: a term rather than a slip. */
    static final double SURE_OF_A_REPEATED_WORD = 5;
    /** A spelling that needs no comparison: a curated one, or an irregular form. */
    static final double CERTAIN = 10;
}
