package app.redraft.core.call.limit;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelException;
import java.time.Duration;

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
    Sleeper REAL = (time, cancellation) -> cancellation.sleep(time);
}
