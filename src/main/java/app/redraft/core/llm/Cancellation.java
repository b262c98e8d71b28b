package app.redraft.core.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A one-way switch that stops a call at once. Thread-safe; actions run on the cancelling thread. */
public final class Cancellation {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Something to undo when it is not needed any more. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Stops: runs every registered action once. Later calls do nothing. */
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Whether {@link #cancel()} was called. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Ends the caller's work with {@link ErrorKind#CANCELLED} when cancelled. */
    public void check() {
        if (isCancelled()) {
            throw ModelException.cancelled();
        }
    }

    /**
     * Runs the action on cancel, at once if already cancelled.
     *
     * @return closes the registration; the action does not run any more
     */
    public Registration onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    /**
     * Waits on the calling thread.
     *
     * @throws ModelException {@link ErrorKind#CANCELLED} at once when cancelled or interrupted
     */
    public void sleep(Duration time) {
        CountDownLatch stopped = new CountDownLatch(1);
        Registration registration = onCancel(stopped::countDown);
        try {
            if (stopped.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw ModelException.cancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelException.cancelled();
        } finally {
            registration.close();
        }
    }

    private synchronized void remove(Runnable action) {
        actions.remove(action);
    }
}
