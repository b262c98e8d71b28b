package app.redraft.core.text.diff;

/**
 * A run of text with one fate.
 *
 * @param kind what happens to it
 * @param text not empty; from the original for {@link Kind#KEEP} and {@link Kind#DELETE}, from the rewrite for
 *     {@link Kind#INSERT}
 */
public record DiffOp(Kind kind, String text) {

    /** What happens to a run. */
    public enum Kind {
        KEEP,
        DELETE,
        INSERT
    }
}
