package app.redraft.core.llm;

/** The two tiers' engines in force, every policy already around them. Settings may replace them between calls; any thread. */
public interface Engines {

    /** The client of a tier. */
    ModelClient client(Tier tier);

    /** The limits and knobs of a tier's calls. */
    Sampling sampling(Tier tier);

    /** Whether a call on this tier certainly costs nothing. */
    boolean free(Tier tier);

    /** Whether a call on this tier never leaves this machine. */
    boolean local(Tier tier);

    /** Opens the connection that a call on this tier will need; sends nothing and asks nobody. Returns at once. */
    default void connect(Tier tier) {}
}
