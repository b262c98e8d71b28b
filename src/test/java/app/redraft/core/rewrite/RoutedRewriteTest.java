package app.redraft.core.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.Ulid;
import app.redraft.core.routing.ContextFit;
import app.redraft.core.routing.RoutingTrial;
import app.redraft.core.routing.TierFloor;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import app.redraft.core.text.UserMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A route is checked before it stands, and a tier that cannot answer is replaced visibly or not at all. */
class RoutedRewriteTest {
    private static final Settings AUTO = Settings.DEFAULTS.withDefaultTier(TierChoice.AUTO);
    private static final TierReadiness NO_EDGE = resting(Tier.EDGE);
    private static final TierReadiness NO_FRONTIER = resting(Tier.FRONTIER);

    private final List<RewriteEvent> events = new ArrayList<>();
    private final ScriptedModel edge = model("ollama", "small");
    private final ScriptedModel free = model("ollama", "large");
    private final ScriptedModel paid = model("openai", "dear");

    @Test
    void autoSendsADemandingInstructionToTheFrontierAndRecordsWhy() {
        Version version = rewrite(free, TierReadiness.ALWAYS, AUTO, Instruction.free("Rewrite as a sonnet"), null);

        assertThat(version.tier()).isEqualTo(Tier.FRONTIER);
        assertThat(free.asked.get(0).context().route().cause().id()).isEqualTo("override:verse");
        assertThat(free.asked.get(0).context().route().score()).isNotNull();
        assertThat(free.asked.get(0).context().route().requested()).isEqualTo(TierChoice.AUTO);
    }

    @Test
    void autoTakesThePresetsHintAndTheDefaultTierDoesNot() {
        Instruction expand = Instruction.of(Preset.EXPAND);
        Version hinted = rewrite(free, TierReadiness.ALWAYS, AUTO, expand, null);
        Version byDefault = rewrite(free, TierReadiness.ALWAYS, Settings.DEFAULTS, expand, null);

        assertThat(hinted.tier()).isEqualTo(Tier.FRONTIER);
        assertThat(hinted.routing().cause().id()).isEqualTo("preset");
        assertThat(byDefault.tier()).isEqualTo(Tier.EDGE);
        assertThat(byDefault.routing().cause().id()).isEqualTo("default");
    }

    @Test
    void aPresetWithATierOfItsOwnGoesThereWhateverTheDefaultIs() {
        Settings settings = Settings.DEFAULTS.withPresets(Map.of("clarity", Tier.FRONTIER));
        Version clarity = rewrite(free, TierReadiness.ALWAYS, settings, Instruction.of(Preset.CLARITY), null);

        assertThat(clarity.tier()).isEqualTo(Tier.FRONTIER);
        assertThat(clarity.routing().cause().id()).isEqualTo("preset");
        assertThat(rewrite(free, TierReadiness.ALWAYS, settings, Instruction.of(Preset.GRAMMAR), null)
                        .tier())
                .isEqualTo(Tier.EDGE);
    }

    @Test
    void aTierThatCannotAnswerIsReplacedBeforeItIsAskedAndItShows() {
        Version version = rewrite(paid, NO_FRONTIER, AUTO, Instruction.of(Preset.EXPAND), null);

        assertThat(version.tier()).isEqualTo(Tier.EDGE);
        assertThat(Sentences.of(version.end().fallback())).isEqualTo("It rests.");
        assertThat(paid.asked).isEmpty();
        assertThat(events)
                .contains(new RewriteEvent.Fallback(
                        Tier.FRONTIER, Tier.EDGE, ErrorKind.CAPACITY, UserMessage.literal("It rests.")));
    }

    @Test
    void edgeIsNotReplacedByAFrontierThatCosts() {
        Version version = rewrite(paid, NO_EDGE, AUTO, Instruction.of(Preset.GRAMMAR), null);

        assertThat(version.tier()).isEqualTo(Tier.EDGE);
        assertThat(paid.asked).isEmpty();
        assertThat(rewrite(free, NO_EDGE, AUTO, Instruction.of(Preset.GRAMMAR), null)
                        .tier())
                .isEqualTo(Tier.FRONTIER);
    }

    @Test
    void aTierTheWriterChoseIsAskedWhateverStandsAgainstIt() {
        Version version = rewrite(free, NO_EDGE, AUTO, Instruction.of(Preset.GRAMMAR), TierChoice.EDGE);

        assertThat(version.tier()).isEqualTo(Tier.EDGE);
        assertThat(edge.asked).hasSize(1);
    }

    @Test
    void whereNeitherTierCanTheDecidedOneIsAsked() {
        TierReadiness none = TierReadiness.all(List.of(NO_EDGE, NO_FRONTIER));
        Version version = rewrite(free, none, AUTO, Instruction.of(Preset.GRAMMAR), null);

        assertThat(version.tier()).isEqualTo(Tier.EDGE);
        assertThat(events).noneMatch(event -> event instanceof RewriteEvent.Fallback);
    }

    @Test
    void aPassageThatDoesNotFitTheSmallModelGoesToTheLargeOne() {
        TierReadiness fit =
                new ContextFit(tier -> tier == Tier.EDGE ? OptionalLong.of(1_500) : OptionalLong.of(100_000));
        Instruction grammar = Instruction.of(Preset.GRAMMAR);

        assertThat(rewrite(free, fit, AUTO, grammar, null).tier()).isEqualTo(Tier.EDGE);
        Version version = rewrite(free, fit, AUTO, grammar, null, "One short sentence here. ".repeat(100));
        assertThat(version.tier()).isEqualTo(Tier.FRONTIER);
        assertThat(Sentences.of(version.end().fallback())).contains("takes 1500");
    }

    private Version rewrite(
            ScriptedModel frontier,
            TierReadiness readiness,
            Settings settings,
            Instruction instruction,
            TierChoice chosen,
            String... passage) {
        Rewriter rewriter = new Rewriter(
                new TwoEngines(edge, frontier),
                new TierRouter(readiness, RoutingTrial.BY_CHANCE, TierFloor.NONE),
                () -> settings,
                new Ulid(Clock.systemUTC()),
                new NoLedger());
        String text = passage.length == 0 ? "The cat sat on the mat." : passage[0];
        return rewriter.open(new Passage(text, "", ""), instruction, () -> false)
                .rewrite(chosen, events::add, new Cancellation());
    }

    private static TierReadiness resting(Tier which) {
        return (tier, need) -> tier == which
                ? Optional.of(new TierReadiness.Obstacle(ErrorKind.CAPACITY, UserMessage.literal("It rests.")))
                : Optional.empty();
    }

    private static ScriptedModel model(String provider, String name) {
        return new ScriptedModel(provider, name, (request, hear, cancel) -> {
            hear.accept(new ModelEvent.TextDelta("A cat sat."));
            return ModelReply.of(FinishReason.STOP, name, null);
        });
    }

    /** Nothing here is recorded. */
    private static final class NoLedger implements Ledger {
        @Override
        public String begin(CallStart start) {
            return start.context().interactionId();
        }

        @Override
        public void complete(String interactionId, CallRecord record) {}

        @Override
        public void decide(String interactionId, Outcome outcome, int keptWords) {}

        @Override
        public CostReport report(CostQuery query) {
            throw new UnsupportedOperationException();
        }
    }
}
