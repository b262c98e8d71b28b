package app.redraft.ui.costs;

import app.redraft.core.cost.ledger.Advice;
import app.redraft.core.cost.ledger.ValueReport;
import app.redraft.core.cost.ledger.ValueReport.PresetValue;
import app.redraft.core.cost.ledger.ValueReport.TierValue;
import app.redraft.core.money.Money;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in words what going deeper bought. */
final class ValueText {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Texts texts;
    private final FiguresText names;

    ValueText(Texts texts) {
        this.texts = texts;
        names = new FiguresText(texts);
    }

    /** One sentence each, only those with a figure behind them. */
    List<String> lines(ValueReport report) {
        List<String> lines = new ArrayList<>();
        PresetValue total = report.total();
        if (total.decided() > 0) {
            lines.add(texts.get("value.kept", total.kept(), total.decided()));
        }
        if (total.deepened() > 0) {
            lines.add(texts.get("value.deeper", total.deepened(), total.deeperKept()));
        }
        report.presets().stream()
                .filter(preset -> preset.decided() > 0)
                .map(this::preset)
                .forEach(lines::add);
        perWord("edge", report.edge()).ifPresent(lines::add);
        perWord("frontier", report.frontier()).ifPresent(lines::add);
        saved(report).ifPresent(lines::add);
        return lines;
    }

    /** One line of advice, or empty. */
    String advice(ValueReport report) {
        return Advice.from(report)
                .map(advice -> texts.get(
                        "advice." + advice.kind().name().toLowerCase(Locale.ROOT),
                        names.preset(advice.preset()),
                        advice.times(),
                        advice.of()))
                .orElse("");
    }

    private String preset(PresetValue value) {
        String kept = texts.get("value.preset", names.preset(value.preset()), value.kept(), value.decided());
        return value.deepened() == 0
                ? kept
                : kept + " " + texts.get("value.preset.deeper", value.deeperKept(), value.deepened());
    }

    private Optional<String> perWord(String tier, TierValue value) {
        return value.usdPerKeptWord()
                .map(usd -> Money.ofUsd(usd.multiply(THOUSAND)))
                .filter(perThousand -> perThousand.micros() > 0)
                .map(perThousand -> texts.get("value.word." + tier, Amounts.money(perThousand)));
    }

    private Optional<String> saved(ValueReport report) {
        Optional<String> money = report.moneySaved().map(Amounts::money);
        Optional<String> time = report.timeSaved().map(this::time);
        if (money.isPresent() && time.isPresent()) {
            return Optional.of(texts.get("value.saved.both", money.get(), time.get()));
        }
        return money.or(() -> time).map(what -> texts.get("value.saved", what));
    }

    private String time(Duration duration) {
        return duration.toMinutes() < 2
                ? texts.get("time.seconds", duration.toSeconds())
                : texts.get("time.minutes", duration.toMinutes());
    }
}
