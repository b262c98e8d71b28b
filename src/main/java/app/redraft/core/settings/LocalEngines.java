package app.redraft.core.settings;

/**
 * Port to what listens at an address of this machine: an engine that computes here and bills nobody, or a gateway of which
 * that is not known.
 */
@FunctionalInterface
public interface LocalEngines {

    /**
     * Whether a known local engine (llama.cpp, LM Studio, vLLM …) listens there, as far as its answers tell. Answers from
     * memory where it looked a moment ago; else asks the server, for a second at most: worker threads only.
     *
     * @param settings a tier whose address is on this machine
     */
    boolean recognises(TierSettings settings);
}
