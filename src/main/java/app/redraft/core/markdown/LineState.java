package app.redraft.core.markdown;

/**
 * What a line leaves open for the next one.
 *
 * @param mode what is open
 * @param fence the character of an open code fence, else 0
 * @param length how many of them; how deep the quotation is in which a paragraph stands
 */
public record LineState(Mode mode, char fence, int length) {
    /** Before the first line. */
    public static final LineState START = new LineState(Mode.START, (char) 0, 0);

    /** Nothing is open. */
    public static final LineState NOTHING = new LineState(Mode.NOTHING, (char) 0, 0);

    /** What can be open at the end of a line. */
    public enum Mode {
        START,
        NOTHING,
        PARAGRAPH,
        FENCE,
        MATH,
        COMMENT,
        FRONT_MATTER,
        TABLE
    }

    static LineState of(Mode mode) {
        return new LineState(mode, (char) 0, 0);
    }

    static LineState paragraph(int quotes) {
        return new LineState(Mode.PARAGRAPH, (char) 0, quotes);
    }

    boolean is(Mode other) {
        return mode == other;
    }
}
