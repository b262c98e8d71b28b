package app.redraft.core.assistant.facts;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as a text gives it.
 *
 * @param year the year, or null
 * @param month 1..12, or null
 * @param day of the month, or null
 */
record PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {

    /** Whether both can be the same date: one may say less than the other. */
    boolean agreesWith(PartialDate other) {
        return agree(year, other.year) && agree(month, other.month) && agree(day, other.day);
    }

    private static boolean agree(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null || one.equals(other);
    }

    /** Whether the calendar has it. */
    boolean exists() {
        try {
            if (month != null && day != null) {
                // A day without a year may be the one of a leap year.
                MonthDay.of(month, day);
            }
            whole();
            return month == null || (month >= 1 && month <= 12);
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** Its weekday, where all of it is given. */
    Optional<DayOfWeek> weekday() {
        return whole().map(LocalDate::getDayOfWeek);
    }

    /** @throws DateTimeException where the calendar does not have it */
    private Optional<LocalDate> whole() {
        return year == null || month == null || day == null
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, month, day));
    }

    /** The same for the same date however it is written, for example {@code 1998-03-12} or {@code --03-12}. */
    @Override
    public String toString() {
        String date = year == null ? "-" : "%04d".formatted(year);
        date += month == null ? "" : "-%02d".formatted(month);
        return day == null ? date : date + "-%02d".formatted(day);
    }
}
