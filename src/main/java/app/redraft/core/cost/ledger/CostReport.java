package app.redraft.core.cost.ledger;

import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Added-up calls.
 *
 * @param groups one figure a group, ordered by key
 * @param total all of them
 */
public record CostReport(List<Figures> groups, Figures total) {

    public CostReport {
        groups = List.copyOf(groups);
    }

    /**
     * One line of figures.
     *
     * @param key the group's name: tier, ISO date, preset or model; {@code total} for the sum
     * @param calls calls begun, failed and stopped ones included
     * @param failed calls that ended in an error (cancelled calls do not count)
     * @param inputTokens tokens sent, cached included
     * @param outputTokens tokens generated, thinking included
     * @param cost sum of the known costs, or null when no cost of the group is known
     * @param unknownCostCalls calls whose cost is not known
     * @param ttftMsP50 median milliseconds to the first text, or null without one
     * @param ttftMsP95 95th percentile of the same
     * @param accepted calls whose result was accepted in whole or part
     * @param warmUps calls that only woke a model: nothing of them could be accepted
     * @param bases how many calls' costs are known in which way; a basis without calls is absent
     */
    public record Figures(
            String key,
            long calls,
            long failed,
            long inputTokens,
            long outputTokens,
            @Nullable Money cost,
            long unknownCostCalls,
            @Nullable Long ttftMsP50,
            @Nullable Long ttftMsP95,
            long accepted,
            long warmUps,
            Map<Cost.Basis, Long> bases) {

        public Figures {
            bases = Map.copyOf(bases);
        }

        /** Figures without warm-ups. */
        public Figures(
                String key,
                long calls,
                long failed,
                long inputTokens,
                long outputTokens,
                @Nullable Money cost,
                long unknownCostCalls,
                @Nullable Long ttftMsP50,
                @Nullable Long ttftMsP95,
                long accepted,
                Map<Cost.Basis, Long> bases) {
            this(
                    key,
                    calls,
                    failed,
                    inputTokens,
                    outputTokens,
                    cost,
                    unknownCostCalls,
                    ttftMsP50,
                    ttftMsP95,
                    accepted,
                    0,
                    bases);
        }

        /** Calls whose result could be accepted, failed and stopped ones included. */
        public long forTheWriter() {
            return calls - warmUps;
        }
    }
}
