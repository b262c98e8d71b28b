package app.redraft.cli.costs;

import app.redraft.cli.Words;
import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.money.Money;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A cost report as an aligned table for people. */
final class CostTable {
    private final PrintWriter out;

    CostTable(PrintWriter out) {
        this.out = out;
    }

    void print(CostReport report, GroupBy by, @Nullable LocalDate since) {
        if (report.total().calls() == 0) {
            out.println(since == null ? Words.get("costs.none") : Words.get("costs.none-since", since.toString()));
            return;
        }
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {
            by.id(),
            Words.get("costs.calls"),
            Words.get("costs.failed"),
            Words.get("costs.input"),
            Words.get("costs.output"),
            Words.get("costs.cost"),
            Words.get("costs.first-text"),
            Words.get("costs.slow"),
            Words.get("costs.accepted")
        });
        report.groups().forEach(group -> rows.add(row(group)));
        rows.add(row(report.total()));
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].codePointCount(0, row[i].length()));
            }
        }
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static String[] row(Figures figures) {
        return new String[] {
            figures.key(),
            Long.toString(figures.calls()),
            Long.toString(figures.failed()),
            Long.toString(figures.inputTokens()),
            Long.toString(figures.outputTokens()),
            cost(figures.cost(), figures.unknownCostCalls()),
            seconds(figures.ttftMsP50()),
            seconds(figures.ttftMsP95()),
            Long.toString(figures.accepted())
        };
    }

    private static String cost(@Nullable Money cost, long unknown) {
        if (cost == null) {
            return unknown == 0 ? "-" : Words.get("costs.unknown");
        }
        String known = "$" + cost.usd().toPlainString();
        return unknown == 0 ? known : Words.get("costs.known-and-unknown", known, unknown);
    }

    private static String seconds(@Nullable Long millis) {
        return millis == null ? "-" : String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }

    /** The first column to the left, figures to the right. */
    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder(row[0]).append(" ".repeat(widths[0] - length(row[0])));
        for (int i = 1; i < row.length; i++) {
            line.append("  ").append(" ".repeat(widths[i] - length(row[i]))).append(row[i]);
        }
        return line.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
