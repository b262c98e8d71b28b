package app.redraft.core.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.forecast.CostForecast;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.Ulid;
import app.redraft.core.rewrite.RewriteForecast.Plan;
import app.redraft.core.routing.RoutingTrial;
import app.redraft.core.routing.TierFloor;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.Settings.Routing;
import app.redraft.core.settings.Settings.WarmUp;
import app.redraft.core.text.UserMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a model is woken before it is asked, and with what. */
class WarmUpsTest {
    private static final String SECRET = "Nobody is to read this passage.";

    private final ScriptedModel edge = model("ollama");
    private final ScriptedModel free = model("ollama");
    private final ScriptedModel paid = model("openai");
    private final List<TierReadiness.Need> needs = new ArrayList<>();
    private Settings settings = Settings.DEFAULTS.withDefaultTier(TierChoice.AUTO);
    private Optional<TierReadiness.Obstacle> obstacle = Optional.empty();
    private boolean cold = true;
    private long now;

    private static ScriptedModel model(String provider) {
        return new ScriptedModel(
                provider, "model", (request, hear, cancel) -> ModelReply.of(FinishReason.LENGTH, "model", null));
    }

    private WarmUps warmUps(ScriptedModel frontier) {
        TierReadiness readiness = (tier, need) -> {
            needs.add(need);
            return obstacle;
        };
        Rewriter rewriter = new Rewriter(
                new TwoEngines(edge, frontier),
                new TierRouter(readiness, RoutingTrial.BY_CHANCE, TierFloor.NONE),
                () -> settings,
                new Ulid(Clock.systemUTC()),
                null);
        RewriteForecast forecast = new RewriteForecast(
                rewriter,
                new CostForecast(
                        (engine, limit) -> List.of(),
                        new CostCalculator(() -> PriceTable.empty(LocalDate.of(2026, 11, 1)), Map::of)));
        return new WarmUps(rewriter, forecast, tier -> cold, Runnable::run, () -> now);
    }

    private void warmUp(WarmUp when) {
        Routing routing = settings.routing();
        settings = settings.withRouting(
                new Routing(routing.enabled(), routing.complexityThreshold(), routing.fallback(), 0, when));
    }

    private static Plan plan(Instruction instruction, @Nullable TierChoice chosen, boolean localOnly) {
        return new Plan(new Passage(SECRET, "", ""), instruction, chosen, localOnly);
    }

    @Test
    void oneTokenIsAskedForWithNothingOfTheWriters() {
        warmUps(free).expect(plan(Instruction.free("Rewrite as a sonnet"), null, false));

        assertThat(free.asked).singleElement().satisfies(request -> {
            assertThat(request.sampling().maxTokens()).isEqualTo(1);
            assertThat(request.rewrite()).isNull();
            assertThat(request.messages()).singleElement().satisfies(message -> assertThat(message.content())
                    .isEqualTo("Say OK."));
            assertThat(request.context().kind()).isEqualTo(CallKind.WARMUP);
            assertThat(request.context().tier()).isEqualTo(Tier.FRONTIER);
            assertThat(request.context().goDeeper())
                    .as("never the reserved token")
                    .isFalse();
        });
        assertThat(needs).singleElement().satisfies(need -> assertThat(need.goDeeper())
                .isFalse());
        assertThat(edge.asked).isEmpty();
    }

    @Test
    void onlyAnAutoDecisionForFrontierIsExpectation() {
        WarmUps warmUps = warmUps(free);
        Instruction hard = Instruction.free("Rewrite as a sonnet");
        warmUps.expect(plan(Instruction.of(Preset.GRAMMAR), null, false));
        warmUps.expect(plan(hard, TierChoice.EDGE, false));
        warmUps.expect(plan(hard, TierChoice.FRONTIER, false));
        settings = settings.withDefaultTier(TierChoice.EDGE);
        warmUps.expect(plan(hard, null, false));
        assertThat(asked()).isEmpty();

        settings = settings.withDefaultTier(TierChoice.AUTO);
        warmUps.expect(plan(Instruction.of(Preset.EXPAND), null, false));
        assertThat(free.asked).as("a preset that Auto sends to frontier").hasSize(1);
    }

    @Test
    void aWarmModelIsNotWoken() {
        cold = false;
        warmUps(free).wake(Tier.FRONTIER, false);
        assertThat(asked()).isEmpty();
    }

    @Test
    void notAgainForFiveMinutesWhateverCameOfIt() {
        ScriptedModel failing = new ScriptedModel("ollama", "model", (request, hear, cancel) -> {
            throw new ModelException(ErrorKind.SERVER, UserMessage.literal("no"));
        });
        WarmUps warmUps = warmUps(failing);
        warmUps.wake(Tier.FRONTIER, false);
        now += WarmUps.PAUSE.minusMillis(1).toNanos();
        warmUps.wake(Tier.FRONTIER, false);
        assertThat(failing.asked).hasSize(1);

        now += Duration.ofMillis(1).toNanos();
        warmUps.wake(Tier.FRONTIER, false);
        assertThat(failing.asked).hasSize(2);
    }

    @Test
    void whatCostsIsWokenOnlyWhereTheWriterSaysSo() {
        warmUps(paid).wake(Tier.FRONTIER, false);
        assertThat(asked()).isEmpty();

        warmUp(WarmUp.ALWAYS);
        warmUps(paid).wake(Tier.FRONTIER, false);
        assertThat(paid.asked).hasSize(1);
    }

    @Test
    void nothingIsWokenWhereTheWriterDoesNotWantIt() {
        warmUp(WarmUp.NEVER);
        warmUps(free).wake(Tier.FRONTIER, false);
        assertThat(asked()).isEmpty();
    }

    @Test
    void aLockedDocumentWakesOnlyWhatIsOnThisMachine() {
        warmUp(WarmUp.ALWAYS);
        warmUps(paid).wake(Tier.FRONTIER, true);
        assertThat(asked()).isEmpty();

        warmUps(free).wake(Tier.FRONTIER, true);
        assertThat(free.asked).hasSize(1);
        assertThat(needs).allMatch(TierReadiness.Need::localOnly);
    }

    @Test
    void whatStandsAgainstACallStandsAgainstAWarmUp() {
        obstacle = Optional.of(new TierReadiness.Obstacle(ErrorKind.RATE_LIMITED, UserMessage.literal("Wait.")));
        WarmUps warmUps = warmUps(free);
        warmUps.wake(Tier.FRONTIER, false);
        assertThat(asked()).isEmpty();

        obstacle = Optional.empty();
        warmUps.wake(Tier.FRONTIER, false);
        assertThat(free.asked).as("what was held back is no warm-up").hasSize(1);
    }

    @Test
    void theBuiltInProofreaderIsNotAsked() {
        ScriptedModel builtin = model("builtin");
        warmUps(builtin).wake(Tier.FRONTIER, false);
        assertThat(builtin.asked).isEmpty();
    }

    private List<ChatRequest> asked() {
        List<ChatRequest> asked = new ArrayList<>(edge.asked);
        asked.addAll(free.asked);
        asked.addAll(paid.asked);
        return asked;
    }
}
