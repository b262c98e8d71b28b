package app.redraft.core.rewrite;

import app.redraft.core.call.Engines;
import app.redraft.core.call.local.LocalOnlyClient;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import java.time.Duration;

/** Two clients as tiers; what calls itself ollama is on this machine and free. */
record TwoEngines(ModelClient edge, ModelClient frontier) implements Engines {
    @Override
    public ModelClient client(Tier tier) {
        return new LocalOnlyClient(bare(tier), local(tier));
    }

    private ModelClient bare(Tier tier) {
        return tier == Tier.EDGE ? edge : frontier;
    }

    @Override
    public Sampling sampling(Tier tier) {
        return new Sampling(1000, 0.5, null, null, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Override
    public boolean free(Tier tier) {
        return local(tier);
    }

    @Override
    public boolean local(Tier tier) {
        return !bare(tier).engine().provider().equals("openai");
    }
}
