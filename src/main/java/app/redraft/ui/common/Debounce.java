package app.redraft.ui.common;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits for a pause in a flood of calls, then acts once. FX thread only. */
public final class Debounce {
    private final Delay delay;
    private final Duration pause;
    private final Duration longest;
    private final Runnable action;
    private @Nullable Runnable cancelPause;
    private @Nullable Runnable cancelLongest;

    /**
     * @param pause how long nothing must happen before the action runs
     * @param longest how long the action may be put off when there is no pause
     */
    public Debounce(Delay delay, Duration pause, Duration longest, Runnable action) {
        this.delay = delay;
        this.pause = pause;
        this.longest = longest;
        this.action = action;
    }

    /** Something happened: the action runs after the next pause. */
    public void call() {
        if (cancelPause != null) {
            cancelPause.run();
        }
        cancelPause = delay.after(pause, this::flush);
        if (cancelLongest == null) {
            cancelLongest = delay.after(longest, this::flush);
        }
    }

    /** Runs the action now if it is waiting. */
    public void flush() {
        if (cancel()) {
            action.run();
        }
    }

    /**
     * Drops what is waiting.
     *
     * @return whether something was waiting
     */
    public boolean cancel() {
        boolean waiting = cancelLongest != null;
        if (cancelPause != null) {
            cancelPause.run();
        }
        if (cancelLongest != null) {
            cancelLongest.run();
        }
        cancelPause = null;
        cancelLongest = null;
        return waiting;
    }
}
