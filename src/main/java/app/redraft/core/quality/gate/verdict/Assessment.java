package app.redraft.core.quality.gate.verdict;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.sample.Check;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.scenario.Scenario;
import java.util.List;

/**
 * How edge did in one scenario.
 *
 * @param scenario which one
 * @param samples samples of edge
 * @param form samples that failed a check of form
 * @param protection whether a sample lost something protected, or most turned the meaning where frontier's did not
 * @param meaning whether most samples turned the meaning, whatever frontier did
 * @param task whether most samples did not do what was asked for
 * @param corrections planted errors over all samples
 * @param changed samples that changed an error-free passage
 */
record Assessment(
        Scenario scenario,
        int samples,
        int form,
        boolean protection,
        boolean meaning,
        boolean task,
        Sample.Corrections corrections,
        int changed) {

    /** Nine of ten planted errors have to go. */
    static final double ENOUGH_CORRECTED = 0.9;

    /** @param all the samples of both tiers */
    static Assessment of(Scenario scenario, List<Sample> all) {
        List<Sample> edge = of(scenario, Tier.EDGE, all);
        List<Sample> frontier = of(scenario, Tier.FRONTIER, all);
        boolean meaning = false;
        boolean worse = false;
        boolean task = false;
        for (Check check : Check.values()) {
            boolean most = mostFail(edge, check);
            boolean turned = most && check.group() == Check.Group.MEANING;
            meaning |= turned;
            worse |= turned && !mostFail(frontier, check);
            task |= most && check.group() == Check.Group.TASK;
        }
        return new Assessment(
                scenario,
                edge.size(),
                failing(edge, Check.Group.FORM),
                worse || failing(edge, Check.Group.PROTECTION) > 0,
                meaning,
                task,
                edge.stream().map(Sample::corrections).reduce(Sample.Corrections.NONE, Sample.Corrections::plus),
                (int) edge.stream()
                        .filter(sample -> fails(sample, Check.UNCHANGED))
                        .count());
    }

    /** Whether edge failed in a way that a person would call a failure. */
    boolean failed() {
        return form > 0
                || protection
                || meaning
                || task
                || changed > 0
                || corrections.removed() < ENOUGH_CORRECTED * corrections.planted();
    }

    private static List<Sample> of(Scenario scenario, Tier tier, List<Sample> all) {
        return all.stream()
                .filter(sample ->
                        sample.key().tier() == tier && sample.key().scenario().equals(scenario.id()))
                .toList();
    }

    private static int failing(List<Sample> samples, Check.Group group) {
        return (int) samples.stream().filter(sample -> !sample.passes(group)).count();
    }

    private static boolean mostFail(List<Sample> samples, Check check) {
        return samples.stream().filter(sample -> fails(sample, check)).count() * 2 > samples.size();
    }

    private static boolean fails(Sample sample, Check check) {
        return sample.checks().stream()
                .filter(result -> !result.ok())
                .map(CheckResult::check)
                .anyMatch(check::equals);
    }
}
