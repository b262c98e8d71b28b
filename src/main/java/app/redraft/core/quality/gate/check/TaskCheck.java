package app.redraft.core.quality.gate.check;

import app.redraft.core.quality.gate.sample.Check;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.scenario.Expectation;
import app.redraft.core.quality.gate.scenario.Expectation.Allowance;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.text.UserMessage;
import app.redraft.core.text.diff.DiffOp;
import app.redraft.core.text.diff.StreamingDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a rewrite does what was asked for: as long as wanted, changed as much as wanted, in the form that was wanted. */
final class TaskCheck {
    /** Shares are of an accepted rewrite's kind; another good one may lie a little outside. */
    private static final double SLACK = 0.05;

    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*(?:[-+*•]|\\d{1,3}[.)])\\s+(.+)$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-‑.,:@/][\\p{L}\\p{N}]+)*");

    private TaskCheck() {}

    static List<CheckResult> check(Scenario scenario, String text) {
        Findings findings = new Findings();
        findings.add(Check.LENGTH, length(scenario, text));
        findings.add(Check.INSTRUCTION, instruction(scenario, text));
        if (!scenario.plantedErrors().isEmpty()) {
            List<String> left = PlantedErrors.left(scenario, text);
            int planted = PlantedErrors.planted(scenario).size();
            findings.add(
                    Check.PLANTED_ERRORS,
                    left.isEmpty()
                            ? null
                            : UserMessage.of(
                                    "gate.check.errors-left",
                                    left.size(),
                                    planted,
                                    String.join(", ", left).strip()));
        }
        if (scenario.errorFree()) {
            findings.add(
                    Check.UNCHANGED,
                    text.strip().equals(scenario.text().strip()) ? null : UserMessage.of("gate.check.changed"));
        }
        return findings.results();
    }

    private static List<UserMessage> length(Scenario scenario, String text) {
        List<UserMessage> wrong = new ArrayList<>();
        Expectation expects = scenario.expects();
        double share = (double) text.strip().length() / scenario.text().strip().length();
        Expectation.Range range = expects.length();
        if (share < range.from() - SLACK || share > range.to() + SLACK) {
            wrong.add(UserMessage.of("gate.check.length", percent(share), percent(range.from()), percent(range.to())));
        }
        Integer most = expects.limits().words();
        int words = words(text);
        if (most != null && words > most) {
            wrong.add(UserMessage.of("gate.check.words", words, most));
        }
        return wrong;
    }

    private static List<UserMessage> instruction(Scenario scenario, String text) {
        List<UserMessage> wrong = new ArrayList<>();
        Expectation expects = scenario.expects();
        boolean same = text.strip().equals(scenario.text().strip());
        if (same && !expects.allows(Allowance.IDENTICAL)) {
            wrong.add(UserMessage.of("gate.check.unchanged"));
        } else if (!same) {
            double likeness = likeness(scenario.text().strip(), text.strip());
            if (likeness < expects.likeness().from() - SLACK) {
                wrong.add(UserMessage.of("gate.check.other-text", percent(likeness)));
            }
        }
        for (String pattern : expects.mustNot()) {
            Matcher found = Pattern.compile(pattern).matcher(text);
            if (found.find()) {
                wrong.add(UserMessage.of("gate.check.must-not", found.group()));
            }
        }
        items(expects.limits(), text, wrong);
        return wrong;
    }

    private static void items(Expectation.Limits limits, String text, List<UserMessage> wrong) {
        List<String> items =
                ITEM.matcher(text).results().map(item -> item.group(1)).toList();
        Integer wanted = limits.items();
        if (wanted != null && items.size() != wanted) {
            wrong.add(UserMessage.of("gate.check.items", items.size(), wanted));
        }
        Integer most = limits.wordsPerItem();
        if (most != null) {
            items.stream()
                    .filter(item -> words(item) > most)
                    .findFirst()
                    .ifPresent(item -> wrong.add(UserMessage.of("gate.check.item-words", words(item), most)));
        }
    }

    /** The share of both texts that the word diff keeps: 0 for nothing, 1 for the same text. */
    static double likeness(String passage, String text) {
        StreamingDiff diff = new StreamingDiff(passage);
        diff.push(text);
        diff.finish();
        int kept = diff.frame().ops().stream()
                .filter(op -> op.kind() == DiffOp.Kind.KEEP)
                .mapToInt(op -> op.text().length())
                .sum();
        return 2.0 * kept / (passage.length() + text.length());
    }

    private static int words(String text) {
        return (int) WORD.matcher(text).results().map(MatchResult::group).count();
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
