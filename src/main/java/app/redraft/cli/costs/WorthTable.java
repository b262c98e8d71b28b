package app.redraft.cli.costs;

import app.redraft.cli.Words;
import app.redraft.core.cost.ledger.ValueReport;
import app.redraft.core.cost.ledger.ValueReport.PresetValue;
import app.redraft.core.cost.ledger.ValueReport.TierValue;
import app.redraft.core.money.Money;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What going deeper bought, for people; nothing while nothing was decided. */
final class WorthTable {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final PrintWriter out;

    WorthTable(PrintWriter out) {
        this.out = out;
    }

    private record Row(String name, String figure) {}

    void print(ValueReport report) {
        if (report.total().decided() == 0) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Words.get("worth.all-presets"), decisions(report.total())));
        report.presets().stream()
                .filter(preset -> preset.decided() > 0)
                .forEach(preset -> rows.add(new Row(preset.preset(), decisions(preset))));
        perWord("edge", report.edge(), rows);
        perWord("frontier", report.frontier(), rows);
        report.moneySaved().ifPresent(money -> rows.add(new Row(Words.get("worth.money-saved"), dollars(money))));
        report.timeSaved()
                .ifPresent(time ->
                        rows.add(new Row(Words.get("worth.time-saved"), Words.get("worth.seconds", time.toSeconds()))));
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        out.println();
        out.println(Words.get("worth.title"));
        rows.forEach(
                row -> out.println(row.name() + " ".repeat(width - row.name().length()) + "  " + row.figure()));
    }

    private static String decisions(PresetValue value) {
        String kept = Words.get("worth.kept", value.kept(), value.decided());
        return value.deepened() == 0 ? kept : Words.get("worth.deeper", kept, value.deepened(), value.deeperKept());
    }

    private static void perWord(String tier, TierValue value, List<Row> rows) {
        value.usdPerKeptWord()
                .map(usd -> Money.ofUsd(usd.multiply(THOUSAND)))
                .ifPresent(money -> rows.add(new Row(tier, Words.get("worth.per-words", dollars(money)))));
    }

    private static String dollars(Money money) {
        return "$" + money.usd().toPlainString();
    }
}
