package app.redraft.core.cost.budget;

import app.redraft.core.cost.Money;
import app.redraft.core.cost.ledger.Spending;
import app.redraft.core.cost.ledger.Spending.Spent;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.Settings.Budget;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was spent with the writer's limits: the calendar month for both tiers together, the calendar day for each
 * tier, both in the writer's zone. The ledger is asked each time, so that all windows and the command line see the same.
 * Blocks on disk: worker threads only. Thread-safe.
 */
public final class BudgetGuard {
    private static final long DAY_S = Duration.ofDays(1).toSeconds();

    /** A yes to going over a limit holds until another tenth of the limit is spent. */
    private static final BigDecimal YES_HOLDS = new BigDecimal("0.1");

    private final Spending spending;
    private final Supplier<Budget> budget;
    private final Clock clock;
    private final Map<Limit.Period, Money> approvedUpTo = new EnumMap<>(Limit.Period.class);

    /** How near the limit is. */
    public enum Level {
        /** There is no limit. */
        NONE,
        FINE,
        /** The share at which to warn is spent. */
        WARN,
        /** The limit is reached. */
        OVER
    }

    /**
     * The month so far.
     *
     * @param limit the monthly limit, or null for none
     * @param spent what is known to be spent
     * @param unknownCalls calls whose cost nobody knows
     * @param share spent by limit; 0 without a limit
     * @param level how near the limit is
     * @param projected what the month will have cost at this pace, or null before its second day
     */
    public record Status(
            @Nullable Money limit,
            Money spent,
            long unknownCalls,
            double share,
            Level level,
            @Nullable Money projected) {}

    /**
     * A limit that is reached.
     *
     * @param period which one
     * @param amount the limit
     * @param spent what was spent
     */
    public record Limit(Period period, Money amount, Money spent) {
        /** The limits. */
        public enum Period {
            MONTH,
            EDGE_DAY,
            FRONTIER_DAY
        }

        /** The limit in words, for the writer. */
        public String words() {
            String whose =
                    switch (period) {
                        case MONTH -> "This month's budget";
                        case EDGE_DAY -> "Today's budget of the edge tier";
                        case FRONTIER_DAY -> "Today's budget of the frontier tier";
                    };
            return whose + " of " + amount.dollars() + " is spent (" + spent.dollars() + ").";
        }
    }

    /**
     * @param spending what was spent
     * @param budget the limits in force
     * @param clock now, and the zone in which days and months begin
     */
    public BudgetGuard(Spending spending, Supplier<Budget> budget, Clock clock) {
        this.spending = spending;
        this.budget = budget;
        this.clock = clock;
    }

    /** The month so far, for the pill in the window. */
    public Status month() {
        Budget limits = budget.get();
        LocalDate first = LocalDate.now(clock).withDayOfMonth(1);
        Spent spent = spending.since(start(first), null);
        Money projected = projected(spent.known(), first);
        if (limits.monthlyUsd() == null) {
            return new Status(null, spent.known(), spent.unknownCalls(), 0, Level.NONE, projected);
        }
        Money limit = Money.ofUsd(limits.monthlyUsd());
        double share = limit.micros() == 0
                ? 1
                : BigDecimal.valueOf(spent.known().micros())
                        .divide(BigDecimal.valueOf(limit.micros()), MathContext.DECIMAL64)
                        .doubleValue();
        Level level = share >= 1 ? Level.OVER : share >= limits.alertAt() ? Level.WARN : Level.FINE;
        return new Status(limit, spent.known(), spent.unknownCalls(), share, level, projected);
    }

    /** As much for the rest of the month as for the time so far; a pace needs a day. */
    private @Nullable Money projected(Money spent, LocalDate first) {
        Instant start = start(first);
        long soFar = Duration.between(start, clock.instant()).toSeconds();
        long whole = Duration.between(start, start(first.plusMonths(1))).toSeconds();
        return soFar < DAY_S ? null : spent.times(whole, soFar);
    }

    /**
     * The limit that a paid call on this tier would go over, if any: the month's holds for the frontier tier, the day's for
     * its own tier.
     */
    public Optional<Limit> reached(Tier tier) {
        Budget limits = budget.get();
        LocalDate today = LocalDate.now(clock);
        Optional<Limit> day = reached(
                tier == Tier.EDGE ? Limit.Period.EDGE_DAY : Limit.Period.FRONTIER_DAY,
                limits.dailyUsd(tier),
                start(today),
                tier);
        return day.isPresent() || tier == Tier.EDGE
                ? day
                : reached(Limit.Period.MONTH, limits.monthlyUsd(), start(today.withDayOfMonth(1)), null);
    }

    private Optional<Limit> reached(Limit.Period period, @Nullable BigDecimal usd, Instant from, @Nullable Tier tier) {
        if (usd == null) {
            return Optional.empty();
        }
        Money amount = Money.ofUsd(usd);
        Money spent = spending.since(from, tier).known();
        Money approved;
        synchronized (approvedUpTo) {
            approved = approvedUpTo.getOrDefault(period, Money.ZERO);
        }
        boolean over = spent.compareTo(amount) >= 0 && spent.compareTo(approved) >= 0;
        return over ? Optional.of(new Limit(period, amount, spent)) : Optional.empty();
    }

    /** The writer said yes: the limit is not named again before another tenth of it is spent. */
    public void approve(Limit limit) {
        Money tenth = Money.ofUsd(limit.amount().usd().multiply(YES_HOLDS));
        Money further = tenth.micros() == 0 ? new Money(1) : tenth;
        synchronized (approvedUpTo) {
            approvedUpTo.put(limit.period(), limit.spent().plus(further));
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
