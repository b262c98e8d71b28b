package app.redraft.core.monitoring;

import app.redraft.core.llm.Tier;

/** Port to the calls of this process that are under way. Any thread. */
public interface OpenCalls {

    /**
     * Calls under way.
     *
     * @param calling calls a server works on
     * @param waiting calls that wait for the rate limit, the budget or another try
     */
    record Load(int calling, int waiting) {}

    /** The calls of a tier that are under way now. */
    Load load(Tier tier);

    /** Runs an action whenever a call goes on or ends, on the call's thread; it must be short. */
    void onChange(Runnable action);
}
