package app.redraft.core.quality.gate;

import app.redraft.core.cost.forecast.CostForecast;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.money.Money;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.RewriteForecast;
import app.redraft.core.rewrite.Rewriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run will ask for and cost. Blocks on disk. */
final class SampleForecast {
    private final RewriteForecast forecast;
    private final Rewriter rewriter;
    private final Judge judge;

    private record Range(@Nullable Money low, @Nullable Money high) {
        static final Range NOTHING = new Range(Money.ZERO, Money.ZERO);

        Range plus(Range other) {
            return new Range(sum(low, other.low), sum(high, other.high));
        }

        Range times(long times, long per) {
            return new Range(low == null ? null : low.times(times, per), high == null ? null : high.times(times, per));
        }

        private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
            return one == null || other == null ? null : one.plus(other);
        }
    }

    SampleForecast(RewriteForecast forecast, Rewriter rewriter, Judge judge) {
        this.forecast = forecast;
        this.rewriter = rewriter;
        this.judge = judge;
    }

    GateForecast of(List<Scenario> scenarios, List<GateSampler.Wanted> wanted) {
        Map<Tier, Range> costs = new EnumMap<>(Tier.class);
        Map<Tier, Integer> calls = new EnumMap<>(Tier.class);
        Map<Object, Range> known = new HashMap<>();
        for (GateSampler.Wanted each : wanted) {
            Tier tier = each.key().tier();
            Range cost =
                    known.computeIfAbsent(List.of(tier, each.scenario().id()), unknown -> cost(each.scenario(), tier));
            costs.merge(tier, cost, Range::plus);
            calls.merge(tier, 1, Integer::sum);
        }
        int judged = judge.calls(scenarios);
        int most = judge.mostCalls(scenarios);
        Range samples = costs.values().stream().reduce(Range.NOTHING, Range::plus);
        Range all = judged == 0 ? samples : samples.plus(judging(scenarios, judged, most));
        return new GateForecast(
                wanted.size(),
                wanted.size() + judged,
                wanted.size() + most,
                all.low(),
                all.high(),
                least(calls, judged));
    }

    /** A comparison shows the judge about what a rewrite costs to read and to write. */
    private Range judging(List<Scenario> scenarios, int calls, int most) {
        Range each =
                scenarios.stream().map(scenario -> cost(scenario, judge.tier())).reduce(Range.NOTHING, Range::plus);
        return new Range(
                each.times(calls, scenarios.size()).low(),
                each.times(most, scenarios.size()).high());
    }

    private Range cost(Scenario scenario, Tier tier) {
        CostForecast.Forecast figures = forecast.of(new RewriteForecast.Plan(
                        new Passage(scenario.text(), "", ""),
                        GateSampler.instruction(scenario),
                        TierChoice.of(tier),
                        false))
                .figures();
        return new Range(figures.low(), figures.high());
    }

    /** The time the rate limit takes; the built-in proofreader is not held to it. */
    private Duration least(Map<Tier, Integer> calls, int judged) {
        int limited = judged;
        for (Tier tier : Tier.values()) {
            if (!rewriter.engines().client(tier).engine().isBuiltin()) {
                limited += calls.getOrDefault(tier, 0);
            }
        }
        int perMinute = rewriter.settings().get().rateLimit().requestsPerMinute();
        return Duration.ofSeconds(60L * Math.max(0, limited - perMinute) / perMinute);
    }
}
