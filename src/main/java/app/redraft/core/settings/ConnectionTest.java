package app.redraft.core.settings;

import app.redraft.core.llm.Cancellation;
import java.util.Optional;

/**
 * Port that tries one tier's engine with a real call of one token. Blocks until the call ends: worker threads only. The call
 * passes no policy and is not in the ledger.
 */
public interface ConnectionTest {

    /**
     * What a successful call told.
     *
     * @param model the model that really answered
     * @param firstTokenMs milliseconds from the request to the first payload
     */
    record Result(String model, long firstTokenMs) {}

    /**
     * Calls the engine.
     *
     * @param settings the tier as the writer typed it, saved or not
     * @param key the key to use; empty for none
     * @param cancellation stops the call
     * @throws app.redraft.core.llm.ModelException with what went wrong and what to do
     */
    Result test(TierSettings settings, Optional<String> key, Cancellation cancellation);
}
