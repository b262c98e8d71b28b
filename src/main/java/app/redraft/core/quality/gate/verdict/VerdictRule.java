package app.redraft.core.quality.gate.verdict;

import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.scenario.PresetCategories;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison.Stage;
import app.redraft.core.quality.gate.verdict.Verdict.Outcome;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rule to pass. Of edge's answers none fails in form; at most one scenario in thirty loses something protected; at most one
 * in ten turns the meaning, or does not do what was asked for, in most samples; nine of ten planted errors go, and a passage
 * without a mistake stays as it is; and edge loses at most one comparison in three to frontier, by the judge and by the
 * writer's own eye, where these counted. Smaller sets of scenarios allow proportionally less, down to nothing.
 */
public final class VerdictRule {
    /** As many scenarios as the rule was made for. */
    private static final int USUAL_SCENARIOS = 30;

    private static final int SCENARIOS_PER_MISS = 10;

    private final Proportion.Interval interval;

    /** @param interval tells how certain a share is */
    public VerdictRule(Proportion.Interval interval) {
        this.interval = interval;
    }

    /**
     * What the gate says of edge.
     *
     * @param samples of both tiers
     * @param comparisons of both stages; those that do not count are passed over
     * @param finished whether the run came to its end; else it is no pass, and scenarios that it did not come to do not count
     */
    public Verdict of(List<Scenario> scenarios, List<Sample> samples, List<Comparison> comparisons, boolean finished) {
        Tally all = new Tally(
                scenarios.stream()
                        .map(scenario -> Assessment.of(scenario, samples))
                        .filter(assessment -> assessment.samples() > 0)
                        .toList(),
                comparisons.stream().filter(Comparison::counts).toList());
        Map<String, Integer> sizes = new LinkedHashMap<>();
        scenarios.forEach(scenario -> sizes.merge(scenario.category(), 1, Integer::sum));
        List<Verdict.Category> categories = sizes.entrySet().stream()
                .map(size -> category(size.getKey(), size.getValue(), all))
                .toList();
        List<String> failed = categories.stream()
                .filter(category -> category.outcome() == Outcome.FAIL)
                .map(Verdict.Category::name)
                .toList();
        List<String> presets = presets(failed, scenarios);
        Outcome outcome = !finished || scenarios.isEmpty()
                ? Outcome.FAIL
                : failed.isEmpty() ? Outcome.PASS : ifOthersDo(categories, failed, scenarios);
        List<UserMessage> reasons = new ArrayList<>(faults(all));
        if (finished) {
            reasons.addAll(notes(all, comparisons));
        }
        return new Verdict(
                outcome,
                categories,
                all.measures(interval),
                outcome == Outcome.CONDITIONAL ? presets : List.of(),
                reasons);
    }

    /** @param size how many scenarios it has; it is no pass before the run came to all of them */
    private Verdict.Category category(String name, int size, Tally all) {
        Tally own = all.of(name);
        boolean fails = own.scenarios() < size
                || own.form() > 0
                || own.protection() > 0 && losesTooMuch(all)
                || own.meaning() > 0 && turnsTooMuch(all)
                || own.task() > 0 && missesTooMuch(all)
                || !own.corrects() && !all.corrects()
                || own.changed() > 0
                || own.losesTooMany(Stage.JUDGE) && all.losesTooMany(Stage.JUDGE)
                || own.losesTooMany(Stage.WRITER) && all.losesTooMany(Stage.WRITER);
        return new Verdict.Category(
                name, fails ? Outcome.FAIL : Outcome.PASS, own.scenarios(), own.failed(), own.measures(interval));
    }

    private static boolean losesTooMuch(Tally all) {
        return all.protection() > all.scenarios() / USUAL_SCENARIOS;
    }

    private static boolean turnsTooMuch(Tally all) {
        return all.meaning() > all.scenarios() / SCENARIOS_PER_MISS;
    }

    private static boolean missesTooMuch(Tally all) {
        return all.task() > all.scenarios() / SCENARIOS_PER_MISS;
    }

    /** Most scenarios have to pass, and every category that does not has to have presets that can stay on frontier. */
    private static Outcome ifOthersDo(
            List<Verdict.Category> categories, List<String> failed, List<Scenario> scenarios) {
        int passing = categories.stream()
                .filter(category -> category.outcome() == Outcome.PASS)
                .mapToInt(Verdict.Category::scenarios)
                .sum();
        boolean covered = failed.stream()
                .noneMatch(name -> PresetCategories.presets(name, scenarios).isEmpty());
        return covered && passing * 2 >= scenarios.size() ? Outcome.CONDITIONAL : Outcome.FAIL;
    }

    private static List<String> presets(List<String> failed, List<Scenario> scenarios) {
        return failed.stream()
                .flatMap(name -> PresetCategories.presets(name, scenarios).stream())
                .distinct()
                .toList();
    }

    private static List<UserMessage> faults(Tally all) {
        List<UserMessage> faults = new ArrayList<>();
        if (all.form() > 0) {
            faults.add(UserMessage.of("gate.reason.form", all.form(), all.samples()));
        }
        if (losesTooMuch(all)) {
            faults.add(UserMessage.of("gate.reason.protection", all.protection(), all.scenarios()));
        }
        if (turnsTooMuch(all)) {
            faults.add(UserMessage.of("gate.reason.meaning", all.meaning(), all.scenarios()));
        }
        if (missesTooMuch(all)) {
            faults.add(UserMessage.of("gate.reason.task", all.task(), all.scenarios()));
        }
        if (!all.corrects()) {
            faults.add(UserMessage.of(
                    "gate.reason.corrections",
                    all.corrections().removed(),
                    all.corrections().planted()));
        }
        if (all.changed() > 0) {
            faults.add(UserMessage.of("gate.reason.changed", all.changed(), all.errorFree()));
        }
        for (Stage stage : Stage.values()) {
            if (all.losesTooMany(stage)) {
                faults.add(UserMessage.of("gate.reason.losses", all.lost(stage), all.compared(stage), stage));
            }
        }
        return faults;
    }

    /** What has to be said whatever the verdict. */
    private static List<UserMessage> notes(Tally all, List<Comparison> comparisons) {
        List<UserMessage> notes = new ArrayList<>();
        comparisons.stream()
                .flatMap(each -> Optional.ofNullable(each.note()).stream())
                .forEach(notes::add);
        if (comparisons.stream().noneMatch(Comparison::counts)) {
            notes.add(UserMessage.of("gate.note.not-compared"));
        }
        for (Stage stage : Stage.values()) {
            if (all.isClose(stage)) {
                notes.add(UserMessage.of("gate.note.close", all.lost(stage), all.compared(stage)));
            }
        }
        if (all.scenarios() < USUAL_SCENARIOS) {
            notes.add(UserMessage.of("gate.note.few", all.scenarios(), USUAL_SCENARIOS));
        }
        return notes;
    }
}
