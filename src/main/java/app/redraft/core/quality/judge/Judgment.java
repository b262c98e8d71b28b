package app.redraft.core.quality.judge;

/**
 * What a judge said of a pair, asked in both orders.
 *
 * @param forward what it said with the first rewrite before the second
 * @param backward what it said with the second before the first, about the same first and second
 */
public record Judgment(Choice forward, Choice backward) {

    /** Two equal rewrites: nobody is asked. */
    static final Judgment EQUAL = new Judgment(Choice.TIE, Choice.TIE);

    /** The winner; a tie unless both orders agree on one. */
    public Choice choice() {
        return forward == backward && forward.isDecisive() ? forward : Choice.TIE;
    }

    /** Whether both answers were understood, and the order of the rewrites changed what the judge said. */
    public boolean flipped() {
        return !unreadable() && forward != backward;
    }

    /** Whether an answer could not be understood. */
    public boolean unreadable() {
        return forward == Choice.UNREADABLE || backward == Choice.UNREADABLE;
    }
}
