package app.redraft.core.quality.gate;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.quality.gate.verdict.TierFigures;
import app.redraft.core.quality.gate.verdict.Verdict;
import app.redraft.core.text.UserMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of the gate, finished or not.
 *
 * @param id the run's name, a ULID
 * @param setup what was examined
 * @param at when the run began
 * @param scenarios what it was examined with, in order
 * @param samples what came back and was checked, by scenario, tier and number
 * @param doingNothing what the checks say of each passage left as it is, by the scenario's id
 * @param comparisons the tiers beside one another: by the judge, by the writer
 * @param figures time and cost, edge first
 * @param verdict what the gate says; of an unfinished run never a pass
 * @param unfinished why the run did not come to its end, or null where it did
 */
public record GateReport(
        String id,
        GateSetup setup,
        Instant at,
        List<Scenario> scenarios,
        List<Sample> samples,
        Map<String, List<CheckResult>> doingNothing,
        List<Comparison> comparisons,
        List<TierFigures> figures,
        Verdict verdict,
        @Nullable Unfinished unfinished) {

    /**
     * Why a run did not come to its end. What was done is kept, and the next run of the same setup goes on there.
     *
     * @param kind what stood in the way: {@link ErrorKind#CANCELLED} where the writer stopped it
     * @param reason what the writer is told
     */
    public record Unfinished(ErrorKind kind, UserMessage reason) {}

    public GateReport {
        scenarios = List.copyOf(scenarios);
        samples = List.copyOf(samples);
        doingNothing = Map.copyOf(doingNothing);
        comparisons = List.copyOf(comparisons);
        figures = List.copyOf(figures);
    }

    /** One sample; empty where the run did not come to it. */
    public Optional<Sample> sample(SampleKey key) {
        return samples.stream().filter(sample -> sample.key().equals(key)).findFirst();
    }

    /** The samples of a scenario on a tier, in order. */
    public List<Sample> samples(String scenario, Tier tier) {
        return samples.stream()
                .filter(sample ->
                        sample.key().scenario().equals(scenario) && sample.key().tier() == tier)
                .toList();
    }

    /** Whether the run came to its end. */
    public boolean finished() {
        return unfinished == null;
    }
}
