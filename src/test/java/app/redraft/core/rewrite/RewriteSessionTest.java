package app.redraft.core.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.Ulid;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import app.redraft.core.text.UserMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A session keeps every version, never swaps silently and never calls a broken answer finished. */
class RewriteSessionTest {
    private static final String ORIGINAL = "The cat sat on the mat.";

    private final List<RewriteEvent> events = new ArrayList<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Cancellation cancellation = new Cancellation();

    @Test
    void streamsTheCleanedAnswerAndFinishes() {
        ScriptedModel edge = says("small", "Here is the rewritten passage:\n", "A cat ", "sat.");
        Version version = open(edge, edge, Settings.DEFAULTS).rewrite(null, events::add, cancellation);

        assertThat(version.text()).isEqualTo("A cat sat.");
        assertThat(version.finished()).isTrue();
        assertThat(texts()).isEqualTo("A cat sat.");
        assertThat(events.get(events.size() - 1)).isEqualTo(new RewriteEvent.Finished(version));
    }

    @Test
    void goDeeperAsksTheFrontierTheSameAboutTheOriginalAndLinksToItsParent() {
        ScriptedModel edge = says("small", "Edge result.");
        ScriptedModel frontier = says("large", "Frontier result.");
        RewriteSession session = open(edge, frontier, Settings.DEFAULTS);
        Version first = session.rewrite(TierChoice.EDGE, events::add, cancellation);
        Version deeper = session.goDeeper(first, events::add, cancellation);

        assertThat(frontier.asked.get(0).messages()).isEqualTo(edge.asked.get(0).messages());
        assertThat(deeper.parentId()).isEqualTo(first.id());
        assertThat(frontier.asked.get(0).context().parentId()).isEqualTo(first.id());
        assertThat(frontier.asked.get(0).context().goDeeper()).isTrue();
        assertThat(session.versions()).containsExactly(first, deeper);
    }

    @Test
    void aVersionTellsTheReasonOfAChangeByItsPlaceInThePassage() {
        UserMessage reason = UserMessage.of("proofreading.reason.spelling", "teh");
        ScriptedModel edge = new ScriptedModel("builtin", "fast", (request, hear, cancel) -> {
            int at = request.rewrite().passage().indexOf("teh");
            hear.accept(new ModelEvent.TextDelta(request.rewrite().passage().replace("teh", "the")));
            hear.accept(new ModelEvent.Explanation(at, at + 3, "teh", "the", "MORFOLOGIK_RULE_EN_US", reason));
            return ModelReply.of(FinishReason.STOP, "fast", TokenUsage.NONE);
        });
        String sentence = "He walked all the way down to teh harbour and back again, and nobody saw him. ";
        String passage = sentence.repeat(120).strip();

        Version version = rewriter(edge, edge, Settings.DEFAULTS)
                .open(new Passage(passage, "", ""), Instruction.of(Preset.IMPROVE), () -> false)
                .rewrite(null, events::add, cancellation);

        assertThat(edge.asked).hasSizeGreaterThan(1);
        assertThat(version.explanations()).hasSameSizeAs(edge.asked).allSatisfy(why -> assertThat(
                        passage.substring(why.start(), why.end()))
                .isEqualTo(why.original()));
        int first = passage.indexOf("teh");
        assertThat(version.reasons(first, first + 3)).containsExactly(reason);
        assertThat(version.reasons(0, 5)).isEmpty();
    }

    @Test
    void aTierNobodyChoseFallsBackVisibly() {
        ScriptedModel edge = fails(ErrorKind.SERVER);
        ScriptedModel frontier = says("large", "From the other tier.");
        Version version = open(edge, frontier, Settings.DEFAULTS).rewrite(null, events::add, cancellation);

        assertThat(version.tier()).isEqualTo(Tier.FRONTIER);
        assertThat(version.requested()).isEqualTo(TierChoice.EDGE);
        assertThat(Sentences.of(version.end().fallback())).isEqualTo("It broke.");
        assertThat(events).anyMatch(event -> event instanceof RewriteEvent.Fallback);
    }

    @Test
    void aChosenTierNeverFallsBack() {
        ScriptedModel frontier = says("large", "From the other tier.");
        Version version = open(fails(ErrorKind.SERVER), frontier, Settings.DEFAULTS)
                .rewrite(TierChoice.EDGE, events::add, cancellation);

        assertThat(version.finished()).isFalse();
        assertThat(version.end().error()).isEqualTo(ErrorKind.SERVER);
        assertThat(frontier.asked).isEmpty();
    }

    @Test
    void theOtherPolicyOfTheProofreaderIsNoFallback() {
        ScriptedModel fast = new ScriptedModel("builtin", "fast", (request, hear, cancel) -> {
            throw new ModelException(ErrorKind.UNSUPPORTED_INSTRUCTION, UserMessage.literal("It cannot."));
        });
        ScriptedModel thorough =
                new ScriptedModel("builtin", "thorough", (request, hear, cancel) -> reply(hear, "No."));
        Version version = open(fast, thorough, Settings.DEFAULTS).rewrite(null, events::add, cancellation);

        assertThat(version.end().error()).isEqualTo(ErrorKind.UNSUPPORTED_INSTRUCTION);
        assertThat(events).noneMatch(event -> event instanceof RewriteEvent.Fallback);
    }

    @Test
    void aFallbackThatWouldCostMoneyIsNotTaken() {
        ScriptedModel paid = new ScriptedModel("openai", "dear", (request, hear, cancel) -> reply(hear, "Paid."));
        Version version =
                open(fails(ErrorKind.SERVER), paid, Settings.DEFAULTS).rewrite(null, events::add, cancellation);

        assertThat(version.end().error()).isEqualTo(ErrorKind.SERVER);
        assertThat(paid.asked).isEmpty();
    }

    @Test
    void aTruncatedAnswerIsKeptButNeverFinished() {
        ScriptedModel edge = new ScriptedModel("ollama", "small", (request, hear, cancel) -> {
            hear.accept(new ModelEvent.TextDelta("A cat s"));
            return ModelReply.of(FinishReason.LENGTH, "small", TokenUsage.of(5, 2));
        });
        Version version = open(edge, edge, Settings.DEFAULTS).rewrite(null, events::add, cancellation);

        assertThat(version.finished()).isFalse();
        assertThat(version.text()).isEqualTo("A cat s");
        assertThat(Sentences.of(version.end().message())).contains("cut off");
    }

    @Test
    void anAnswerThatNeverEndsIsCutOffAndKept() {
        ScriptedModel edge = new ScriptedModel("ollama", "small", (request, hear, cancel) -> {
            while (true) {
                hear.accept(new ModelEvent.TextDelta("A cat sat on a cat. "));
            }
        });
        Version version = open(edge, edge, Settings.DEFAULTS).rewrite(TierChoice.EDGE, events::add, cancellation);

        assertThat(version.finished()).isFalse();
        assertThat(version.end().error()).isEqualTo(ErrorKind.CUT_OFF);
        assertThat(version.text()).startsWith("A cat sat on a cat. A cat").hasSizeLessThan(40_000);
    }

    @Test
    void stopKeepsWhatHasArrived() {
        ScriptedModel edge = new ScriptedModel("ollama", "small", (request, hear, cancel) -> {
            hear.accept(new ModelEvent.TextDelta("A cat sat and then "));
            cancel.cancel();
            cancel.check();
            throw new AssertionError("not reached");
        });
        Version version = open(edge, edge, Settings.DEFAULTS).rewrite(null, events::add, cancellation);

        assertThat(version.text()).startsWith("A cat sat");
        assertThat(version.end().error()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(version.finished()).isFalse();
    }

    @Test
    void whatTurnsOutToBeThinkingIsTakenBack() {
        ScriptedModel edge = new ScriptedModel("ollama", "small", (request, hear, cancel) -> {
            hear.accept(new ModelEvent.TextDelta("Let me think about this."));
            hear.accept(new ModelEvent.TextRetracted());
            hear.accept(new ModelEvent.TextDelta("A cat sat."));
            return ModelReply.of(FinishReason.STOP, "small", null);
        });
        Version version = open(edge, edge, Settings.DEFAULTS).rewrite(null, events::add, cancellation);

        assertThat(version.text()).isEqualTo("A cat sat.");
        assertThat(events).contains(new RewriteEvent.Replaced(""));
    }

    @Test
    void aLongPassageBecomesOneVersionOfSeveralCalls() {
        ScriptedModel edge = new ScriptedModel("ollama", "small", (request, hear, cancel) -> {
            hear.accept(new ModelEvent.TextDelta(request.rewrite().passage().toUpperCase(java.util.Locale.ROOT)));
            hear.accept(new ModelEvent.Receipt(
                    "x", "small", TokenUsage.of(10, 5), 3L, 7, new Cost(new Money(2), Cost.Basis.COMPUTED, null)));
            return ModelReply.of(FinishReason.STOP, "small", TokenUsage.of(10, 5));
        });
        String paragraph = "One short sentence here. ".repeat(120).strip();
        String passage = paragraph + "\n\n" + paragraph + "\n\n" + paragraph + "\n";
        RewriteSession session = rewriter(edge, edge, Settings.DEFAULTS)
                .open(new Passage(passage, "", ""), Instruction.of(Preset.IMPROVE), () -> false);
        Version version = session.rewrite(null, events::add, cancellation);

        assertThat(edge.asked).hasSizeGreaterThan(1);
        assertThat(version.text()).isEqualTo(passage.toUpperCase(java.util.Locale.ROOT));
        assertThat(version.receipt().usage().input()).isEqualTo(10L * edge.asked.size());
        assertThat(version.receipt().cost().amount().micros()).isEqualTo(2L * edge.asked.size());
        assertThat(version.receipt().cost().basis()).isEqualTo(Cost.Basis.COMPUTED);
        assertThat(edge.asked)
                .extracting(request -> request.context().interactionId())
                .containsOnly(version.id());
        assertThat(edge.asked.get(1).context().part()).isEqualTo(2);
    }

    @Test
    void aFailedVersionNamesTheModelThatHadBegunToAnswer() {
        ScriptedModel edge = new ScriptedModel("openai", "small", (request, hear, cancel) -> {
            hear.accept(new ModelEvent.TextDelta("Half of"));
            throw new ModelException(ErrorKind.CUT_OFF, UserMessage.literal("Cut off.")).answeredBy("small-2026-10-01");
        });
        Version version = rewriter(edge, edge, Settings.DEFAULTS)
                .open(new Passage("One sentence.", "", ""), Instruction.of(Preset.IMPROVE), () -> false)
                .rewrite(TierChoice.EDGE, events::add, cancellation);

        assertThat(version.end().error()).isEqualTo(ErrorKind.CUT_OFF);
        assertThat(version.engine().model()).isEqualTo("small-2026-10-01");
    }

    @Test
    void aLaterPartWaitsForOurOwnRateLimit() {
        List<String> refused = new ArrayList<>();
        ScriptedModel edge = new ScriptedModel("openai", "small", (request, hear, cancel) -> {
            if (refused.isEmpty() && request.context().part() == 2) {
                refused.add(request.context().interactionId());
                throw new ModelException(
                        ErrorKind.RATE_LIMITED,
                        UserMessage.literal("Wait."),
                        new ModelException.Details(false, Duration.ofMillis(1), null, null, null),
                        new ModelException.OwnLimit());
            }
            return reply(hear, request.rewrite().passage());
        });
        String passage = "One short sentence here. ".repeat(400).strip();
        Version version = rewriter(edge, edge, Settings.DEFAULTS)
                .open(new Passage(passage, "", ""), Instruction.of(Preset.IMPROVE), () -> false)
                .rewrite(null, events::add, cancellation);

        assertThat(refused).hasSize(1);
        assertThat(version.finished()).isTrue();
        assertThat(version.text()).isEqualTo(passage);
    }

    @Test
    void theLockKeepsTextFromEnginesElsewhere() {
        ScriptedModel remote = new ScriptedModel("openai", "dear", (request, hear, cancel) -> reply(hear, "Paid."));
        ScriptedModel edge = says("small", "Edge result.");
        RewriteSession session = rewriter(edge, remote, Settings.DEFAULTS)
                .open(new Passage(ORIGINAL, "", ""), Instruction.of(Preset.IMPROVE), () -> true);
        Version version = session.rewrite(TierChoice.FRONTIER, events::add, cancellation);

        assertThat(version.end().error()).isEqualTo(ErrorKind.FORBIDDEN);
        assertThat(remote.asked).isEmpty();
    }

    @Test
    void decidingRecordsTheChosenVersionAndRejectsTheOthers() {
        ScriptedModel edge = says("small", "Edge result.");
        RewriteSession session = open(edge, says("large", "Frontier result."), Settings.DEFAULTS);
        Version first = session.rewrite(TierChoice.EDGE, events::add, cancellation);
        Version deeper = session.goDeeper(first, events::add, cancellation);
        session.decide(deeper, Outcome.ACCEPTED, 2);

        assertThat(outcomes)
                .containsExactly(Map.entry(first.id(), Outcome.REJECTED), Map.entry(deeper.id(), Outcome.ACCEPTED));
        assertThat(session.state()).isEqualTo(RewriteSession.State.DECIDED);
    }

    @Test
    void aDecisionDuringARunLetsNoSecondOneInAndHolds() {
        List<String> seen = new ArrayList<>();
        RewriteSession[] session = new RewriteSession[1];
        ScriptedModel frontier = new ScriptedModel("openai", "large", (request, hear, cancel) -> {
            Version first = session[0].versions().get(0);
            session[0].decide(first, Outcome.ACCEPTED, 2);
            seen.add(session[0].state().name());
            assertThatThrownBy(() -> session[0].retry(first, events::add, new Cancellation()))
                    .isInstanceOf(IllegalStateException.class);
            return reply(hear, "Frontier result.");
        });
        session[0] = open(says("small", "Edge result."), frontier, Settings.DEFAULTS);
        Version first = session[0].rewrite(TierChoice.EDGE, events::add, cancellation);
        Version late = session[0].goDeeper(first, events::add, cancellation);

        assertThat(seen).containsExactly("RUNNING");
        assertThat(session[0].state()).isEqualTo(RewriteSession.State.DECIDED);
        assertThat(outcomes)
                .containsExactly(Map.entry(first.id(), Outcome.ACCEPTED), Map.entry(late.id(), Outcome.REJECTED));

        session[0].retry(first, events::add, cancellation);
        assertThat(session[0].state()).isEqualTo(RewriteSession.State.REVIEW);
    }

    private RewriteSession open(ModelClient edge, ModelClient frontier, Settings settings) {
        return rewriter(edge, frontier, settings)
                .open(new Passage(ORIGINAL, "", ""), Instruction.of(Preset.IMPROVE), () -> false);
    }

    private Rewriter rewriter(ModelClient edge, ModelClient frontier, Settings settings) {
        Clock clock = Clock.systemUTC();
        return new Rewriter(
                new TwoEngines(edge, frontier), new TierRouter(), () -> settings, new Ulid(clock), new Outcomes());
    }

    private String texts() {
        return events.stream()
                .filter(event -> event instanceof RewriteEvent.Text)
                .map(event -> ((RewriteEvent.Text) event).text())
                .collect(Collectors.joining());
    }

    private static ScriptedModel says(String model, String... deltas) {
        return new ScriptedModel("ollama", model, (request, hear, cancel) -> reply(hear, deltas));
    }

    private static ScriptedModel fails(ErrorKind kind) {
        return new ScriptedModel("ollama", "broken", (request, hear, cancel) -> {
            throw new ModelException(kind, UserMessage.literal("It broke."));
        });
    }

    private static ModelReply reply(java.util.function.Consumer<ModelEvent> hear, String... deltas) {
        for (String delta : deltas) {
            hear.accept(new ModelEvent.TextDelta(delta));
        }
        return ModelReply.of(FinishReason.STOP, "small", TokenUsage.of(5, 2));
    }

    private final class Outcomes implements Ledger {
        @Override
        public String begin(CallStart start) {
            return start.context().interactionId();
        }

        @Override
        public void complete(String interactionId, CallRecord record) {}

        @Override
        public void decide(String interactionId, Outcome outcome, int keptWords) {
            outcomes.put(interactionId, outcome);
        }

        @Override
        public CostReport report(CostQuery query) {
            throw new UnsupportedOperationException();
        }
    }
}
