package app.redraft.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Work off the FX thread with its answer on it. Every failure reaches the caller.
 *
 * @param workers runs the work; tests pass {@code Runnable::run}
 * @param fx runs the answers; {@link FxThread#run} in the window
 */
public record Background(Executor workers, Executor fx) {

    /** The background of a real window. */
    public static Background on(Executor workers) {
        return new Background(workers, FxThread::run);
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
            }
        });
    }
}
