package app.redraft.core.cost.ledger;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;
import java.time.Instant;

/** Learns of every call, and knows which were cold. Called on the calling worker thread. */
@FunctionalInterface
public interface CallListener {

    /** A call is over, complete, failed or stopped, and is in the ledger. */
    void completed(CallContext context, EngineId engine, CallRecord record);

    /**
     * Whether the first text of a call waited for a model to load, as far as the calls before it tell. Asked when the call
     * is over and not yet in the ledger, where the provider gave no sign of it.
     *
     * @param startedAt when the call began
     * @param waitedMs milliseconds to the first text, or to the end of a call that was given up before
     */
    default boolean wasCold(CallContext context, EngineId engine, Instant startedAt, long waitedMs) {
        return false;
    }
}
