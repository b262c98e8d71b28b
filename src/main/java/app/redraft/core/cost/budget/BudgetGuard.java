package app.redraft.core.cost.budget;

import app.redraft.core.cost.ledger.Spending;
import app.redraft.core.cost.ledger.Spending.Spent;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.settings.Settings.Budget;
import app.redraft.core.text.UserMessage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
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
    private final Reservations reservations;
    private final Supplier<Budget> budget;
    private final Clock clock;
    private final Map<Limit.Period, Approved> approvals = new EnumMap<>(Limit.Period.class);

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
        public UserMessage message() {
            String key =
                    switch (period) {
                        case MONTH -> "budget.month";
                        case EDGE_DAY -> "budget.edge-day";
                        case FRONTIER_DAY -> "budget.frontier-day";
                    };
            return UserMessage.of(key, amount.dollars(), spent.dollars());
        }
    }

    /** What the writer said yes to: a limit of one day or month, up to an amount. */
    private record Approved(LocalDate from, Money limit, Money upTo) {}

    /**
     * Limits for this process alone.
     *
     * @param spending what was spent
     * @param budget the limits in force
     * @param clock now, and the zone in which days and months begin
     */
    public BudgetGuard(Spending spending, Supplier<Budget> budget, Clock clock) {
        this(spending, new OwnReservations(), budget, clock);
    }

    /**
     * @param spending what was spent
     * @param reservations what calls under way may cost
     * @param budget the limits in force
     * @param clock now, and the zone in which days and months begin
     */
    public BudgetGuard(Spending spending, Reservations reservations, Supplier<Budget> budget, Clock clock) {
        this.spending = spending;
        this.reservations = reservations;
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
     * The limit that a paid call on this tier would go over, if any: the day's of its own tier, or the month's of both. What
     * calls under way may cost counts as spent.
     */
    public Optional<Limit> reached(Tier tier) {
        return reached(tier, reservations.current());
    }

    /**
     * Sets aside what a call may cost, unless a limit is reached. No call of any window comes in between.
     *
     * @param likely what it may cost, or null where no price is known
     * @return empty where a limit is reached
     */
    public Optional<Reservations.Hold> reserve(Tier tier, @Nullable Money likely) {
        return reservations.reserve(
                reserved(tier, likely), others -> reached(tier, others).isEmpty());
    }

    /** Sets aside what a call may cost that nothing stops any more. */
    public Reservations.Hold reserveAnyway(Tier tier, @Nullable Money likely) {
        return reservations.reserve(reserved(tier, likely), others -> true).orElseThrow();
    }

    private static Reservations.Reserved reserved(Tier tier, @Nullable Money likely) {
        return new Reservations.Reserved(tier, likely == null ? Money.ZERO : likely);
    }

    private Optional<Limit> reached(Tier tier, List<Reservations.Reserved> underWay) {
        Budget limits = budget.get();
        Limit.Period day = tier == Tier.EDGE ? Limit.Period.EDGE_DAY : Limit.Period.FRONTIER_DAY;
        Optional<Limit> today = reached(day, limits.dailyUsd(tier), tier, underWay);
        return today.isPresent() ? today : reached(Limit.Period.MONTH, limits.monthlyUsd(), null, underWay);
    }

    private Optional<Limit> reached(
            Limit.Period period, @Nullable BigDecimal usd, @Nullable Tier tier, List<Reservations.Reserved> underWay) {
        if (usd == null) {
            return Optional.empty();
        }
        Money amount = Money.ofUsd(usd);
        LocalDate from = begin(period);
        Money spent = spending.since(start(from), tier).known().plus(Reservations.sum(underWay, tier));
        boolean over = spent.compareTo(amount) >= 0 && spent.compareTo(approved(period, from, amount)) >= 0;
        return over ? Optional.of(new Limit(period, amount, spent)) : Optional.empty();
    }

    /** A yes holds for the day or month it was given in, and for the limit it was given for. */
    private Money approved(Limit.Period period, LocalDate from, Money limit) {
        synchronized (approvals) {
            Approved given = approvals.get(period);
            return given != null && given.from().equals(from) && given.limit().equals(limit)
                    ? given.upTo()
                    : Money.ZERO;
        }
    }

    /** The writer said yes: the limit is not named again before another tenth of it is spent. */
    public void approve(Limit limit) {
        Money tenth = Money.ofUsd(limit.amount().usd().multiply(YES_HOLDS));
        Money further = tenth.micros() == 0 ? new Money(1) : tenth;
        synchronized (approvals) {
            approvals.put(
                    limit.period(),
                    new Approved(
                            begin(limit.period()), limit.amount(), limit.spent().plus(further)));
        }
    }

    private LocalDate begin(Limit.Period period) {
        LocalDate today = LocalDate.now(clock);
        return period == Limit.Period.MONTH ? today.withDayOfMonth(1) : today;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
