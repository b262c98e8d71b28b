package app.redraft.core.monitoring;

import app.redraft.SteppedClock;
import app.redraft.core.call.metering.CallQueue;
import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.Ulid;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.settings.Settings;
import app.redraft.infra.files.settings.YamlSettingsStore;
import app.redraft.infra.metrics.HdrLatencyHistogram;
import app.redraft.infra.sqlite.SqliteLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A monitor over a real ledger, with a clock and a server state set by hand. */
public final class Watched implements AutoCloseable {
    public static final EngineId MODEL = new EngineId("openai", "test-model");

    public final SteppedClock clock = new SteppedClock();
    public final CallQueue queue = new CallQueue();
    final SqliteLedger ledger;
    public final TierMonitor monitor;
    public HealthProbe.Result answer = new HealthProbe.Result(HealthProbe.State.UP, null);
    public Duration rest = Duration.ZERO;
    private final Settings settings;
    private final Ulid ids = new Ulid(clock);

    public Watched(Path folder) throws IOException {
        this(folder, "10");
    }

    /** @param monthlyUsd the month's budget in US dollars */
    Watched(Path folder, String monthlyUsd) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("settings.yaml");
        Files.writeString(
                file,
                """
                tiers:
                  edge: {provider: openai, base_url: "http://127.0.0.1:9/v1", model: test-model}
                  frontier: {provider: openai, base_url: "http://127.0.0.1:9/v1", model: test-model}
                budget: {monthly_usd: %s}
                """
                        .formatted(monthlyUsd));
        settings = new YamlSettingsStore(file, Map.of()).load().settings();
        ledger = SqliteLedger.open(folder.resolve("redraft.db"));
        monitor = monitor();
    }

    /** Another monitor on the same ledger, as another process has it. */
    TierMonitor monitor() {
        return new TierMonitor(
                new TierMonitor.Sources(
                        () -> ledger,
                        tier -> answer,
                        tier -> rest.isZero() ? Optional.empty() : Optional.of(rest),
                        new BudgetGuard(ledger, settings::budget, clock)),
                () -> settings,
                queue,
                HdrLatencyHistogram::new,
                clock);
    }

    /** The settings in force. */
    public Settings settings() {
        return settings;
    }

    /** How a tier is. */
    TierHealth look(Tier tier) {
        return monitor.look().tiers().get(tier.ordinal());
    }

    /** The rules that stand. */
    List<Alert.Rule> alerts() {
        return monitor.look().alerts().stream().map(Alert::rule).toList();
    }

    /** Calls that succeed, each in these milliseconds. */
    public void succeed(Tier tier, int calls, long ttftMs, long totalMs) {
        for (int i = 0; i < calls; i++) {
            call(tier, CallKind.REWRITE, record(ttftMs, totalMs, null, false, Cost.FREE));
        }
    }

    /** A rewrite of so many characters that succeeds. */
    public void rewrite(Tier tier, int chars, long ttftMs, long totalMs) {
        CallRecord record = record(ttftMs, totalMs, null, false, Cost.FREE);
        call(
                tier,
                CallKind.REWRITE,
                new CallRecord(
                        record.model(),
                        record.usage(),
                        chars,
                        record.ttftMs(),
                        record.totalMs(),
                        record.cost(),
                        record.finish(),
                        null,
                        false));
    }

    /** Calls that fail. */
    public void fail(Tier tier, int calls, ErrorKind kind) {
        for (int i = 0; i < calls; i++) {
            call(tier, CallKind.REWRITE, record(null, 10, kind, false, Cost.FREE));
        }
    }

    /** A call that waited for its model. */
    public void coldStart(Tier tier, long ttftMs) {
        call(tier, CallKind.REWRITE, record(ttftMs, ttftMs + 100, null, true, Cost.FREE));
    }

    /** A call that cost something. */
    public void spend(long micros) {
        call(
                Tier.FRONTIER,
                CallKind.REWRITE,
                record(10L, 20, null, false, new Cost(new Money(micros), Cost.Basis.BILLED, null)));
    }

    /** A warm-up. */
    public void warmUp(Tier tier, long ttftMs) {
        call(tier, CallKind.WARMUP, record(ttftMs, ttftMs, null, false, Cost.FREE));
    }

    /** A call that ends now, a millisecond after the one before. */
    private void call(Tier tier, CallKind kind, CallRecord record) {
        clock.step(Duration.ofMillis(1));
        String id = ids.next();
        TierChoice asked = tier == Tier.EDGE ? TierChoice.EDGE : TierChoice.FRONTIER;
        CallContext context = CallContext.of(id, kind, new Route(tier, asked, RoutingCause.Reason.USER, null));
        ledger.begin(new CallStart(context, MODEL, clock.instant().minusMillis(record.totalMs()), 100, false));
        ledger.complete(id, record);
    }

    private static CallRecord record(
            @Nullable Long ttftMs, long totalMs, @Nullable ErrorKind error, boolean cold, Cost cost) {
        FinishReason finish = error == null ? FinishReason.STOP : null;
        return new CallRecord("test-model", TokenUsage.NONE, 10, ttftMs, totalMs, cost, finish, error, cold);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
