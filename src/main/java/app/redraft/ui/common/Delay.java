package app.redraft.ui.common;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs something later on the FX thread. Tests pass one that they wind by hand. */
@FunctionalInterface
public interface Delay {

    /**
     * Runs an action after a while.
     *
     * @param duration how long to wait
     * @param action what to do, on the FX thread
     * @return cancels the action when it has not begun; run on the FX thread
     */
    Runnable after(Duration duration, Runnable action);

    /** Waits on a timer and acts on the FX thread. */
    static Delay on(ScheduledExecutorService timer) {
        return (duration, action) -> {
            Future<?> waiting = timer.schedule(() -> FxThread.run(action), duration.toMillis(), TimeUnit.MILLISECONDS);
            return () -> waiting.cancel(false);
        };
    }
}
