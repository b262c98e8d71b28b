package app.redraft.infra.resilience;

import app.redraft.core.llm.Tier;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Opens after three failures in a row, or when half of at least five calls within a minute failed; then lets one call
 * through after 30 seconds, which decides. Thread-safe.
 */
final class TierBreaker {
    static final Duration REST = Duration.ofSeconds(30);

    private static final int IN_A_ROW = 3;
    private static final int WINDOW_S = 60;
    private static final int LEAST_CALLS = 5;
    private static final float HALF = 50;

    private final CircuitBreaker breaker;
    private final Clock clock;
    private int failuresInARow;
    private Instant openUntil = Instant.MIN;

    TierBreaker(Tier tier, Clock clock) {
        this.clock = clock;
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindow(WINDOW_S, LEAST_CALLS, SlidingWindowType.TIME_BASED)
                .failureRateThreshold(HALF)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock)
                .build();
        this.breaker = CircuitBreaker.of(tier.id(), config);
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                openUntil = clock.instant().plus(REST);
            }
        });
    }

    /** Whether a call may be made; the caller then reports how it went, or {@link #neither()}. */
    synchronized boolean permit() {
        return breaker.tryAcquirePermission();
    }

    synchronized boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN
                && clock.instant().isBefore(openUntil);
    }

    synchronized boolean isClosed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    /** How long until a call is let through again, at least a second. */
    synchronized Duration rest() {
        Duration left = Duration.between(clock.instant(), openUntil);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    /** The server answered. */
    synchronized void success() {
        failuresInARow = 0;
        if (breaker.getState() == CircuitBreaker.State.OPEN) {
            breaker.transitionToClosedState();
        } else {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    /** The server did not answer, or not to the end. */
    synchronized void failure(Throwable cause) {
        failuresInARow++;
        breaker.onError(0, TimeUnit.NANOSECONDS, cause);
        if (failuresInARow >= IN_A_ROW && breaker.getState() == CircuitBreaker.State.CLOSED) {
            breaker.transitionToOpenState();
        }
    }

    /** The call was stopped before anything could be told about the server. */
    synchronized void neither() {
        breaker.releasePermission();
    }

    synchronized void reset() {
        failuresInARow = 0;
        breaker.reset();
    }
}
