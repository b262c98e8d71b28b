package app.redraft.infra.resilience;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits on the calling thread. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits, or less when cancelled.
     *
     * @throws ModelException {@link app.redraft.core.llm.ErrorKind#CANCELLED} when cancelled or interrupted
     */
    void sleep(Duration time, Cancellation cancellation);

    /** Waits in real time; wakes at once on cancel. */
    Sleeper REAL = (time, cancellation) -> {
        CountDownLatch cancelled = new CountDownLatch(1);
        Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown);
        try {
            if (cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw ModelException.cancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelException.cancelled();
        } finally {
            registration.close();
        }
    };
}
