package app.redraft.core.writing;

import java.util.Locale;

/** What stands out of the text while the rest steps back. */
public enum FocusMode {
    /** Everything alike. */
    OFF,
    /** The paragraph of the caret. */
    PARAGRAPH,
    /** The sentence of the caret. */
    SENTENCE;

    /** The name it is kept by. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #id()}; anything else is {@link #OFF}. */
    public static FocusMode of(String id) {
        for (FocusMode mode : values()) {
            if (mode.id().equals(id)) {
                return mode;
            }
        }
        return OFF;
    }
}
