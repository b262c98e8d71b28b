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
    /** The same further on in a longer rewrite. */
    public ShieldWarning shifted(int by) {
        return new ShieldWarning(start, end, newStart + by, newEnd + by, why);
    }
}
