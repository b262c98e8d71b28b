package app.redraft.infra.report;

import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.verdict.TierFigures;
import org.jspecify.annotations.Nullable;

/** Time and cost of both tiers. */
final class FiguresSection {
    private final Markup page;
    private final ReportWords words;

    FiguresSection(Markup page, ReportWords words) {
        this.page = page;
        this.words = words;
    }

    void write(GateReport report) {
        page.element("h2", words.get("figures"));
        page.element(
                "div",
                () -> page.element("table", () -> {
                    page.element(
                            "thead",
                            () -> Rows.heads(
                                    page, words, "tier", "answers", "ttft", "ttft.p95", "total", "total.p95", "cost"));
                    page.element("tbody", () -> report.figures().forEach(this::row));
                }),
                "class",
                "scroll");
        double most = report.figures().stream()
                .mapToDouble(figures -> p95(figures.total()))
                .max()
                .orElse(0);
        page.element("table", () -> report.figures().forEach(figures -> bars(figures, most)));
    }

    private void row(TierFigures figures) {
        TierFigures.Times ttft = figures.ttft();
        TierFigures.Times total = figures.total();
        page.element("tr", () -> {
            page.element("th", words.tier(figures.tier()), "scope", "row");
            figure(Integer.toString(figures.answers()));
            figure(words.seconds(ttft == null ? null : (Long) ttft.p50()));
            figure(words.seconds(ttft == null ? null : (Long) ttft.p95()));
            figure(words.seconds(total == null ? null : (Long) total.p50()));
            figure(words.seconds(total == null ? null : (Long) total.p95()));
            figure(words.cost(figures.cost()));
        });
    }

    private void figure(String text) {
        page.element("td", text, "class", "figure");
    }

    private void bars(TierFigures figures, double most) {
        bar("plot.ttft", figures, p50(figures.ttft()), most);
        bar("plot.total", figures, p50(figures.total()), most);
        bar("plot.total.p95", figures, p95(figures.total()), most);
    }

    private void bar(String key, TierFigures figures, double value, double most) {
        String name = words.get(key, words.tier(figures.tier()));
        String figure = words.seconds(value == 0 ? null : (Long) (long) value);
        page.element("tr", () -> {
            page.element("td", name, "class", "muted");
            page.element("td", figure, "class", "figure");
            page.element("td", () -> {
                if (value > 0) {
                    Plots.bar(page, value, most, name + " " + figure);
                }
            });
        });
    }

    private static double p50(TierFigures.@Nullable Times times) {
        return times == null ? 0 : times.p50();
    }

    private static double p95(TierFigures.@Nullable Times times) {
        return times == null ? 0 : times.p95();
    }
}
