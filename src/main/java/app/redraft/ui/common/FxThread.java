package app.redraft.ui.common;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The only door to the FX thread. */
public final class FxThread {
    private static volatile @Nullable Thread successor;

    private FxThread() {}

    /** Starts the toolkit and runs the action on the FX thread. Once per process. */
    public static void start(Runnable action) {
        Platform.startup(action);
    }

    /** Ends the toolkit. */
    public static void exit() {
        Platform.exit();
    }

    /** Whether the caller is on the FX thread. */
    public static boolean isCurrent() {
        return Platform.isFxApplicationThread() || Thread.currentThread() == successor;
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
     * Runs an action for a program that is told to end, and waits for it: on the FX thread or, where that has ended with the
     * program already, in its place.
     *
     * @param action may read what belongs to the FX thread, and must not change what is shown
     * @param longest how long the FX thread has time to begin with it
     */
    public static void runLast(Runnable action, Duration longest) {
        CountDownLatch ended = new CountDownLatch(1);
        run(() -> {
            try {
                action.run();
            } finally {
                ended.countDown();
            }
        });
        try {
            if (!ended.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                successor = Thread.currentThread();
                action.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    /**
     * Runs the listener with whether the system is dark, now and whenever that changes, where JavaFX knows it.
     *
     * @return false where it does not: the listener is never run
     */
    public static boolean followSystemDark(Consumer<Boolean> listener) {
        require();
        Platform.Preferences preferences = Platform.getPreferences();
        if (!tellsColourScheme(preferences.keySet())) {
            return false;
        }
        preferences.colorSchemeProperty().subscribe(scheme -> listener.accept(scheme == ColorScheme.DARK));
        return true;
    }

    /** Windows and macOS have such a setting; of a Linux desktop JavaFX sees only the colours of a GTK theme. */
    static boolean tellsColourScheme(Set<String> preferences) {
        return preferences.stream().anyMatch(key -> key.startsWith("Windows.") || key.startsWith("macOS."));
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
