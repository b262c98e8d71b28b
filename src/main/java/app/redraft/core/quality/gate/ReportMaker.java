package app.redraft.core.quality.gate;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.quality.gate.check.RewriteChecks;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Proportion;
import app.redraft.core.quality.gate.verdict.TierFigures;
import app.redraft.core.quality.gate.verdict.Verdict;
import app.redraft.core.quality.gate.verdict.VerdictRule;
import app.redraft.core.statistics.Percentile;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes reports of what runs left. */
final class ReportMaker {
    private static final double MEDIAN = 50;
    private static final double SLOWEST = 95;

    private final RewriteChecks checks;
    private final VerdictRule rule;

    ReportMaker(RewriteChecks checks, Proportion.Interval interval) {
        this.checks = checks;
        rule = new VerdictRule(interval);
    }

    /** The report of a run that came to its end; everything is checked anew. */
    GateReport of(RunStore.Kept kept, Cancellation stop) {
        List<Sample> samples = new ArrayList<>();
        for (Scenario scenario : kept.scenarios()) {
            kept.answers().forEach((key, answer) -> {
                if (key.scenario().equals(scenario.id())) {
                    samples.add(checks.check(key, scenario, answer, stop));
                }
            });
        }
        return of(kept, samples, Optional.empty(), stop);
    }

    /** @param samples checked already */
    GateReport of(
            RunStore.Kept kept, List<Sample> samples, Optional<GateReport.Unfinished> unfinished, Cancellation stop) {
        List<Sample> ordered = samples.stream().sorted(order(kept.scenarios())).toList();
        List<UserMessage> proofreader =
                kept.setup().edge().engine().isBuiltin() ? List.of(UserMessage.of("gate.note.proofreader")) : List.of();
        Verdict verdict = rule.of(kept.scenarios(), ordered, kept.comparisons(), unfinished.isEmpty());
        return new GateReport(
                kept.id(),
                kept.setup(),
                kept.at(),
                kept.scenarios(),
                ordered,
                doingNothing(kept.scenarios(), stop),
                kept.comparisons(),
                List.of(figures(Tier.EDGE, ordered), figures(Tier.FRONTIER, ordered)),
                verdict.preceded(proofreader),
                unfinished.orElse(null));
    }

    private static Comparator<Sample> order(List<Scenario> scenarios) {
        List<String> ids = scenarios.stream().map(Scenario::id).toList();
        return Comparator.comparingInt(
                        (Sample sample) -> ids.indexOf(sample.key().scenario()))
                .thenComparing(sample -> sample.key().tier())
                .thenComparing(sample -> sample.key().number());
    }

    private Map<String, List<CheckResult>> doingNothing(List<Scenario> scenarios, Cancellation stop) {
        Map<String, List<CheckResult>> results = new LinkedHashMap<>();
        try {
            scenarios.forEach(scenario -> results.put(scenario.id(), checks.doNothing(scenario, stop)));
        } catch (ModelException failure) {
            // A run that was stopped shows what it has, at once.
            if (failure.kind() != ErrorKind.CANCELLED) {
                throw failure;
            }
        }
        return results;
    }

    private static TierFigures figures(Tier tier, List<Sample> samples) {
        List<Answer> all = samples.stream()
                .filter(sample -> sample.key().tier() == tier)
                .map(Sample::answer)
                .toList();
        List<Answer> finished = all.stream().filter(Answer::finished).toList();
        return new TierFigures(
                tier,
                finished.size(),
                times(finished, answer -> answer.receipt().ttftMs()),
                times(finished, answer -> answer.receipt().totalMs()),
                all.stream().map(answer -> answer.receipt().cost()).reduce(Cost.FREE, Cost::plus));
    }

    private static TierFigures.@Nullable Times times(List<Answer> answers, Function<Answer, @Nullable Long> time) {
        long[] sorted = answers.stream()
                .map(time)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? null
                : new TierFigures.Times(percentile(sorted, MEDIAN), percentile(sorted, SLOWEST));
    }

    private static long percentile(long[] sorted, double percent) {
        return Math.round(Percentile.of(percent, sorted.length, position -> sorted[(int) position]));
    }
}
