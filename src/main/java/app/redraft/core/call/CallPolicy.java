package app.redraft.core.call;

import app.redraft.core.llm.ModelClient;
import java.util.function.Function;

/** One thing that happens to every call of a destination. Called when a client is built, on any thread; asks nobody. */
@FunctionalInterface
public interface CallPolicy {

    /**
     * Puts the policy around what comes after it.
     *
     * @param destination where calls go
     * @param next builds the rest of the chain, for this destination or another port of it
     */
    ModelClient around(Destination destination, Function<Destination, ModelClient> next);
}
