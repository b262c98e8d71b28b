package app.redraft.core.monitoring;

import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Port that asks a tier's server how it is, without asking its model. Blocks for some seconds: worker threads only. */
@FunctionalInterface
public interface HealthProbe {

    /** How a server is. */
    enum State {
        UP,
        /** It runs but its model is not ready yet. */
        LOADING,
        DOWN,
        /** Nobody can say: the provider has nothing to ask. */
        UNKNOWN;

        /** The name used in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was found.
     *
     * @param state how the server is
     * @param detail one line for the writer, or null
     */
    record Result(State state, @Nullable UserMessage detail) {}

    /** Asks. Never fails: a server that does not answer is down. */
    Result probe(Tier tier);
}
