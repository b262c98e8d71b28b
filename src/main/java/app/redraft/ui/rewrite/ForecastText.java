package app.redraft.ui.rewrite;

import app.redraft.core.cost.forecast.CostForecast.Forecast;
import app.redraft.core.money.Money;
import app.redraft.core.rewrite.RewriteForecast.Expected;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The words of a forecast. */
final class ForecastText {
    /** From this ratio on, a range is no single figure. */
    private static final int WIDE = 2;

    private static final int SECOND_MS = 1000;

    private final Texts texts;

    ForecastText(Texts texts) {
        this.texts = texts;
    }

    ForecastLabel of(Expected expected) {
        List<String> brief = new ArrayList<>();
        List<String> full = new ArrayList<>();
        brief.add(cost(expected, true));
        full.add(cost(expected, false));
        Forecast figures = expected.figures();
        if (figures.lowMs() != null && figures.highMs() != null) {
            brief.add(time(figures.lowMs(), figures.highMs(), true));
            full.add(time(figures.lowMs(), figures.highMs(), false));
        }
        String source = texts.get("forecast.samples", figures.samples());
        String line = texts.get(
                "forecast.full",
                texts.get("tier." + expected.tier().id()),
                expected.model(),
                String.join(" \u00b7 ", full),
                source);
        return new ForecastLabel(
                String.join(" \u00b7 ", brief),
                figures.approximate() ? line + "\n" + texts.get("forecast.approximate") : line,
                expected.free());
    }

    private String cost(Expected expected, boolean brief) {
        Money low = expected.figures().low();
        Money high = expected.figures().high();
        if (expected.free()) {
            return texts.get("cost.free");
        }
        if (low == null || high == null) {
            return texts.get("forecast.unknown");
        }
        String amount = range(low.micros(), high.micros(), brief, micros -> Amounts.roughly(new Money(micros)));
        return amount.startsWith("<") ? amount : texts.get("forecast.about", amount);
    }

    private String time(long low, long high, boolean brief) {
        if (brief && high < SECOND_MS) {
            return texts.get("forecast.at-once");
        }
        return range(low, high, brief, Amounts::roughSeconds);
    }

    /** One figure in the middle where the ends are near to each other and there is little room; else both ends. */
    private String range(long low, long high, boolean brief, Function<Long, String> words) {
        if (brief && high < WIDE * low) {
            return words.apply((low + high) / 2);
        }
        String from = words.apply(low);
        String to = words.apply(high);
        return from.equals(to) ? to : texts.get("forecast.range", from, to);
    }
}
