package app.redraft.core.call;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import java.util.Optional;

/** The two tiers' engines in force, every policy already around them. Settings may replace them between calls; any thread. */
public interface Engines {

    /** The client of a tier. */
    ModelClient client(Tier tier);

    /**
     * The client of another model that a tier's server has, every policy around it.
     *
     * @param model the model id as the provider knows it
     * @throws UnsupportedOperationException where the engines are fixed
     */
    default ModelClient client(Tier tier, String model) {
        throw new UnsupportedOperationException("no other model than the tier's own: " + model);
    }

    /** The limits and knobs of a tier's calls. */
    Sampling sampling(Tier tier);

    /** Whether a call on this tier certainly costs nothing. */
    boolean free(Tier tier);

    /** Whether a call on this tier never leaves this machine. */
    boolean local(Tier tier);

    /**
     * Whether one tier can do what the other cannot: they are not the same model at the same place, nor both the built-in
     * proofreader.
     */
    default boolean distinct() {
        EngineId edge = client(Tier.EDGE).engine();
        EngineId frontier = client(Tier.FRONTIER).engine();
        boolean same = edge.equals(frontier) && place(Tier.EDGE).equals(place(Tier.FRONTIER));
        return !same && !(edge.isBuiltin() && frontier.isBuiltin());
    }

    /** Where a tier's calls go, as messages name it; empty for an engine within Redraft, or an address that cannot be used. */
    default Optional<String> place(Tier tier) {
        return Optional.empty();
    }

    /**
     * Opens the connection that a call on this tier will need; sends nothing and asks nobody. Returns at once.
     *
     * @param localOnly whether nothing may leave this machine, not even that
     */
    default void connect(Tier tier, boolean localOnly) {}
}
