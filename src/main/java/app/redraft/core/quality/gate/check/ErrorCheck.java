package app.redraft.core.quality.gate.check;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Proofreader;
import app.redraft.core.quality.gate.sample.Check;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.text.UserMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a rewrite has more mistakes than its passage, by the built-in proofreader. */
final class ErrorCheck {
    private final Proofreader proofreader;

    ErrorCheck(Proofreader proofreader) {
        this.proofreader = proofreader;
    }

    List<CheckResult> check(Scenario scenario, String text, Cancellation stop) {
        Findings findings = new Findings();
        List<String> before = mistakes(scenario.text(), stop);
        List<String> after = mistakes(text, stop);
        boolean more =
                after.size() > before.size() + scenario.expects().limits().moreErrors();
        findings.add(
                Check.ERRORS,
                more
                        ? UserMessage.of(
                                "gate.check.more-errors",
                                before.size(),
                                after.size(),
                                firstNew(before, after).orElse(""))
                        : null);
        return findings.results();
    }

    /** The words of every sure mistake. */
    private List<String> mistakes(String text, Cancellation stop) {
        return proofreader.check(text, 0, text.length(), stop).stream()
                .filter(problem -> problem.certainty() == Problem.Certainty.SURE)
                .map(problem -> text.substring(problem.start(), problem.end()))
                .toList();
    }

    private static Optional<String> firstNew(List<String> before, List<String> after) {
        Map<String, Integer> known = new HashMap<>();
        before.forEach(each -> known.merge(each, 1, Integer::sum));
        return after.stream()
                .filter(each -> known.merge(each, -1, Integer::sum) < 0)
                .findFirst();
    }
}
