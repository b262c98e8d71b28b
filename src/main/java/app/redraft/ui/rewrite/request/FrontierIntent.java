package app.redraft.ui.rewrite.request;

import app.redraft.ui.common.Delay;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells from where the writer points that frontier will probably be asked. A pointer that only passes by says nothing. FX thread. */
public final class FrontierIntent {
    static final Duration DWELL = Duration.ofMillis(200);

    private final Delay delay;
    private final Runnable action;
    private boolean near;
    private @Nullable Runnable cancel;

    /**
     * @param delay waits
     * @param action what to do, once for each time the writer points there
     */
    public FrontierIntent(Delay delay, Runnable action) {
        this.delay = delay;
        this.action = action;
    }

    /** Pointer or keyboard is, or is not, where frontier can be asked now. */
    public void near(boolean now) {
        if (now == near) {
            return;
        }
        near = now;
        if (cancel != null) {
            cancel.run();
        }
        cancel = now ? delay.after(DWELL, action) : null;
    }
}
