package app.redraft.infra.report;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every rewrite beside its passage; open where edge failed. */
final class ScenarioSection {
    private final Markup page;
    private final ReportWords words;

    ScenarioSection(Markup page, ReportWords words) {
        this.page = page;
        this.words = words;
    }

    void write(GateReport report) {
        page.element("h2", words.get("scenarios"));
        report.scenarios().forEach(scenario -> scenario(report, scenario));
    }

    /** Where a scenario stands on the page. */
    static String anchor(Scenario scenario) {
        return "scenario-" + scenario.id();
    }

    private void scenario(GateReport report, Scenario scenario) {
        boolean failed = report.samples(scenario.id(), Tier.EDGE).stream().anyMatch(sample -> !sample.passes());
        details(failed, anchor(scenario), () -> {
            page.element("summary", words.get("scenario", scenario.id(), scenario.category()));
            page.element("p", words.get("instruction", scenario.instruction()), "dir", "auto");
            for (Tier tier : Tier.values()) {
                report.samples(scenario.id(), tier).forEach(sample -> sample(scenario, sample));
            }
            accepted(scenario, scenario.accepted());
        });
    }

    private void accepted(Scenario scenario, @Nullable String accepted) {
        if (accepted == null) {
            return;
        }
        details(false, "", () -> {
            page.element("summary", words.get("accepted"));
            DiffColumns.write(page, scenario.text(), accepted, List.of(words.get("original"), words.get("accepted")));
        });
    }

    private void sample(Scenario scenario, Sample sample) {
        details(!sample.passes(), "", () -> {
            page.element("summary", () -> {
                page.text(words.get(
                        "sample",
                        words.tier(sample.key().tier()),
                        sample.key().number(),
                        sample.answer().model()));
                page.text(" ");
                page.element(
                        "span",
                        words.get(sample.passes() ? "passed" : "failed.short"),
                        "class",
                        sample.passes() ? "good" : "bad");
            });
            page.element("p", facts(sample), "class", "muted");
            failures(sample);
            DiffColumns.write(
                    page,
                    scenario.text(),
                    sample.answer().text(),
                    List.of(words.get("original"), words.tier(sample.key().tier())));
        });
    }

    private String facts(Sample sample) {
        return words.get(
                "sample.facts",
                words.seconds(sample.answer().receipt().ttftMs()),
                words.seconds(sample.answer().receipt().totalMs()),
                words.cost(sample.answer().receipt().cost()));
    }

    private void failures(Sample sample) {
        if (sample.answer().end().message() != null) {
            page.element("p", words.of(sample.answer().end().message()), "class", "bad");
        }
        if (!sample.passes()) {
            page.element("ul", () -> sample.checks().stream()
                    .filter(check -> !check.ok())
                    .forEach(check -> page.element(
                            "li",
                            check.detail() == null
                                    ? words.check(check)
                                    : words.get("check.detail", words.check(check), words.of(check.detail())),
                            "class",
                            "bad")));
        }
    }

    private void details(boolean open, String id, Runnable content) {
        if (open) {
            page.element("details", content, attributes(id, "open", ""));
        } else {
            page.element("details", content, attributes(id));
        }
    }

    private static String[] attributes(String id, String... others) {
        return id.isEmpty()
                ? others
                : Stream.concat(Stream.of("id", id), Arrays.stream(others)).toArray(String[]::new);
    }
}
