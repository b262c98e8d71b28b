package app.redraft.core.call.breaker;

import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.BreakerStates;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A breaker for each tier. They know of each other: when both are open, calls are let through, since there is nobody else to
 * ask. Thread-safe.
 */
public final class TierBreakers implements BreakerStates {
    private final Map<Tier, Breaker> breakers = new EnumMap<>(Tier.class);

    /**
     * @param breakers makes the breaker of a tier
     */
    public TierBreakers(Function<Tier, Breaker> breakers) {
        for (Tier tier : Tier.values()) {
            this.breakers.put(tier, breakers.apply(tier));
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

    private Breaker breaker(Tier tier) {
        return Objects.requireNonNull(breakers.get(tier));
    }
}
