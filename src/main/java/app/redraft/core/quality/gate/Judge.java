package app.redraft.core.quality.gate;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Port to stage 2: a model that compares the tiers' rewrites. Blocks on the network: worker threads only. */
public interface Judge {
    /** Nobody judges. */
    Judge NONE = new Judge() {
        @Override
        public int calls(List<Scenario> scenarios) {
            return 0;
        }

        @Override
        public int mostCalls(List<Scenario> scenarios) {
            return 0;
        }

        @Override
        public Tier tier() {
            return Tier.FRONTIER;
        }

        @Override
        public Optional<Comparison> compare(Material material, Consumer<GateProgress> events, Cancellation stop) {
            return Optional.empty();
        }
    };

    /**
     * What is compared.
     *
     * @param run the run's name, under which what the judge said may be kept
     * @param scenarios all scenarios
     * @param samples the samples of both tiers
     */
    record Material(String run, List<Scenario> scenarios, List<Sample> samples) {}

    /** How many calls comparing takes, those of the judge's own test included. */
    int calls(List<Scenario> scenarios);

    /** How many it takes where it ends close, so that a second rewrite of each scenario is compared too. */
    int mostCalls(List<Scenario> scenarios);

    /** The tier whose server judges; what it costs is about what a rewrite on that tier costs. */
    Tier tier();

    /**
     * Compares the tiers scenario by scenario, after the judge passed its own test.
     *
     * @param events hears {@link GateProgress.Judging}
     * @return empty where nobody judges; a comparison that does not count where the judge did not qualify
     * @throws app.redraft.core.llm.ModelException when stopped, or the judge cannot be asked
     */
    Optional<Comparison> compare(Material material, Consumer<GateProgress> events, Cancellation stop);
}
