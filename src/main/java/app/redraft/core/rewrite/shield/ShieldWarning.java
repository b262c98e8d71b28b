package app.redraft.core.rewrite.shield;

import app.redraft.core.text.UserMessage;

/**
 * Something protected that an answer did not keep in its place.
 *
 * @param start where it stands in the original, a UTF-16 offset
 * @param end offset after its last character there
 * @param newStart where it stands in the rewrite now
 * @param newEnd offset after its last character there
 * @param why what is said of it to the writer
 */
public record ShieldWarning(int start, int end, int newStart, int newEnd, UserMessage why) {
    /**
     * The same in a stretch of both texts.
     *
     * @param from where the stretch begins in both
     * @param to where it ends in the original
     * @param newTo where it ends in the rewrite
     */
    public ShieldWarning within(int from, int to, int newTo) {
        return new ShieldWarning(
                inside(start, from, to),
                inside(end, from, to),
                inside(newStart, from, newTo),
                inside(newEnd, from, newTo),
                why);
    }

    private static int inside(int offset, int from, int to) {
        return Math.max(from, Math.min(offset, to)) - from;
    }

    /** The same further on in a longer rewrite. */
    public ShieldWarning shifted(int by) {
        return new ShieldWarning(start, end, newStart + by, newEnd + by, why);
    }
}
