package app.redraft.ui.common;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.ConditionalFeature;
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

    /**
     * Runs the action on the FX thread and waits for its end; for a program that is told to end.
     *
     * @return whether it ended in time; an action that did not may still run later
     */
    public static boolean runAndWait(Runnable action, Duration longest) {
        CountDownLatch ended = new CountDownLatch(1);
        run(() -> {
            try {
                action.run();
            } finally {
                ended.countDown();
            }
        });
        try {
            return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs the action on the FX thread after what is already queued there. */
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /** Whether a window can be partly transparent; on X11 only while a compositor runs. */
    public static boolean canShowTransparentWindows() {
        return Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
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
}
