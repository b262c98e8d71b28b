package app.redraft.core.quality.gate.check;

import app.redraft.core.quality.gate.sample.Check;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.scenario.Expectation;
import app.redraft.core.quality.gate.scenario.Expectation.Allowance;
import app.redraft.core.quality.gate.scenario.Expectation.Kept;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what has to stay is there, and nothing was invented or turned: by the guard that marks changes in the editor. */
final class KeptCheck {
    private static final Map<Check, Set<Warning.Kind>> KINDS = Map.of(
            Check.NUMBERS, Set.of(Warning.Kind.NUMBER, Warning.Kind.UNIT, Warning.Kind.DATE),
            Check.NAMES, Set.of(Warning.Kind.NAME),
            Check.ADDRESSES, Set.of(Warning.Kind.LINK),
            Check.QUOTATIONS, Set.of(Warning.Kind.QUOTATION),
            Check.MARKDOWN, Set.of(Warning.Kind.MARKDOWN),
            Check.CODE, Set.of(Warning.Kind.CODE),
            Check.INVENTION, Set.of(Warning.Kind.INVENTION),
            Check.NEGATION, Set.of(Warning.Kind.NEGATION, Warning.Kind.QUANTIFIER));
    private static final Set<String> NEW_NUMBERS = Set.of("guard.number-new", "guard.date-new");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n");

    private KeptCheck() {}

    static List<CheckResult> check(Scenario scenario, String text, MeaningGuard guard) {
        Findings findings = new Findings();
        Expectation expects = scenario.expects();
        mustKeep(findings, scenario, text);
        List<Warning> warnings = guard.check(scenario.text(), text, scenario.instruction());
        guard(findings, Check.NUMBERS, expects.keeps(Kept.NUMBERS), warnings);
        guard(findings, Check.NAMES, true, warnings);
        guard(findings, Check.ADDRESSES, expects.keeps(Kept.ADDRESSES), warnings);
        guard(findings, Check.QUOTATIONS, expects.keeps(Kept.QUOTATIONS), warnings);
        guard(findings, Check.CODE, expects.keeps(Kept.CODE), warnings);
        // Whatever the instruction says of lists and tables: the scenario says whether marks stay.
        guard(findings, Check.MARKDOWN, expects.keeps(Kept.MARKDOWN), guard.check(scenario.text(), text, ""));
        paragraphs(findings, scenario, text);
        guard(
                findings,
                Check.INVENTION,
                true,
                warnings.stream()
                        .filter(warning -> !expects.allows(Allowance.NEW_NUMBERS)
                                || !NEW_NUMBERS.contains(warning.why().key()))
                        .toList());
        guard(findings, Check.NEGATION, true, warnings);
        return findings.results();
    }

    private static void guard(Findings findings, Check check, boolean applies, List<Warning> warnings) {
        if (applies) {
            Set<Warning.Kind> kinds = KINDS.getOrDefault(check, Set.of());
            findings.add(
                    check,
                    warnings.stream()
                            .filter(warning -> kinds.contains(warning.kind()))
                            .map(Warning::why)
                            .toList());
        }
    }

    private static void mustKeep(Findings findings, Scenario scenario, String text) {
        if (!scenario.mustKeep().isEmpty()) {
            String plain = plain(text);
            findings.add(
                    Check.MUST_KEEP,
                    scenario.mustKeep().stream()
                            .filter(kept -> !plain.contains(plain(kept)))
                            .map(kept -> UserMessage.of("gate.check.must-keep", kept))
                            .toList());
        }
    }

    /** Blanks and hyphens that look alike are alike. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f\\u2009\\u2007]", " ")
                .replace('\u2011', '-')
                .replace('×', 'x');
    }

    private static void paragraphs(Findings findings, Scenario scenario, String text) {
        if (scenario.expects().keeps(Kept.PARAGRAPHS)) {
            int before = PARAGRAPH.split(scenario.text().strip()).length;
            int after = PARAGRAPH.split(text.strip()).length;
            findings.add(
                    Check.PARAGRAPHS,
                    before == after ? List.of() : List.of(UserMessage.of("guard.paragraphs-lost", before, after)));
        }
    }
}
