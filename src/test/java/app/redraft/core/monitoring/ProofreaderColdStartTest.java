package app.redraft.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.SteppedClock;
import app.redraft.core.call.metering.CallQueue;
import app.redraft.core.call.metering.MeteringClient;
import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.ledger.LedgerCalls;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.settings.Settings;
import app.redraft.infra.metrics.HdrLatencyHistogram;
import app.redraft.infra.provider.proofreader.LanguageToolProofreader;
import app.redraft.infra.provider.proofreader.ProofreaderClient;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import app.redraft.infra.sqlite.SqliteLedger;
import app.redraft.infra.tokens.JtokkitTokenCounter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in proofreader on a fresh machine: its dictionaries take nine seconds to load, and nobody is alarmed. */
class ProofreaderColdStartTest {
    private static final Duration LOADING = Duration.ofSeconds(9);

    private final SteppedClock clock = new SteppedClock();
    private SqliteLedger ledger;
    private TierMonitor monitor;
    private ModelClient proofreader;

    @BeforeEach
    void open(@TempDir Path folder) {
        ledger = SqliteLedger.open(folder.resolve("redraft.db"));
        monitor = new TierMonitor(
                new TierMonitor.Sources(
                        () -> ledger,
                        tier -> new HealthProbe.Result(HealthProbe.State.UP, null),
                        tier -> Optional.empty(),
                        new BudgetGuard(ledger, Settings.DEFAULTS::budget, clock)),
                () -> Settings.DEFAULTS,
                new CallQueue(),
                HdrLatencyHistogram::new,
                clock);
        proofreader = new MeteringClient(
                new ProofreaderClient(
                        ProofreadingPolicy.FAST,
                        new LanguageToolProofreader(ProofreadingPolicy.FAST, PersonalDictionary.NONE),
                        (original, rewritten, instruction) -> List.of()),
                () -> true,
                new MeteringClient.Meters(
                        ledger,
                        new CostCalculator(() -> PriceTable.empty(LocalDate.of(2026, 3, 1)), Map::of),
                        new JtokkitTokenCounter(),
                        clock,
                        () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos(),
                        monitor));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theFirstRewriteRaisesNoAlertAndIsInNoPercentile() {
        LedgerEntry first = rewrite("a");
        assertThat(first.ttftMs()).isEqualTo(LOADING.toMillis());
        assertThat(first.cold()).isTrue();
        assertThat(monitor.look().alerts()).isEmpty();

        LedgerEntry second = rewrite("b");
        assertThat(second.cold()).isFalse();
        assertThat(monitor.look().alerts()).isEmpty();
        assertThat(monitor.look().tiers().get(Tier.EDGE.ordinal()).figures().firstText())
                .satisfies(times -> assertThat(times.count()).isEqualTo(1))
                .satisfies(times -> assertThat(times.p95()).isZero());
    }

    private LedgerEntry rewrite(String id) {
        CallContext context = CallContext.of(
                id,
                CallContext.CallKind.REWRITE,
                new Route(Tier.EDGE, TierChoice.EDGE, RoutingCause.Reason.DEFAULT, null));
        ChatRequest request = new ChatRequest(
                List.of(),
                new RewriteTask("She have two cats.", "", "", "grammar", ""),
                List.of(),
                new Sampling(2048, null, null, null, Duration.ofSeconds(10), Duration.ofSeconds(15)),
                context,
                CallTerms.ANYWHERE);
        proofreader.stream(request, this::pass, new Cancellation());
        return LedgerCalls.find(ledger, id).orElseThrow();
    }

    private void pass(ModelEvent event) {
        if (event instanceof ModelEvent.Heartbeat heartbeat && heartbeat.loading()) {
            clock.step(LOADING);
        }
    }
}
