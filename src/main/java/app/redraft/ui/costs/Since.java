package app.redraft.ui.costs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The periods of the panel. */
enum Since {
    TODAY,
    MONTH,
    ALL;

    /** The name used in text keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first moment of the period in the clock's zone, or null for no limit. */
    @Nullable Instant instant(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return switch (this) {
            case TODAY -> today.atStartOfDay(clock.getZone()).toInstant();
            case MONTH -> today.withDayOfMonth(1).atStartOfDay(clock.getZone()).toInstant();
            case ALL -> null;
        };
    }
}
