package app.redraft.cli.gate;

import app.redraft.cli.Words;
import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.quality.gate.verdict.Proportion;
import app.redraft.core.quality.gate.verdict.TierFigures;
import app.redraft.core.quality.gate.verdict.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in a few lines. */
final class GateTable {
    private static final double MS_PER_S = 1000.0;
    private static final double PERCENT = 100;
    private static final String NONE = "-";

    private final PrintWriter out;

    GateTable(PrintWriter out) {
        this.out = out;
    }

    void print(GateReport report) {
        Verdict verdict = report.verdict();
        GateReport.Unfinished unfinished = report.unfinished();
        if (unfinished == null) {
            out.println(Words.get("gate.verdict", verdict.outcome().id()));
        } else {
            out.println(Words.get("gate.no-verdict"));
            out.println("  " + Words.of(unfinished.reason()));
        }
        report.comparisons().stream()
                .filter(comparison -> comparison.stage() == Comparison.Stage.JUDGE
                        && !comparison.by().isEmpty())
                .forEach(comparison -> out.println("  " + Words.get("gate.judged-by", comparison.by())));
        verdict.reasons().forEach(reason -> out.println("  " + Words.of(reason)));
        if (!verdict.presetsOnFrontier().isEmpty()) {
            out.println("  " + Words.get("gate.presets", String.join(", ", verdict.presetsOnFrontier())));
        }
        out.println();
        categories(verdict, unfinished == null);
        out.println();
        measures(verdict.measures());
        out.println();
        tiers(report);
    }

    /** @param finished whether the run came to all of them; else there is no verdict */
    private void categories(Verdict verdict, boolean finished) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                Words.get("gate.category"),
                Words.get("gate.said"),
                Words.get("gate.scenarios"),
                Words.get("gate.failed")));
        verdict.categories()
                .forEach(category -> rows.add(List.of(
                        category.name(),
                        finished ? category.outcome().id() : NONE,
                        Integer.toString(category.scenarios()),
                        Integer.toString(category.failures()))));
        table(rows);
    }

    private void measures(Verdict.Measures measures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(measure("gate.form", measures.form()));
        rows.add(measure("gate.protection", measures.protection()));
        rows.add(measure("gate.task", measures.task()));
        rows.add(measure("gate.corrected", measures.corrected()));
        rows.add(measure("gate.unchanged", measures.unchanged()));
        rows.add(measure("gate.judged", measures.judged()));
        rows.add(measure("gate.seen", measures.seen()));
        table(rows);
    }

    private static List<String> measure(String key, Proportion share) {
        String figure = share.of() == 0
                ? NONE
                : Words.get(
                        "gate.share",
                        share.count(),
                        share.of(),
                        Math.round(PERCENT * share.low()),
                        Math.round(PERCENT * share.high()));
        return List.of(Words.get(key), figure);
    }

    private void tiers(GateReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "edge", "frontier", Words.get("gate.doing-nothing")));
        rows.add(List.of(
                Words.get("gate.model"),
                report.setup().edge().engine().model(),
                report.setup().frontier().engine().model(),
                NONE));
        rows.add(List.of(
                Words.get("gate.faultless"),
                faultless(report, Tier.EDGE),
                faultless(report, Tier.FRONTIER),
                faultless(report)));
        TierFigures edge = report.figures().get(0);
        TierFigures frontier = report.figures().get(1);
        rows.add(List.of(Words.get("gate.first-text"), times(edge.ttft()), times(frontier.ttft()), NONE));
        rows.add(List.of(Words.get("gate.whole-time"), times(edge.total()), times(frontier.total()), NONE));
        rows.add(List.of(Words.get("gate.cost"), cost(report, edge), cost(report, frontier), NONE));
        table(rows);
    }

    private static String faultless(GateReport report, Tier tier) {
        List<Sample> samples = report.samples().stream()
                .filter(sample -> sample.key().tier() == tier)
                .toList();
        return Words.get("gate.of", samples.stream().filter(Sample::passes).count(), samples.size());
    }

    private static String faultless(GateReport report) {
        long passing = report.doingNothing().values().stream()
                .filter(results -> results.stream().allMatch(CheckResult::ok))
                .count();
        return Words.get("gate.of", passing, report.doingNothing().size());
    }

    private static String cost(GateReport report, TierFigures figures) {
        boolean asked =
                report.samples().stream().anyMatch(sample -> sample.key().tier() == figures.tier());
        return asked ? GateProgressText.money(figures.cost()) : NONE;
    }

    private static String times(TierFigures.@Nullable Times times) {
        return times == null ? NONE : Words.get("gate.times", times.p50() / MS_PER_S, times.p95() / MS_PER_S);
    }

    private void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
