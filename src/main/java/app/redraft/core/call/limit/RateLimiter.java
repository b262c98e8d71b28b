package app.redraft.core.call.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * A token bucket over both tiers that all processes share. One number says it all: the time at which the bucket is full
 * again; each request moves it on by one interval (the virtual scheduling form of the generic cell rate algorithm). A clock
 * that was set back can therefore never block for longer than a minute. The last token is kept for Go Deeper. Thread-safe.
 */
public final class RateLimiter {
    private static final long MINUTE_MS = 60_000;

    private final RateState state;
    private final IntSupplier perMinute;
    private final Clock clock;

    /**
     * @param state keeps the number
     * @param perMinute requests a minute, {@code >= 1}; may change between calls
     * @param clock the time all processes agree on
     */
    public RateLimiter(RateState state, IntSupplier perMinute, Clock clock) {
        this.state = state;
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /**
     * Takes one request.
     *
     * @param mayUseReserve whether the last token may go
     * @return empty when taken, else how long to wait
     */
    public Optional<Duration> take(boolean mayUseReserve) {
        return ask(mayUseReserve, true);
    }

    /**
     * Looks without taking.
     *
     * @param mayUseReserve whether the last token may go
     * @return empty when a request could be taken now, else how long to wait
     */
    public Optional<Duration> look(boolean mayUseReserve) {
        return ask(mayUseReserve, false);
    }

    /** Gives a request back that was taken and is not made. */
    public void giveBack() {
        double interval = (double) MINUTE_MS / Math.max(1, perMinute.getAsInt());
        long now = clock.millis();
        state.update(fullAt -> Math.max(now, fullAt - (long) Math.ceil(interval)));
    }

    private Optional<Duration> ask(boolean mayUseReserve, boolean take) {
        int capacity = Math.max(1, perMinute.getAsInt());
        int kept = mayUseReserve || capacity == 1 ? 0 : 1;
        double interval = (double) MINUTE_MS / capacity;
        long now = clock.millis();
        long[] wait = {0};
        state.update(fullAt -> {
            double owed = Math.min(Math.max(0, fullAt - now), MINUTE_MS);
            double most = MINUTE_MS - (1 + kept) * interval;
            if (owed > most) {
                wait[0] = (long) Math.ceil(owed - most);
            } else if (take) {
                return now + (long) Math.ceil(owed + interval);
            }
            // As it is, so that nothing has to be written; after the clock was set back, within a minute.
            return Math.min(fullAt, now + MINUTE_MS);
        });
        return wait[0] == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(wait[0]));
    }
}
