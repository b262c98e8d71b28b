package app.redraft.core.assistant;

import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What turns cost, and would have cost on frontier. Any thread. */
final class TurnPrices {
    private final Assistant assistant;

    TurnPrices(Assistant assistant) {
        this.assistant = assistant;
    }

    Totals totals(List<AssistantTurn> turns) {
        return Totals.of(turns, this::onFrontier);
    }

    /** Null where its price is unknown. */
    private @Nullable Money onFrontier(AssistantTurn turn) {
        EngineId frontier = assistant.engines().client(Tier.FRONTIER).engine();
        TokenUsage counted = turn.usage();
        TokenUsage same = TokenUsage.of(counted.input(), counted.output());
        return assistant
                .calculator()
                .cost(new CostCalculator.Usage(
                        frontier, frontier.model(), () -> assistant.engines().free(Tier.FRONTIER), same, true, null))
                .amount();
    }
}
