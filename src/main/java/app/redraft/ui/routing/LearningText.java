package app.redraft.ui.routing;

import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.routing.learning.RoutingReport;
import app.redraft.core.routing.learning.ThresholdAdvice;
import app.redraft.core.routing.learning.ThresholdAdvice.Projection;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Texts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How routing did, in words. */
final class LearningText {
    private static final int ALL_KNOWN = 100;

    private final Texts texts;
    private final Texts presets = Texts.of("presets");
    private final RouteText route;

    LearningText(Texts texts, RouteText route) {
        this.texts = texts;
        this.route = route;
    }

    /** All calls in one sentence. */
    String summary(RoutingReport.Line<?> total) {
        String calls = texts.get("learning.summary", total.calls(), total.edge());
        Double share = total.rightShare();
        return share == null
                ? calls + " " + texts.get("learning.unjudged")
                : calls + " " + texts.get("learning.judged", total.right(), total.right() + total.tooSimple());
    }

    RouteLine cause(RoutingReport.Line<RoutingCause> line) {
        return line(line, route.name(line.key()));
    }

    RouteLine preset(RoutingReport.Line<String> line) {
        return line(line, presets.find(line.key()).orElse(line.key()));
    }

    private RouteLine line(RoutingReport.Line<?> line, String name) {
        int frontier = line.calls() - line.edge();
        int undecided = line.edge() - line.right() - line.tooSimple();
        List<String> figures = new ArrayList<>(List.of(texts.get("line.calls", line.calls())));
        if (line.right() > 0) {
            figures.add(texts.get("line.right", line.right()));
        }
        if (line.tooSimple() > 0) {
            figures.add(texts.get("line.too-simple", line.tooSimple()));
        }
        if (frontier > 0) {
            figures.add(texts.get("line.frontier", frontier, line.frontierTaken()));
        }
        return new RouteLine(
                name, line.calls(), line.right(), line.tooSimple(), undecided, frontier, String.join(" · ", figures));
    }

    /** What to make of the thresholds. */
    String advice(ThresholdAdvice advice, int judged, @Nullable Projection better) {
        if (judged < ThresholdAdvice.FEWEST_JUDGED) {
            return texts.get("learning.too-little", judged, ThresholdAdvice.FEWEST_JUDGED);
        }
        if (better == null) {
            return texts.get("learning.fine", number(advice.current()));
        }
        return texts.get(
                "learning.better",
                number(better.threshold()),
                better.wrong(),
                advice.now().wrong());
    }

    ThresholdLine threshold(Projection projection, boolean current, boolean better) {
        String number = number(projection.threshold());
        return new ThresholdLine(
                projection.threshold(),
                current
                        ? texts.get("threshold.current", number)
                        : better ? texts.get("threshold.better", number) : number,
                moved(projection),
                texts.get("threshold.wrong", projection.wrong()),
                cost(projection.costMicros()),
                time(projection.ms()),
                current,
                better);
    }

    private String moved(Projection projection) {
        if (projection.toFrontier() > 0) {
            return texts.get("threshold.to-frontier", projection.toFrontier());
        }
        return projection.toEdge() > 0 ? texts.get("threshold.to-edge", projection.toEdge()) : texts.get("none");
    }

    private String cost(@Nullable Long micros) {
        if (micros == null) {
            return texts.get("unknown");
        }
        String amount = Amounts.money(new Money(Math.abs(micros)));
        return micros == 0 ? texts.get("none") : texts.get(micros > 0 ? "more" : "less", amount);
    }

    private String time(@Nullable Long ms) {
        if (ms == null) {
            return texts.get("unknown");
        }
        String seconds = Amounts.seconds(Math.abs(ms));
        return ms == 0 ? texts.get("none") : texts.get(ms > 0 ? "more" : "less", seconds);
    }

    ArmLine arm(RoutingReport.Arm arm) {
        Money cost = arm.meanCost();
        Long ms = arm.meanMs();
        String key = arm.decided() == arm.taken() ? "arm.as-decided" : "arm.turned";
        return new ArmLine(
                texts.get(key, tier(arm.decided()), tier(arm.taken())),
                Amounts.count(arm.calls()),
                arm.calls() == 0 ? texts.get("none") : percent(arm.accepted(), arm.calls()),
                cost == null ? texts.get("unknown") : Amounts.money(cost),
                ms == null ? texts.get("unknown") : Amounts.seconds(ms));
    }

    String percentOf(double share) {
        return NumberFormat.getPercentInstance(Locale.getDefault()).format(share);
    }

    private static String percent(int part, int whole) {
        return NumberFormat.getPercentInstance(Locale.getDefault())
                .format(Math.round(part * (double) ALL_KNOWN / whole) / (double) ALL_KNOWN);
    }

    private String tier(Tier tier) {
        return texts.get("tier." + tier.id());
    }

    static String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
