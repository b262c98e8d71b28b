package app.redraft.core.cost;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;

/** Learns of every call: health, the budget pill and the version list live from it. Called on the calling worker thread. */
@FunctionalInterface
public interface CallListener {

    /** A call is over, complete, failed or stopped, and is in the ledger. */
    void completed(CallContext context, EngineId engine, CallRecord record);
}
