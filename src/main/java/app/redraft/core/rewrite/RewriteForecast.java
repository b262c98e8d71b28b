package app.redraft.core.rewrite;

import app.redraft.core.call.Engines;
import app.redraft.core.cost.forecast.CostForecast;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rewrite will cost and how long it will take, before the click: on the tier that would be asked, of the prompt that
 * would be sent, part by part where the passage is long. Asks no model. Blocks on disk: worker threads only.
 */
public final class RewriteForecast {
    private final Rewriter rewriter;
    private final CostForecast forecast;

    /**
     * A rewrite that may be asked for.
     *
     * @param chosen what the writer chose for it, or null when nobody chose
     * @param localOnly whether the document may only be sent to engines on this machine
     */
    public record Plan(Passage passage, Instruction instruction, @Nullable TierChoice chosen, boolean localOnly) {}

    /**
     * What to expect.
     *
     * @param tier who would be asked
     * @param model the model's id
     * @param free whether it costs nothing for certain
     * @param figures cost and time
     */
    public record Expected(Tier tier, String model, boolean free, CostForecast.Forecast figures) {}

    /**
     * Forecasts of what a rewriter would do.
     */
    public RewriteForecast(Rewriter rewriter, CostForecast forecast) {
        this.rewriter = rewriter;
        this.forecast = forecast;
    }

    /** What to expect of a rewrite. */
    public Expected of(Plan plan) {
        Instruction instruction = plan.instruction();
        Tier tier = tier(plan);
        Engines engines = rewriter.engines();
        OutgoingPassage outgoing = rewriter.outgoing(plan.passage(), instruction, tier);
        List<CostForecast.Question> calls = outgoing.parts().stream()
                .map(part -> call(outgoing, part, tier))
                .toList();
        String model = engines.client(tier).engine().model();
        return new Expected(tier, model, engines.free(tier), forecast.forecast(calls));
    }

    /** Who would be asked. */
    Tier tier(Plan plan) {
        return decision(plan).tier();
    }

    /** Who would be asked, and why. */
    RoutingDecision decision(Plan plan) {
        Instruction instruction = plan.instruction();
        Settings settings = rewriter.settings().get();
        return rewriter.router()
                .decide(
                        new TierRouter.Query(
                                plan.chosen(),
                                instruction.presetTiers(settings),
                                plan.localOnly(),
                                instruction.text(),
                                plan.passage().text()),
                        settings);
    }

    private CostForecast.Question call(OutgoingPassage outgoing, OutgoingPassage.Part part, Tier tier) {
        int chars = outgoing.messages(part, List.of()).stream()
                .mapToInt(message -> message.content().length())
                .sum();
        Engines engines = rewriter.engines();
        return new CostForecast.Question(
                engines.client(tier).engine(),
                engines.free(tier),
                chars,
                part.shielded().text().length());
    }
}
