package app.redraft.ui.shell.status;

import java.util.Locale;

/**
 * How a tier stands, for the status bar.
 *
 * @param engine who answers, as the writer knows it
 * @param health whether it can answer
 * @param detail one sentence more, may be empty
 */
public record TierStatus(String engine, Health health, String detail) {

    /** Whether a tier can answer. */
    public enum Health {
        /** Nobody asked it yet. */
        UNKNOWN,
        /** It answered, or is built in. */
        UP,
        /** It answers, but not as it should. */
        UNWELL,
        /** It is being started. */
        LOADING,
        /** It did not answer when it was asked last. */
        DOWN;

        /** The name used for texts and style classes. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
