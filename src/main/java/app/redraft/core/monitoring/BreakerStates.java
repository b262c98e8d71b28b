package app.redraft.core.monitoring;

import app.redraft.core.llm.Tier;
import java.time.Duration;
import java.util.Optional;

/** Port to the breakers that keep calls from a tier that keeps failing. Any thread. */
@FunctionalInterface
public interface BreakerStates {

    /**
     * How long the tier is still left alone.
     *
     * @return empty while calls are let through
     */
    Optional<Duration> rest(Tier tier);
}
