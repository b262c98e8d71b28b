package app.redraft.ui.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The only door to the FX thread. */
public final class FxThread {
    private FxThread() {}

    /** Starts the toolkit and runs the action on the FX thread. Once per process. */
    public static void start(Runnable action) {
        Platform.startup(action);
    }

    /** Ends the toolkit. */
    public static void exit() {
        Platform.exit();
    }

    /** Whether the toolkit goes on when the last window is closed. */
    public static void keepAliveWithoutWindow(boolean keep) {
        Platform.setImplicitExit(!keep);
    }

    /** Whether the caller is on the FX thread. */
    public static boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }

    /**
     * Guards a method that must be called on the FX thread.
     *
     * @throws IllegalStateException elsewhere
     */
    public static void require() {
        if (!isCurrent()) {
            throw new IllegalStateException(
                    "not on the FX thread: " + Thread.currentThread().getName());
        }
    }

    /** Runs the action on the FX thread: at once when already there, else later. */
    public static void run(Runnable action) {
        if (isCurrent()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /**
     * Runs the action on the FX thread at the beginning of the next frame, before layout. Actions for one frame run in the
     * order they came.
     */
    public static void atNextPulse(Runnable action) {
        run(() -> new OneFrame(action).start());
    }

    /** Runs the action on the FX thread after what is already queued there. */
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /**
     * Carries a flood of items from any thread to the FX thread: at most one drain is queued at a time, so that 10,000 items
     * cost a handful of pulses.
     *
     * @param <T> type of the items
     * @param drain receives everything that came since the last drain, in order, on the FX thread; never empty
     */
    public static <T> Consumer<T> relay(Consumer<List<T>> drain) {
        Relay<T> relay = new Relay<>(drain);
        return relay::offer;
    }

    private static final class OneFrame extends AnimationTimer {
        private final Runnable action;

        OneFrame(Runnable action) {
            this.action = action;
        }

        @Override
        public void handle(long now) {
            stop();
            action.run();
        }
    }

    private static final class Relay<T> {
        private final Consumer<List<T>> drain;
        private final Queue<T> waiting = new ArrayDeque<>();
        private boolean queued;

        Relay(Consumer<List<T>> drain) {
            this.drain = drain;
        }

        void offer(T item) {
            synchronized (this) {
                waiting.add(item);
                if (queued) {
                    return;
                }
                queued = true;
            }
            later(this::deliver);
        }

        private void deliver() {
            List<T> batch;
            synchronized (this) {
                batch = new ArrayList<>(waiting);
                waiting.clear();
                queued = false;
            }
            drain.accept(batch);
        }
    }
}
