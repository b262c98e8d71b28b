package app.redraft.ui.shell.status;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.settings.Settings.Budget;
import app.redraft.infra.sqlite.SqliteLedger;
import app.redraft.ui.common.Background;
import app.redraft.ui.document.HandClock;
import app.redraft.ui.document.PlainText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pill in the status bar: how the month stands, said in words and not by colour alone. */
class CostPillTest {
    private static final Instant TENTH = Instant.parse("2026-11-10T00:00:00Z");

    @TempDir
    Path folder;

    private final HandClock time = new HandClock();
    private SqliteLedger ledger;
    private Budget budget = limit("20", AtLimit.ASK);
    private StatusViewModel status;
    private int calls;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(folder.resolve("redraft.db"));
        BudgetGuard guard = new BudgetGuard(ledger, () -> budget, Clock.fixed(TENTH, ZoneOffset.UTC));
        Settings basis = Settings.DEFAULTS;
        status = new StatusViewModel(
                new PlainText(),
                new Background(Runnable::run, Runnable::run),
                time,
                guard::month,
                () -> new Settings(
                        basis.defaultTier(),
                        basis.edge(),
                        basis.frontier(),
                        basis.rateLimit(),
                        basis.routing(),
                        budget,
                        basis.prices(),
                        basis.history(),
                        basis.assistant()));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Budget limit(@Nullable String month, AtLimit atLimit) {
        return new Budget(month == null ? null : new BigDecimal(month), 0.8, atLimit, null, null, null);
    }

    private static void spend(SqliteLedger ledger, String id, @Nullable Money cost) {
        CallContext context = CallContext.of(
                id,
                CallContext.CallKind.REWRITE,
                new Route(Tier.FRONTIER, TierChoice.FRONTIER, RoutingCause.Reason.USER, null));
        ledger.begin(new CallStart(context, new EngineId("openai", "gpt-4o"), TENTH.minusSeconds(60), 10, false));
        Cost amount = cost == null ? Cost.UNKNOWN : new Cost(cost, Cost.Basis.COMPUTED, null);
        ledger.complete(
                id, new CallRecord("gpt-4o", TokenUsage.of(1, 1), 1, 1L, 2L, amount, FinishReason.STOP, null, false));
    }

    private void spend(@Nullable Money cost) {
        spend(ledger, "c" + calls++, cost);
        status.refreshCost();
    }

    @Test
    void saysWhatTheMonthCostAndAtWhichPace() {
        spend(new Money(900_000));
        assertThat(status.costProperty().get()).isEqualTo("$0.90 of $20.00");
        assertThat(status.costHelpProperty().get())
                .contains("4% of the monthly budget", "about $3.00 by the end of the month");
        assertThat(status.near()).isFalse();
    }

    @Test
    void fromTheAlertShareOnItIsNearAndAtTheLimitOver() {
        spend(new Money(15_999_999));
        assertThat(status.near()).isFalse();
        spend(new Money(1));
        assertThat(status.near()).isTrue();
        assertThat(status.costProperty().get()).isEqualTo("$16.00 of $20.00, near the limit");
        spend(new Money(4_000_000));
        assertThat(status.over()).isTrue();
        assertThat(status.near()).isFalse();
        assertThat(status.costProperty().get()).isEqualTo("$20.00 of $20.00, limit reached");
        assertThat(status.costHelpProperty().get()).contains("asks before each call");
        budget = limit("20", AtLimit.STOP);
        status.settingsChanged();
        assertThat(status.costHelpProperty().get()).contains("is stopped");
    }

    @Test
    void unknownCostsAreNamedAndNoLimitIsNoSeverity() {
        budget = limit(null, AtLimit.ASK);
        spend(null);
        assertThat(status.costProperty().get()).isEqualTo("$0 this month + 1 of unknown price");
        assertThat(status.near() || status.over()).isFalse();
    }

    @Test
    void whatAnotherProcessSpendsIsSeenBeforeLong() {
        status.watchCost();
        try (SqliteLedger other = SqliteLedger.open(folder.resolve("redraft.db"))) {
            spend(other, "elsewhere", new Money(2_000_000));
        }
        assertThat(status.costProperty().get()).startsWith("$0 of");
        time.pass(Duration.ofSeconds(20));
        assertThat(status.costProperty().get()).startsWith("$2.00 of");
    }
}
