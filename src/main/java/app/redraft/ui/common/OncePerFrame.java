package app.redraft.ui.common;

import java.util.concurrent.Executor;

/** Does something at the next frame, however often it is asked before. FX thread. */
public final class OncePerFrame {
    private final Executor pulses;
    private final Runnable action;
    private boolean due;

    /**
     * @param pulses runs actions on the FX thread, once a frame
     */
    public OncePerFrame(Executor pulses, Runnable action) {
        this.pulses = pulses;
        this.action = action;
    }

    /** Asks for the action. */
    public void run() {
        if (!due) {
            due = true;
            pulses.execute(() -> {
                due = false;
                action.run();
            });
        }
    }
}
