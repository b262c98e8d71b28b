package app.redraft.ui.monitoring;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.monitoring.Alert;
import app.redraft.core.monitoring.HealthProbe;
import app.redraft.core.monitoring.OpenCalls;
import app.redraft.core.monitoring.TierFigures;
import app.redraft.core.monitoring.TierHealth;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Texts;
import app.redraft.ui.monitoring.TierView.Fact;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a tier's health into words. */
final class HealthText {
    private final Texts texts;
    private final ZoneId zone;

    HealthText(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    TierView view(TierHealth health, ServerText.@Nullable Seen server, Instant now) {
        TierFigures figures = health.figures();
        String id = health.tier().id();
        return new TierView(
                id,
                texts.get("tier." + id),
                mark(health),
                texts.get("state." + state(health)),
                engine(health),
                health.asOf() == null ? "" : texts.get("checked", clock(health.asOf())),
                health.alerts().stream()
                        .map(Alert::message)
                        .map(Texts::sentence)
                        .toList(),
                figures.callsByHour(),
                texts.get("calls.summary", figures.callsLastHour(), figures.callsLastDay()),
                times(figures.firstText()),
                times(figures.total()),
                Stream.concat(
                                facts(health).stream(),
                                server == null ? Stream.of() : new ServerText(texts).facts(server, now).stream())
                        .toList(),
                server != null);
    }

    private List<Fact> facts(TierHealth health) {
        TierFigures figures = health.figures();
        return List.of(
                new Fact("errors", errors(figures)),
                new Fact("last", lastError(figures.lastError())),
                new Fact("cold", coldStarts(figures)),
                new Fact("queue", queue(health.queue())),
                new Fact("breaker", breaker(health.rest())));
    }

    private static String state(TierHealth health) {
        if (health.builtin()) {
            return "builtin";
        }
        boolean undecided = health.state() == HealthProbe.State.UNKNOWN && health.asOf() != null;
        return undecided ? "undecided" : health.state().id();
    }

    private static String mark(TierHealth health) {
        boolean unwell =
                health.state() == HealthProbe.State.UP && !health.alerts().isEmpty();
        return unwell ? "unwell" : health.state().id();
    }

    private String engine(TierHealth health) {
        if (health.builtin()) {
            return texts.get("engine.builtin", health.engine());
        }
        String answering = health.figures().answering();
        return answering == null || answering.equals(health.engine())
                ? health.engine()
                : texts.get("engine.answers", health.engine(), answering);
    }

    private List<String> times(TierFigures.Latency latency) {
        if (latency.count() == 0) {
            String none = texts.get("times.none");
            return List.of(none, none, none);
        }
        return List.of(Amounts.seconds(latency.p50()), Amounts.seconds(latency.p95()), Amounts.seconds(latency.p99()));
    }

    private String errors(TierFigures figures) {
        if (figures.judged() == 0) {
            return texts.get("errors.none");
        }
        String share = NumberFormat.getPercentInstance(Locale.getDefault()).format(figures.errorRate());
        return texts.get("errors.some", figures.errors(), figures.judged(), share);
    }

    private String coldStarts(TierFigures figures) {
        Long slowest = figures.slowestColdStartMs();
        return slowest == null
                ? texts.get("cold.none")
                : texts.get("cold.some", figures.coldStarts(), Amounts.seconds(slowest));
    }

    private String queue(OpenCalls.Load load) {
        String key = load.waiting() > 0 ? "waiting" : load.calling() > 0 ? "calling" : "none";
        return texts.get("queue." + key, load.calling(), load.waiting());
    }

    private String breaker(@Nullable Duration rest) {
        return rest == null ? texts.get("breaker.closed") : texts.get("breaker.open", Amounts.seconds(rest.toMillis()));
    }

    private String lastError(@Nullable LedgerEntry call) {
        return call == null
                ? texts.get("last.none")
                : texts.get("last.some", texts.get("error." + call.errorKind()), clock(call.startedAt()));
    }

    private String clock(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Locale.getDefault())
                .format(instant.atZone(zone));
    }
}
