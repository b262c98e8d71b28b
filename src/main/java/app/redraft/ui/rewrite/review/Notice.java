package app.redraft.ui.rewrite.review;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line about the rewrite, beside the controls.
 *
 * @param text what happened and what to do; empty for nothing
 * @param tone how it looks
 * @param pause how long to wait before another try, counted down beside the text; null where there is nothing to wait for
 * @param action the button beside it; null for none
 */
public record Notice(String text, Tone tone, @Nullable Duration pause, @Nullable Action action) {
    /** Nothing to say. */
    public static final Notice NONE = info("");

    /** How a notice looks. */
    public enum Tone {
        /** All is well. */
        INFO,
        /** Something is not as it was asked for. */
        WARNING,
        /** Something went wrong. */
        PROBLEM
    }

    /** What the button beside a notice does. */
    public enum Action {
        /** Opens the settings. */
        SETTINGS,
        /** Stops waiting and asks the other tier. */
        OTHER_TIER
    }

    /** Something to know. */
    public static Notice info(String text) {
        return new Notice(text, Tone.INFO, null, null);
    }

    /** Something that is not as it was asked for. */
    public static Notice warning(String text) {
        return new Notice(text, Tone.WARNING, null, null);
    }

    /** Something that went wrong. */
    public static Notice problem(String text) {
        return new Notice(text, Tone.PROBLEM, null, null);
    }

    /** Whether something went wrong. */
    public boolean problem() {
        return tone == Tone.PROBLEM;
    }

    /** The same with a wait that is counted down. */
    public Notice after(@Nullable Duration wait) {
        return new Notice(text, tone, wait, action);
    }

    /** The same with a button. */
    public Notice with(@Nullable Action button) {
        return new Notice(text, tone, pause, button);
    }
}
