package app.redraft.ui.rewrite;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line about the rewrite, beside the controls.
 *
 * @param text what happened and what to do; empty for nothing
 * @param problem whether something went wrong
 * @param pause how long to wait before another try, counted down beside the text; null where there is nothing to wait for
 */
public record Notice(String text, boolean problem, @Nullable Duration pause) {
    /** Nothing to say. */
    public static final Notice NONE = new Notice("", false, null);

    public static Notice info(String text) {
        return new Notice(text, false, null);
    }

    static Notice problem(String text) {
        return new Notice(text, true, null);
    }
}
