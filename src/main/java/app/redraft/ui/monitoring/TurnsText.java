package app.redraft.ui.monitoring;

import app.redraft.core.assistant.figures.ToolRouting;
import app.redraft.core.assistant.figures.ToolRoutingFigures;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.money.Money;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Texts;
import app.redraft.ui.monitoring.TurnsView.Row;
import app.redraft.ui.routing.RouteText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts into words how the turns of Ask were routed. */
final class TurnsText {
    private final Texts texts;
    private final RouteText route = new RouteText();

    TurnsText(Texts texts) {
        this.texts = texts;
    }

    /** Empty where nothing was asked. */
    Optional<TurnsView> view(ToolRoutingFigures.Report report) {
        if (report.all().conversations() == 0) {
            return Optional.empty();
        }
        List<Row> figures = List.of(
                row("edge", report, routing -> Amounts.count(routing.edgeTurns())),
                row("frontier", report, routing -> Amounts.count(routing.frontierTurns())),
                row("time", report, routing -> time(routing.savedMs())),
                row("cost", report, routing -> cost(routing.savedMicros())),
                row("tool-errors", report, routing -> Amounts.count(routing.toolErrors())));
        List<Row> escalations = report.all().escalations().keySet().stream()
                .map(cause -> escalation(cause, report))
                .toList();
        String about = texts.get("turns.about", report.all().conversations(), ToolRoutingFigures.PERIOD.toDays());
        return Optional.of(new TurnsView(about, figures, escalations));
    }

    private Row row(String id, ToolRoutingFigures.Report report, Function<ToolRouting, String> figure) {
        return new Row(id, texts.get("turns." + id), figure.apply(report.last()), figure.apply(report.all()));
    }

    private Row escalation(RoutingCause cause, ToolRoutingFigures.Report report) {
        String name = route.name(cause);
        return new Row(
                cause.id(),
                name.substring(0, 1).toUpperCase(Locale.getDefault()) + name.substring(1),
                Amounts.count(report.last().escalations().getOrDefault(cause, 0)),
                Amounts.count(report.all().escalations().getOrDefault(cause, 0)));
    }

    private String time(@Nullable Long millis) {
        if (millis == null) {
            return texts.get("turns.unknown");
        }
        String amount = Amounts.seconds(Math.abs(millis));
        return millis < 0 ? texts.get("turns.more", amount) : amount;
    }

    private String cost(@Nullable Long micros) {
        if (micros == null) {
            return texts.get("turns.unknown");
        }
        String amount = Amounts.money(new Money(Math.abs(micros)));
        return micros < 0 ? texts.get("turns.more", amount) : amount;
    }
}
