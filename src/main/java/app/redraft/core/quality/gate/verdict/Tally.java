package app.redraft.core.quality.gate.verdict;

import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.verdict.Comparison.Stage;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Assessments of some scenarios, counted together. */
final class Tally {
    private final List<Assessment> scenarios;
    private final List<Comparison> comparisons;

    /** @param comparisons those that count */
    Tally(List<Assessment> scenarios, List<Comparison> comparisons) {
        this.scenarios = scenarios;
        this.comparisons = comparisons;
    }

    /** The same for one category. */
    Tally of(String category) {
        return new Tally(
                scenarios.stream()
                        .filter(each -> each.scenario().category().equals(category))
                        .toList(),
                comparisons);
    }

    int scenarios() {
        return scenarios.size();
    }

    int samples() {
        return sum(Assessment::samples);
    }

    int form() {
        return sum(Assessment::form);
    }

    int protection() {
        return count(Assessment::protection);
    }

    int meaning() {
        return count(Assessment::meaning);
    }

    int task() {
        return count(Assessment::task);
    }

    int failed() {
        return count(Assessment::failed);
    }

    /** Samples of passages without a mistake. */
    int errorFree() {
        return scenarios.stream()
                .filter(each -> each.scenario().errorFree())
                .mapToInt(Assessment::samples)
                .sum();
    }

    int changed() {
        return sum(Assessment::changed);
    }

    Sample.Corrections corrections() {
        return scenarios.stream()
                .map(Assessment::corrections)
                .reduce(Sample.Corrections.NONE, Sample.Corrections::plus);
    }

    boolean corrects() {
        return corrections().removed()
                >= Assessment.ENOUGH_CORRECTED * corrections().planted();
    }

    /** Comparisons of these scenarios. */
    int compared(Stage stage) {
        return (int) decisions(stage, decision -> true);
    }

    /** Comparisons that edge lost. */
    int lost(Stage stage) {
        return (int) decisions(stage, decision -> decision.preference() == Comparison.Preference.FRONTIER);
    }

    /** Whether edge lost more than one comparison in three. */
    boolean losesTooMany(Stage stage) {
        return Comparison.losesTooMany(lost(stage), compared(stage));
    }

    /** Whether a few more comparisons might decide otherwise. */
    boolean isClose(Stage stage) {
        return Comparison.isClose(lost(stage), compared(stage));
    }

    private long decisions(Stage stage, Predicate<Comparison.Decision> wanted) {
        Set<String> ids = scenarios.stream().map(each -> each.scenario().id()).collect(Collectors.toSet());
        return comparisons.stream()
                .filter(each -> each.stage() == stage)
                .flatMap(each -> each.decisions().stream())
                .filter(decision -> ids.contains(decision.scenario()))
                .filter(wanted)
                .count();
    }

    private int sum(ToIntFunction<Assessment> figure) {
        return scenarios.stream().mapToInt(figure).sum();
    }

    private int count(Predicate<Assessment> wanted) {
        return (int) scenarios.stream().filter(wanted).count();
    }

    Verdict.Measures measures(Proportion.Interval interval) {
        return new Verdict.Measures(
                interval.of(form(), samples()),
                interval.of(protection(), scenarios()),
                interval.of(task(), scenarios()),
                interval.of(corrections().removed(), corrections().planted()),
                interval.of(errorFree() - changed(), errorFree()),
                interval.of(lost(Stage.JUDGE), compared(Stage.JUDGE)),
                interval.of(lost(Stage.WRITER), compared(Stage.WRITER)));
    }
}
