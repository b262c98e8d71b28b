package app.redraft.launch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every thread of Redraft beside the FX thread: named daemons whose uncaught exceptions are logged. */
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int IDLE_SECONDS = 30;
    /** A log-out waits longer than this for a program; the largest document is written in a fraction of it. */
    private static final int LAST_WRITES_S = 60;
    /** A call that has ended only has its result to keep, which takes this long on a very busy machine alone. */
    private static final int LAST_RESULTS_S = 5;
    /** What nobody needs any more. */
    private static final int LAST_WORK_S = 1;

    private final List<Runnable> lastWrites = new CopyOnWriteArrayList<>();
    private final List<Consumer<Throwable>> failureListeners = new CopyOnWriteArrayList<>();
    private final ExecutorService calls = cached("call");
    private final ExecutorService pool = cached("worker");
    private final ThreadPoolExecutor low = single("warm-up", Thread.MIN_PRIORITY);
    private final ExecutorService disk = single("disk", Thread.NORM_PRIORITY);
    private final ScheduledExecutorService timer = scheduled();

    /** Runs what calls models for the writer, and keeps what came of it: {@link #close} waits for that. */
    ExecutorService calls() {
        return calls;
    }

    /** Runs whatever else may block for long. */
    ExecutorService pool() {
        return pool;
    }

    /** Runs one thing at a time, when nobody else wants the processor. */
    ExecutorService low() {
        return low;
    }

    /** Runs writes to disk one after the other, in order, each to its end: {@link #close} waits for them. */
    ExecutorService disk() {
        return disk;
    }

    /** Runs short things later; hands long ones to {@link #pool()}. */
    ScheduledExecutorService timer() {
        return timer;
    }

    /** Runs an action before the last writes, which may ask {@link #disk()} for more of them. */
    void beforeLastWrites(Runnable action) {
        lastWrites.add(action);
    }

    /** Hears, on the thread in question, what a task threw that nobody caught. */
    void onFailure(Consumer<Throwable> listener) {
        failureListeners.add(listener);
    }

    /** Lets disk writes finish, also those that were only just asked for; waits for at most a minute. */
    void finishWrites() {
        if (!disk.isShutdown()) {
            lastWrites.forEach(Workers::tried);
        }
        disk.shutdown();
        if (!await(disk, LAST_WRITES_S)) {
            LOG.warn("a write to disk did not finish in time");
        }
    }

    private static boolean await(ExecutorService executor, int seconds) {
        try {
            return executor.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What fails here must not keep the writes that wait from being made. */
    private static void tried(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("before the last writes", e);
        }
    }

    /** Lets disk writes finish and drops the rest. */
    @Override
    public void close() {
        finishWrites();
        timer.shutdownNow();
        end(calls, LAST_RESULTS_S);
        end(pool, LAST_WORK_S);
        // What runs is let run: interrupting a load of dictionaries would only fill the log.
        low.shutdown();
        low.getQueue().clear();
    }

    private static void end(ExecutorService executor, int seconds) {
        executor.shutdown();
        if (!await(executor, seconds)) {
            executor.shutdownNow();
        }
    }

    private ThreadPoolExecutor cached(String name) {
        // What a call that ends with the program still wants shown is dropped: nobody sees it, and its end must come.
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named(name, Thread.NORM_PRIORITY),
                (task, ended) -> LOG.debug("{} has ended; a task came too late", name));
    }

    private ThreadPoolExecutor single(String name, int priority) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named(name, priority),
                (task, ended) -> LOG.debug("{} has ended; a task came too late", name));
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private ScheduledExecutorService scheduled() {
        // What the last frames of a closed window still want to do later is dropped, as is what waits.
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1, named("timer", Thread.NORM_PRIORITY), new ThreadPoolExecutor.DiscardPolicy());
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    private ThreadFactory named(String name, int priority) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "redraft-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(priority);
            thread.setUncaughtExceptionHandler((failed, problem) -> {
                LOG.error("uncaught on {}", failed.getName(), problem);
                failureListeners.forEach(listener -> listener.accept(problem));
            });
            return thread;
        };
    }
}
