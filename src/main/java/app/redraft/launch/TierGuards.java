package app.redraft.launch;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.ContextFit;
import app.redraft.core.routing.TierReadiness;
import app.redraft.infra.resilience.TierBreakers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What can be known to stand against a tier before it is asked. */
record TierGuards(TierBreakers breakers, Function<Tier, OptionalLong> contextTokens) {

    TierReadiness readiness() {
        return TierReadiness.all(List.of(new ContextFit(contextTokens), this::rested));
    }

    private Optional<TierReadiness.Obstacle> rested(Tier tier, TierReadiness.Need need) {
        if (!breakers.isOpen(tier)) {
            return Optional.empty();
        }
        return Optional.of(new TierReadiness.Obstacle(
                ErrorKind.CAPACITY,
                "The " + tier.id() + " tier failed several times in a row and is left to recover."));
    }
}
