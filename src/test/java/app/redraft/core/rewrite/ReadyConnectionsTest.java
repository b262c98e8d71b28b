package app.redraft.core.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.call.Engines;
import app.redraft.core.cost.forecast.CostForecast;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.Ulid;
import app.redraft.core.rewrite.RewriteForecast.Plan;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which tier's connection is opened before the click, and how often. */
class ReadyConnectionsTest {
    private final List<Tier> connected = new ArrayList<>();
    private final Engines engines = new Connecting(new TwoEngines(model("ollama"), model("openai")), connected);
    private final Rewriter rewriter =
            new Rewriter(engines, new TierRouter(), () -> Settings.DEFAULTS, new Ulid(Clock.systemUTC()), null);
    private final RewriteForecast forecast = new RewriteForecast(
            rewriter,
            new CostForecast(
                    (engine, limit) -> List.of(),
                    new CostCalculator(() -> PriceTable.empty(LocalDate.of(2026, 11, 1)), Map::of)));
    private long now;
    private final ReadyConnections ready = new ReadyConnections(forecast, engines, () -> now);

    private static ScriptedModel model(String provider) {
        return new ScriptedModel(provider, "model", (request, hear, cancel) -> {
            throw new AssertionError("nobody is asked");
        });
    }

    private static Plan plan(@Nullable TierChoice chosen, boolean localOnly) {
        return new Plan(new Passage("Some words.", "", ""), Instruction.of(Preset.IMPROVE), chosen, localOnly);
    }

    @Test
    void theTierThatWouldAnswer() {
        ready.expect(plan(null, false));
        ready.expect(plan(TierChoice.FRONTIER, false));
        assertThat(connected).containsExactly(Tier.EDGE, Tier.FRONTIER);
    }

    @Test
    void aLockedDocumentReachesOnlyThisMachine() {
        ready.expect(plan(TierChoice.FRONTIER, true));
        assertThat(connected).isEmpty();
        ready.expect(plan(TierChoice.EDGE, true));
        assertThat(connected).containsExactly(Tier.EDGE);
    }

    @Test
    void notAgainForSomeSeconds() {
        ready.expect(plan(TierChoice.EDGE, false));
        now += ReadyConnections.PAUSE.minusMillis(1).toNanos();
        ready.expect(plan(TierChoice.EDGE, false));
        assertThat(connected).hasSize(1);
        now += Duration.ofMillis(1).toNanos();
        ready.expect(plan(TierChoice.EDGE, false));
        assertThat(connected).hasSize(2);
    }

    private record Connecting(Engines engines, List<Tier> connected) implements Engines {
        @Override
        public ModelClient client(Tier tier) {
            return engines.client(tier);
        }

        @Override
        public Sampling sampling(Tier tier) {
            return engines.sampling(tier);
        }

        @Override
        public boolean free(Tier tier) {
            return engines.free(tier);
        }

        @Override
        public boolean local(Tier tier) {
            return engines.local(tier);
        }

        @Override
        public void connect(Tier tier, boolean localOnly) {
            if (!localOnly || local(tier)) {
                connected.add(tier);
            }
        }
    }
}
