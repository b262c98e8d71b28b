package app.redraft.core.quality.blind;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two rewrites of a passage, side by side.
 *
 * @param scenario what was asked for
 * @param sample which sample of both tiers, from 1 on
 * @param left the rewrite on the left
 * @param right the rewrite on the right
 * @param edgeLeft whether the left one is edge's; told nobody before the sheet is finished
 */
public record BlindItem(Scenario scenario, int sample, String left, String right, boolean edgeLeft) {

    /** Of each scenario the first sample that both tiers finished, edge on the left. */
    static List<BlindItem> of(List<Scenario> scenarios, List<Sample> samples) {
        Map<SampleKey, Sample> known =
                samples.stream().collect(Collectors.toMap(Sample::key, Function.identity(), (first, again) -> first));
        return scenarios.stream()
                .flatMap(scenario -> samples.stream()
                        .map(Sample::key)
                        .filter(key -> key.scenario().equals(scenario.id()) && key.tier() == Tier.EDGE)
                        .map(SampleKey::number)
                        .sorted()
                        .flatMap(number -> of(scenario, number, known).stream())
                        .limit(1))
                .toList();
    }

    /** The same with the sides changed, or not. */
    BlindItem sides(boolean edgeOnLeft) {
        return edgeLeft == edgeOnLeft ? this : new BlindItem(scenario, sample, right, left, edgeOnLeft);
    }

    private static Optional<BlindItem> of(Scenario scenario, int number, Map<SampleKey, Sample> known) {
        Sample edge = known.get(new SampleKey(scenario.id(), Tier.EDGE, number));
        Sample frontier = known.get(new SampleKey(scenario.id(), Tier.FRONTIER, number));
        if (edge == null
                || frontier == null
                || !edge.answer().finished()
                || !frontier.answer().finished()) {
            return Optional.empty();
        }
        return Optional.of(new BlindItem(
                scenario, number, edge.answer().text(), frontier.answer().text(), true));
    }
}
