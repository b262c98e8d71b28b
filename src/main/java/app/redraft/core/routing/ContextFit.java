package app.redraft.core.routing;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Holds a call back from a model whose context it would overflow. Immutable. */
public final class ContextFit implements TierReadiness {
    private final Function<Tier, OptionalLong> window;

    /**
     * @param window most tokens of prompt and answer together that a tier's model takes, empty where nobody knows
     */
    public ContextFit(Function<Tier, OptionalLong> window) {
        this.window = window;
    }

    @Override
    public Optional<Obstacle> obstacle(Tier tier, Need need) {
        OptionalLong most = window.apply(tier);
        long needed = need.promptTokens() + need.answerTokens();
        if (most.isEmpty() || needed <= most.getAsLong()) {
            return Optional.empty();
        }
        return Optional.of(new Obstacle(
                ErrorKind.TOO_LONG, UserMessage.of("call.too-long-for-tier", needed, tier, most.getAsLong())));
    }
}
