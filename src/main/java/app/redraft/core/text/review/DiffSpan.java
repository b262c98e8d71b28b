package app.redraft.core.text.review;

/**
 * A run of displayed text in one style.
 *
 * @param text not empty
 * @param kind how it is drawn
 * @param hunk index of the hunk it belongs to, or -1
 */
public record DiffSpan(String text, Kind kind, int hunk) {

    /** How a run is drawn. */
    public enum Kind {
        /** Plain text: unchanged, or decided. */
        KEEP,
        /** Struck original text. */
        DELETE,
        /** Inserted text. */
        INSERT,
        /** Struck here because it stands elsewhere now. */
        MOVED_FROM,
        /** Inserted here, taken from elsewhere in the passage. */
        MOVED_TO,
        /** Original text for which an optional change is offered. */
        SUGGESTION,
        /** The last, unfinished unit of a running stream. */
        LIVE_EDGE,
        /** Original text the stream has not reached. */
        TAIL
    }
}
