package app.redraft.core.quality.gate.sample;

import app.redraft.core.llm.Tier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What both tiers made of a scenario, asked the same time: both came to their end.
 *
 * @param edge edge's sample
 * @param frontier frontier's sample of the same number
 */
public record SamplePair(Sample edge, Sample frontier) {

    /** The pairs of a scenario, by the numbers of their samples. @param samples of any scenarios */
    public static List<SamplePair> of(String scenario, List<Sample> samples) {
        return samples.stream()
                .filter(sample -> isOf(scenario, Tier.EDGE, sample))
                .sorted(Comparator.comparingInt(edge -> edge.key().number()))
                .flatMap(edge -> beside(edge, samples).stream())
                .toList();
    }

    private static Optional<SamplePair> beside(Sample edge, List<Sample> samples) {
        return samples.stream()
                .filter(sample -> isOf(edge.key().scenario(), Tier.FRONTIER, sample)
                        && sample.key().number() == edge.key().number())
                .findFirst()
                .map(frontier -> new SamplePair(edge, frontier));
    }

    private static boolean isOf(String scenario, Tier tier, Sample sample) {
        return sample.key().tier() == tier
                && sample.key().scenario().equals(scenario)
                && sample.answer().finished();
    }

    /** The number of both samples, from 1 on. */
    public int number() {
        return edge.key().number();
    }
}
