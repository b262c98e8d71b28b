package app.redraft.infra.report;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.scenario.Scenario;
import java.util.List;
import java.util.stream.Collectors;

/** Every scenario, left as it is, by edge and by frontier. */
final class MatrixSection {
    private final Markup page;
    private final ReportWords words;

    MatrixSection(Markup page, ReportWords words) {
        this.page = page;
        this.words = words;
    }

    void write(GateReport report) {
        page.element("h2", words.get("matrix"));
        page.element("p", words.get("matrix.about"), "class", "muted");
        page.element(
                "div",
                () -> page.element("table", () -> {
                    page.element("thead", () -> Rows.heads(page, words, "scenario", "nothing", "edge", "frontier"));
                    page.element("tbody", () -> report.scenarios().forEach(scenario -> row(report, scenario)));
                }),
                "class",
                "scroll");
    }

    private void row(GateReport report, Scenario scenario) {
        page.element("tr", () -> {
            page.element(
                    "th",
                    () -> page.element("a", scenario.id(), "href", "#" + ScenarioSection.anchor(scenario)),
                    "scope",
                    "row");
            page.element("td", () -> cell(report.doingNothing().getOrDefault(scenario.id(), List.of())));
            for (Tier tier : Tier.values()) {
                page.element("td", () -> {
                    List<Sample> samples = report.samples(scenario.id(), tier);
                    samples.forEach(sample -> page.element("div", () -> cell(sample.checks())));
                    if (samples.isEmpty()) {
                        page.text(words.get("none"));
                    }
                });
            }
        });
    }

    private void cell(List<CheckResult> checks) {
        List<CheckResult> failed = checks.stream().filter(each -> !each.ok()).toList();
        if (failed.isEmpty()) {
            page.element("span", words.get("passed"), "class", "good");
        } else {
            page.element(
                    "span",
                    words.get("failed", failed.stream().map(words::check).collect(Collectors.joining(", "))),
                    "class",
                    "bad");
        }
    }
}
