package app.redraft.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work off the FX thread with its answer on it. Every failure is heard: by the caller who has something to say about it, else
 * by the window.
 *
 * @param workers runs the work; tests pass {@code Runnable::run}
 * @param fx runs the answers; {@link FxThread#run} in the window
 * @param unexpected tells the writer, on the FX thread, of a failure that no caller expects
 */
public record Background(Executor workers, Executor fx, Consumer<? super Exception> unexpected) {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    /** A background whose unexpected failures stand in the log only. */
    public Background(Executor workers, Executor fx) {
        this(workers, fx, failure -> {});
    }

    /** The background of a window whose unexpected failures stand in the log only. */
    public static Background on(Executor workers) {
        return on(workers, failure -> {});
    }

    /**
     * The background of a real window.
     *
     * @param unexpected tells the writer of a failure that no caller expects
     */
    public static Background on(Executor workers, Consumer<? super Exception> unexpected) {
        return new Background(workers, FxThread::run, unexpected);
    }

    /**
     * Runs work on a worker thread.
     *
     * @param work what to do; must not touch the scene graph
     * @param done hears the result on the FX thread
     * @param failed hears the exception on the FX thread
     */
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        workers.execute(() -> {
            try {
                T result = work.call();
                fx.execute(() -> done.accept(result));
            } catch (Exception e) {
                fx.execute(() -> failed.accept(e));
            } catch (LinkageError | AssertionError | StackOverflowError | OutOfMemoryError e) {
                LOG.error("work in the background", e);
                fx.execute(() -> failed.accept(new ExecutionException(e)));
            }
        });
    }

    /**
     * Asks something on the FX thread and waits for the answer. On a worker thread.
     *
     * @throws CancellationException when the worker is interrupted
     */
    public <T> T ask(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        fx.execute(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Runs work on a worker thread whose failure is no news that the caller could word: it is logged, and told in the window.
     *
     * @param work what to do; must not touch the scene graph
     * @param done hears the result on the FX thread
     */
    public <T> void run(Callable<T> work, Consumer<? super T> done) {
        run(work, done, failure -> {
            LOG.error("work in the background", failure);
            unexpected.accept(failure);
        });
    }
}
