package app.redraft.infra.report;

import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.quality.gate.verdict.Comparison.Preference;
import java.util.Locale;

/** The tiers beside one another: by a judge, by people. */
final class ComparisonSection {
    private static final String[] CLASSES = {"won", "tied", "neither", "lost"};

    private final Markup page;
    private final ReportWords words;

    ComparisonSection(Markup page, ReportWords words) {
        this.page = page;
        this.words = words;
    }

    void write(GateReport report) {
        page.element("h2", words.get("comparisons"));
        if (report.comparisons().isEmpty()) {
            page.element("p", words.get("comparisons.none"), "class", "muted");
        }
        report.comparisons().forEach(this::comparison);
    }

    private void comparison(Comparison comparison) {
        String stage = comparison.stage().name().toLowerCase(Locale.ROOT);
        page.element("h3", words.get("comparison." + stage, comparison.by()));
        if (comparison.note() != null) {
            page.element("p", words.of(comparison.note()), "class", comparison.counts() ? "muted" : "bad");
        }
        if (!comparison.decisions().isEmpty()) {
            int[] counts = {
                comparison.count(Preference.EDGE),
                comparison.count(Preference.TIE),
                comparison.count(Preference.NEITHER),
                comparison.count(Preference.FRONTIER)
            };
            String told = words.get("preferences", counts[0], counts[1], counts[2], counts[3]);
            page.element("p", () -> {
                Plots.parts(page, counts, CLASSES, told);
                page.text(" " + told);
            });
        }
        if (!comparison.counts()) {
            page.element("p", words.get("comparison.not-counted"), "class", "muted");
        }
    }
}
