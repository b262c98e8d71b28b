package app.redraft.ui.rewrite;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the FX thread: what others send runs on the test's thread, when the test waits for something. */
public final class FxQueue implements Executor {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /** Runs tasks as they come until something holds. */
    public void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            try {
                // The condition may come true on a worker without a task here, so it is looked at again before long.
                Runnable task = waiting.poll(10, TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run();
                } else if (System.nanoTime() > deadline) {
                    throw new AssertionError("nothing more happens");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
