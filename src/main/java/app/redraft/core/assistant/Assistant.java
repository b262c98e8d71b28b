package app.redraft.core.assistant;

import app.redraft.core.assistant.tool.ArgumentsReader;
import app.redraft.core.assistant.tool.Toolbox;
import app.redraft.core.call.Engines;
import app.redraft.core.call.fallback.Fallback;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.llm.Ulid;
import app.redraft.core.settings.Settings;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * What every conversation needs.
 *
 * @param fallbacks the tiers' engines, every policy around them, and what decides whether the other tier answers
 * @param settings the settings in force
 * @param ids makes ledger ids
 * @param calculator what a turn would have cost on the other tier
 * @param tools what models may call
 * @param routing chooses who answers each turn; asked at each question
 */
public record Assistant(
        Fallback.Services fallbacks,
        Supplier<Settings> settings,
        Ulid ids,
        CostCalculator calculator,
        Tools tools,
        Supplier<TurnRouting> routing) {

    /** Turns are routed by the rules, and the writer's setting for answers of edge. */
    public Assistant(
            Fallback.Services fallbacks,
            Supplier<Settings> settings,
            Ulid ids,
            CostCalculator calculator,
            Tools tools) {
        this(
                fallbacks,
                settings,
                ids,
                calculator,
                tools,
                () -> TurnRouting.byRules(tools.box().simple(), settings.get().assistant()));
    }

    /** The tiers' engines. */
    Engines engines() {
        return fallbacks.engines();
    }

    /**
     * What models may call, and how.
     *
     * @param box the tools
     * @param arguments reads and checks arguments
     * @param workers runs calls of one turn side by side
     */
    public record Tools(Toolbox box, ArgumentsReader arguments, ExecutorService workers) {}
}
