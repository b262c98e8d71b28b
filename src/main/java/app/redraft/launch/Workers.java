package app.redraft.launch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every thread of Redraft beside the FX thread: named daemons whose uncaught exceptions are logged. */
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int IDLE_SECONDS = 30;

    private final ExecutorService pool = Executors.newCachedThreadPool(named("worker", Thread.NORM_PRIORITY));
    private final ThreadPoolExecutor low = single("warm-up", Thread.MIN_PRIORITY);
    private final ExecutorService disk = single("disk", Thread.NORM_PRIORITY);
    private final ScheduledExecutorService timer = scheduled();

    /** Runs model calls and whatever may block for long. */
    ExecutorService pool() {
        return pool;
    }

    /** Runs one thing at a time, when nobody else wants the processor. */
    ExecutorService low() {
        return low;
    }

    /** Runs writes to disk one after the other, in order. */
    ExecutorService disk() {
        return disk;
    }

    /** Runs short things later; hands long ones to {@link #pool()}. */
    ScheduledExecutorService timer() {
        return timer;
    }

    /** Lets disk writes finish and drops the rest. */
    @Override
    public void close() {
        timer.shutdownNow();
        disk.shutdown();
        try {
            if (!disk.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("a write to disk did not finish in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.shutdownNow();
        // What runs is let run: interrupting a load of dictionaries would only fill the log.
        low.shutdown();
        low.getQueue().clear();
    }

    private static ThreadPoolExecutor single(String name, int priority) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name, priority));
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static ScheduledExecutorService scheduled() {
        // What the last frames of a closed window still want to do later is dropped, as is what waits.
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1, named("timer", Thread.NORM_PRIORITY), new ThreadPoolExecutor.DiscardPolicy());
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    private static ThreadFactory named(String name, int priority) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "redraft-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(priority);
            thread.setUncaughtExceptionHandler(
                    (failed, problem) -> LOG.error("uncaught on {}", failed.getName(), problem));
            return thread;
        };
    }
}
