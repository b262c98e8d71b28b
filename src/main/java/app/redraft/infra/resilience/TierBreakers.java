package app.redraft.infra.resilience;

import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.BreakerStates;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A breaker for each tier. They know of each other: when both are open, calls are let through, since there is nobody else to
 * ask. Thread-safe.
 */
public final class TierBreakers implements BreakerStates {
    private final Map<Tier, TierBreaker> breakers = new EnumMap<>(Tier.class);

    /** Closed breakers. @param clock tells how long they were open */
    public TierBreakers(Clock clock) {
        for (Tier tier : Tier.values()) {
            breakers.put(tier, new TierBreaker(tier, clock));
        }
    }

    /** A client behind the tier's breaker. */
    public ModelClient around(Tier tier, ModelClient client) {
        return new BreakerClient(client, breaker(tier), breaker(tier.other()));
    }

    /** Whether the tier is given a rest now. */
    public boolean isOpen(Tier tier) {
        return breaker(tier).isOpen();
    }

    /** Whether the tier is asked without a doubt: not given a rest, nor on probation after one. */
    public boolean isClosed(Tier tier) {
        return breaker(tier).isClosed();
    }

    @Override
    public Optional<Duration> rest(Tier tier) {
        return isOpen(tier) ? Optional.of(breaker(tier).rest()) : Optional.empty();
    }

    /** Forgets what happened to a tier: its settings were changed. */
    public void reset(Tier tier) {
        breaker(tier).reset();
    }

    private TierBreaker breaker(Tier tier) {
        return Objects.requireNonNull(breakers.get(tier));
    }
}
