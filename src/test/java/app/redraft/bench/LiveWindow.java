package app.redraft.bench;

import app.redraft.ui.common.FxThread;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How a benchmark's own thread looks at a window that goes on living. */
public final class LiveWindow {
    private static final int PATIENCE_S = 60;
    private static final int LOOK_MS = 3;
    private static final int FAILED = 2;

    private LiveWindow() {}

    /** Waits until something is so; ends the benchmark when nothing more happens. */
    public static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                System.err.println("nothing more happens");
                System.exit(FAILED);
            }
            rest(LOOK_MS);
        }
    }

    /** Lets time pass. */
    public static void rest(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Does something on the FX thread and waits for it. */
    public static <T> T fx(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        FxThread.run(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
