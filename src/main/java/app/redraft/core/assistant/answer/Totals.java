package app.redraft.core.assistant.answer;

import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What some turns came to.
 *
 * @param edgeTurns turns that edge answered
 * @param frontierTurns turns that frontier answered
 * @param cost of all together; unknown where one is unknown
 * @param totalMs milliseconds that models took
 * @param savedMs milliseconds less than had frontier answered every turn, at the pace of its turns here; negative where it would
 *     have been quicker; null where frontier answered none
 * @param savedMicros millionths of a dollar less than had frontier been asked the same at its price; null where a price is
 *     unknown
 */
public record Totals(
        int edgeTurns, int frontierTurns, Cost cost, long totalMs, @Nullable Long savedMs, @Nullable Long savedMicros) {

    /** Adds up turns. @param onFrontier what a turn would have cost there, or null where unknown */
    public static Totals of(List<AssistantTurn> turns, Function<AssistantTurn, @Nullable Money> onFrontier) {
        List<AssistantTurn> edge = on(Tier.EDGE, turns);
        List<AssistantTurn> frontier = on(Tier.FRONTIER, turns);
        return new Totals(
                edge.size(),
                frontier.size(),
                turns.stream().map(AssistantTurn::cost).reduce(Cost.FREE, Cost::plus),
                millis(turns),
                frontier.isEmpty() ? null : edge.size() * millis(frontier) / frontier.size() - millis(edge),
                saved(edge, onFrontier));
    }

    private static List<AssistantTurn> on(Tier tier, List<AssistantTurn> turns) {
        return turns.stream().filter(turn -> turn.tier() == tier).toList();
    }

    private static long millis(List<AssistantTurn> turns) {
        return turns.stream().mapToLong(AssistantTurn::totalMs).sum();
    }

    private static @Nullable Long saved(List<AssistantTurn> edge, Function<AssistantTurn, @Nullable Money> onFrontier) {
        long saved = 0;
        for (AssistantTurn turn : edge) {
            Money spent = turn.cost().amount();
            Money otherwise = onFrontier.apply(turn);
            if (spent == null || otherwise == null) {
                return null;
            }
            saved += otherwise.micros() - spent.micros();
        }
        return saved;
    }
}
