package app.redraft.infra.report;

import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.verdict.Proportion;
import app.redraft.core.quality.gate.verdict.Verdict;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Optional;

/** What the gate says, by what, and for which categories. */
final class VerdictSection {
    /** Limits of the rule as shares of what is counted, for the plots; what decides is the rule itself. */
    private static final double NONE = 0;

    private static final String UNFINISHED = "unfinished";

    private static final double ONE_OF_THIRTY = 1.0 / 30;
    private static final double ONE_OF_TEN = 0.1;
    private static final double MOST_ERRORS = 0.9;
    private static final double ALL = 1;
    private static final double TEN_OF_THIRTY = 10.0 / 30;

    private final Markup page;
    private final ReportWords words;

    VerdictSection(Markup page, ReportWords words) {
        this.page = page;
        this.words = words;
    }

    void write(GateReport report) {
        Verdict verdict = report.verdict();
        String outcome = report.finished() ? verdict.outcome().id() : UNFINISHED;
        page.element("p", () -> {
            page.element("span", words.get("verdict." + outcome), "class", "verdict " + outcome);
            page.text(" " + words.get("verdict." + outcome + ".means"));
        });
        if (report.unfinished() != null) {
            page.element(
                    "p", words.get("unfinished", words.of(report.unfinished().reason())), "class", "bad");
        }
        List<UserMessage> told = report.comparisons().stream()
                .flatMap(comparison -> Optional.ofNullable(comparison.note()).stream())
                .toList();
        // What is to be said of a comparison stands beside it.
        List<UserMessage> reasons = verdict.reasons().stream()
                .filter(reason -> !told.contains(reason))
                .toList();
        if (!reasons.isEmpty()) {
            page.element("ul", () -> reasons.forEach(reason -> page.element("li", words.of(reason))));
        }
        if (!verdict.presetsOnFrontier().isEmpty()) {
            page.element("p", words.get("presets", String.join(", ", verdict.presetsOnFrontier())));
        }
        page.element("h2", words.get("rule"));
        measures(verdict.measures());
        page.element("h2", words.get("categories"));
        categories(verdict, report.finished());
    }

    private void measures(Verdict.Measures measures) {
        page.element("table", () -> {
            measure("form", measures.form(), NONE);
            measure("protection", measures.protection(), ONE_OF_THIRTY);
            measure("task", measures.task(), ONE_OF_TEN);
            measure("corrected", measures.corrected(), MOST_ERRORS);
            measure("unchanged", measures.unchanged(), ALL);
            measure("judged", measures.judged(), TEN_OF_THIRTY);
            measure("seen", measures.seen(), TEN_OF_THIRTY);
        });
        page.element("p", words.get("intervals"), "class", "muted");
    }

    private void measure(String name, Proportion share, double limit) {
        page.element("tr", () -> {
            page.element("th", words.get("measure." + name), "scope", "row");
            page.element("td", words.get("measure." + name + ".needs"), "class", "muted");
            page.element("td", words.share(share), "class", "figure");
            page.element("td", () -> {
                if (share.of() > 0) {
                    Plots.interval(page, share, limit, words.share(share));
                }
            });
        });
    }

    private void categories(Verdict verdict, boolean finished) {
        page.element(
                "div",
                () -> page.element("table", () -> {
                    page.element(
                            "thead",
                            () -> Rows.heads(
                                    page, words, "category", "verdict", "scenarios", "failures", "form", "protection"));
                    page.element("tbody", () -> verdict.categories().forEach(category -> category(category, finished)));
                }),
                "class",
                "scroll");
    }

    private void category(Verdict.Category category, boolean finished) {
        String outcome = category.outcome().id();
        page.element("tr", () -> {
            page.element("th", category.name(), "scope", "row");
            page.element("td", () -> {
                if (finished) {
                    page.element("span", words.get("verdict." + outcome), "class", "verdict " + outcome);
                } else {
                    page.text(words.get("none"));
                }
            });
            page.element("td", Integer.toString(category.scenarios()), "class", "figure");
            page.element("td", Integer.toString(category.failures()), "class", "figure");
            page.element("td", words.share(category.measures().form()), "class", "figure");
            page.element("td", words.share(category.measures().protection()), "class", "figure");
        });
    }
}
