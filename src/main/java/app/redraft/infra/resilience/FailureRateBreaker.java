package app.redraft.infra.resilience;

import app.redraft.core.call.breaker.Breaker;
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
public final class FailureRateBreaker implements Breaker {
    private static final Duration REST = Duration.ofSeconds(30);

    private static final int IN_A_ROW = 3;
    private static final int WINDOW_S = 60;
    private static final int LEAST_CALLS = 5;
    private static final float HALF = 50;

    private final CircuitBreaker breaker;
    private final Clock clock;
    private int failuresInARow;
    private Instant openUntil = Instant.MIN;

    /** A closed breaker. @param clock tells how long it was open */
    public FailureRateBreaker(Tier tier, Clock clock) {
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

    @Override
    public synchronized boolean permit() {
        return breaker.tryAcquirePermission();
    }

    @Override
    public synchronized boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN
                && clock.instant().isBefore(openUntil);
    }

    @Override
    public synchronized boolean isClosed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    @Override
    public synchronized Duration rest() {
        Duration left = Duration.between(clock.instant(), openUntil);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    @Override
    public synchronized void success() {
        failuresInARow = 0;
        if (breaker.getState() == CircuitBreaker.State.OPEN) {
            breaker.transitionToClosedState();
        } else {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public synchronized void failure(Throwable cause) {
        failuresInARow++;
        breaker.onError(0, TimeUnit.NANOSECONDS, cause);
        if (failuresInARow >= IN_A_ROW && breaker.getState() == CircuitBreaker.State.CLOSED) {
            breaker.transitionToOpenState();
        }
    }

    @Override
    public synchronized void neither() {
        breaker.releasePermission();
    }

    @Override
    public synchronized void reset() {
        failuresInARow = 0;
        breaker.reset();
    }
}
