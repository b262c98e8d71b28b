package app.redraft.core.assistant;

import app.redraft.core.assistant.tool.ArgumentsReader;
import app.redraft.core.assistant.tool.Toolbox;
import app.redraft.core.call.Engines;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.llm.Ulid;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.settings.Settings;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * What every conversation needs.
 *
 * @param engines the tiers' engines, every policy around them
 * @param readiness what can be known to stand against a tier before it is asked
 * @param settings the settings in force
 * @param ids makes ledger ids
 * @param calculator what a turn would have cost on the other tier
 * @param tools what models may call
 */
public record Assistant(
        Engines engines,
        TierReadiness readiness,
        Supplier<Settings> settings,
        Ulid ids,
        CostCalculator calculator,
        Tools tools) {

    /**
     * What models may call, and how.
     *
     * @param box the tools
     * @param arguments reads and checks arguments
     * @param workers runs calls of one turn side by side
     */
    public record Tools(Toolbox box, ArgumentsReader arguments, ExecutorService workers) {}
}
