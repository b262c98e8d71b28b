package app.redraft.ui.common;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Runs tasks on the threads of another executor, one after the other in the order they came: writes to one file never
 * overtake each other. Any thread.
 */
public final class SerialExecutor implements Executor {
    private final Executor workers;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    public SerialExecutor(Executor workers) {
        this.workers = workers;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            waiting.add(task);
            if (busy) {
                return;
            }
            busy = true;
        }
        workers.execute(this::work);
    }

    private void work() {
        try {
            first().run();
        } finally {
            if (more()) {
                workers.execute(this::work);
            }
        }
    }

    private synchronized Runnable first() {
        return waiting.remove();
    }

    private synchronized boolean more() {
        busy = !waiting.isEmpty();
        return busy;
    }
}
