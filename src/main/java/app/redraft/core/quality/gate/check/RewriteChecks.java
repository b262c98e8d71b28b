package app.redraft.core.quality.gate.check;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.proofreading.Proofreader;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.guard.MeaningGuard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All checks of stage 1. Deterministic; thread-safe. A check takes milliseconds, the proofreader's first a second or two. */
public final class RewriteChecks {
    private final MeaningGuard guard;
    private final ErrorCheck errors;

    /**
     * @param proofreader counts mistakes
     * @param guard tells of other meanings; of every kind, whatever the writer wants to see in the editor
     */
    public RewriteChecks(Proofreader proofreader, MeaningGuard guard) {
        this.guard = guard;
        errors = new ErrorCheck(proofreader);
    }

    /**
     * Checks what came back for a scenario.
     *
     * @param stop ends the proofreader's work
     * @throws app.redraft.core.llm.ModelException when stopped, or the proofreader's rules cannot be loaded
     */
    public Sample check(SampleKey key, Scenario scenario, Answer answer, Cancellation stop) {
        Sample.Corrections corrections = answer.finished()
                ? PlantedErrors.corrections(scenario, answer.text())
                : new Sample.Corrections(PlantedErrors.planted(scenario).size(), 0);
        return new Sample(key, answer, check(scenario, answer, stop), corrections);
    }

    /**
     * What the checks say of the passage itself, left as it is.
     *
     * @param stop ends the proofreader's work
     */
    public List<CheckResult> doNothing(Scenario scenario, Cancellation stop) {
        return check(scenario, Answer.unchanged(scenario.text()), stop);
    }

    private List<CheckResult> check(Scenario scenario, Answer answer, Cancellation stop) {
        List<CheckResult> results = new ArrayList<>(FormCheck.check(scenario, answer, guard));
        if (answer.finished()) {
            results.addAll(KeptCheck.check(scenario, answer.text(), guard));
            results.addAll(TaskCheck.check(scenario, answer.text()));
            results.addAll(errors.check(scenario, answer.text(), stop));
        }
        results.sort(Comparator.comparing(CheckResult::check));
        return results;
    }
}
