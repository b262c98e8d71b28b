package app.redraft.core.cost.price;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prices of a model that hold for a time. All days and hours are UTC.
 *
 * @param changes prices from a day on, by day ascending
 * @param peak prices of certain hours, or null where every hour costs the same
 */
public record PriceSchedule(List<Change> changes, @Nullable Peak peak) {
    /** One price for all times. */
    public static final PriceSchedule NONE = new PriceSchedule(List.of(), null);

    public PriceSchedule {
        changes = changes.stream().sorted(Comparator.comparing(Change::from)).toList();
    }

    /**
     * Prices that hold from a day on.
     *
     * @param from the first day
     */
    public record Change(LocalDate from, Rates rates) {}

    /**
     * Prices that hold within certain hours. Public holidays of the seller are not known here and count as other days.
     *
     * @param hours when they hold
     * @param days on which days
     */
    public record Peak(List<Hours> hours, Set<DayOfWeek> days, Rates rates) {
        public Peak {
            hours = List.copyOf(hours);
            days = Set.copyOf(days);
        }

        private boolean holds(ZonedDateTime time) {
            return days.contains(time.getDayOfWeek())
                    && hours.stream().anyMatch(span -> span.contains(time.toLocalTime()));
        }
    }

    /**
     * A span of a day.
     *
     * @param from the first moment
     * @param to the first moment after it, later than {@code from}
     */
    public record Hours(LocalTime from, LocalTime to) {
        private boolean contains(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /** The prices that replace the usual ones at a time; empty where the usual ones hold. */
    Optional<Rates> at(Instant moment) {
        ZonedDateTime time = moment.atZone(ZoneOffset.UTC);
        if (peak != null && peak.holds(time)) {
            return Optional.of(peak.rates());
        }
        return changes.stream()
                .filter(change -> !change.from().isAfter(time.toLocalDate()))
                .reduce((earlier, later) -> later)
                .map(Change::rates);
    }

    /** The next change of the usual price after a day; empty where none is known. */
    public Optional<Change> nextAfter(LocalDate day) {
        return changes.stream().filter(change -> change.from().isAfter(day)).findFirst();
    }
}
