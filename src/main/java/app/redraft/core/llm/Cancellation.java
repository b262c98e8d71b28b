package app.redraft.core.llm;

import java.util.ArrayList;
import java.util.List;

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

    private synchronized void remove(Runnable action) {
        actions.remove(action);
    }
}
