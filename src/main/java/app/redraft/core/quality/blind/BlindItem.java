package app.redraft.core.quality.blind;

import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.sample.SamplePair;
import app.redraft.core.quality.gate.scenario.Scenario;
import java.util.List;

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

    /**
     * Of each scenario two rewrites, edge on the left.
     *
     * @param skipped how many pairs of each scenario stand on the sheet before
     */
    static List<BlindItem> of(List<Scenario> scenarios, List<Sample> samples, int skipped) {
        return scenarios.stream()
                .flatMap(scenario -> SamplePair.of(scenario.id(), samples).stream()
                        .skip(skipped)
                        .limit(1)
                        .map(pair -> new BlindItem(
                                scenario,
                                pair.number(),
                                pair.edge().answer().text(),
                                pair.frontier().answer().text(),
                                true)))
                .toList();
    }

    /** The same with the sides changed, or not. */
    BlindItem sides(boolean edgeOnLeft) {
        return edgeLeft == edgeOnLeft ? this : new BlindItem(scenario, sample, right, left, edgeOnLeft);
    }
}
