package app.redraft.core.cost.ledger;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;
import java.time.Instant;

/** Port to what earlier calls tell of the model: whether it was loaded. Blocks on disk: the call's own worker thread. */
@FunctionalInterface
public interface ColdStarts {

    /** Where nothing is known of earlier calls. */
    ColdStarts NEVER = (context, engine, startedAt, waitedMs) -> false;

    /**
     * Whether the first text of a call waited for a model to load, as far as the calls before it tell. Asked when the call
     * is over and not yet in the ledger, where the provider gave no sign of it.
     *
     * @param startedAt when the call began
     * @param waitedMs milliseconds to the first text, or to the end of a call that was given up before
     */
    boolean wasCold(CallContext context, EngineId engine, Instant startedAt, long waitedMs);
}
