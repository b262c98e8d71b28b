package app.redraft.core.cost.price;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a model.
 *
 * @param date the day on which it was or will be switched off, or null when it is gone and nobody says since when
 * @param replacement the model its maker names instead, or null
 */
public record Retirement(@Nullable LocalDate date, @Nullable String replacement) {

    /** Whether it is switched off on a day. */
    public boolean isPast(LocalDate day) {
        return date == null || !date.isAfter(day);
    }
}
