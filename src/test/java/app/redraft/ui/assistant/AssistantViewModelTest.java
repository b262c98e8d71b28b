package app.redraft.ui.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.assistant.Assistant;
import app.redraft.core.assistant.Conversation;
import app.redraft.core.assistant.ConversationHistory;
import app.redraft.core.assistant.Conversations;
import app.redraft.core.assistant.edit.ProposeEditTool;
import app.redraft.core.assistant.reading.OutlineTool;
import app.redraft.core.assistant.tool.Toolbox;
import app.redraft.core.call.fallback.Fallback;
import app.redraft.core.call.fallback.FallbackApproval;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.Ulid;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.rewrite.shield.Shield;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.style.StyleSheet;
import app.redraft.infra.json.SchemaArguments;
import app.redraft.ui.assistant.AssistantViewModel.State;
import app.redraft.ui.assistant.answer.AnswerLine;
import app.redraft.ui.assistant.answer.AnswerViewModel;
import app.redraft.ui.assistant.edit.DocumentPlaces;
import app.redraft.ui.assistant.edit.ProposedEdits;
import app.redraft.ui.assistant.edit.ProposedVersions;
import app.redraft.ui.assistant.markdown.PassageReference;
import app.redraft.ui.common.Background;
import app.redraft.ui.editor.area.TextChange;
import app.redraft.ui.rewrite.FxQueue;
import app.redraft.ui.rewrite.PassagesViewModel;
import app.redraft.ui.rewrite.PlainDocument;
import app.redraft.ui.rewrite.TestPassages;
import app.redraft.ui.rewrite.TestTiers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssistantViewModelTest {
    private static final String TEXT = "One ferry.\n\nTwo of the the dogs.\n\nThree.\n";

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final FxQueue fx = new FxQueue();
    private final Background background = new Background(workers, fx);
    private final TestTiers tiers = new TestTiers();
    private final PlainDocument document = new PlainDocument(TEXT);
    private final PassagesViewModel passages = TestPassages.of(document, tiers, background, fx);
    private boolean looked;
    private boolean broken;
    private final DocumentPlaces places = new DocumentPlaces(() -> {
        looked = true;
        return document.text;
    });
    private final AssistantViewModel model = model();

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void aQuestionThatIsTooLongStaysInTheField() {
        model.questionProperty().set("x".repeat(Conversation.LONGEST_QUESTION + 1));
        model.ask();
        assertThat(model.noticeProperty().get().text()).contains("at most 10,000 characters");
        assertThat(model.questionProperty().get()).hasSize(Conversation.LONGEST_QUESTION + 1);
        assertThat(model.answers()).isEmpty();
    }

    @Test
    void oneQuestionIsAnsweredAtATime() {
        ask("First");
        ask("Second");
        assertThat(model.answers()).hasSize(1);
        assertThat(model.questionProperty().get()).isEqualTo("Second");
        tiers.frontier.says("Yes.").ends(FinishReason.STOP);
        untilReady();
        assertThat(model.answers().get(0).progressProperty().get().text()).isEqualTo("Yes.");
        assertThat(model.totalsProperty().get()).startsWith("1 turn, 0 on Edge");
    }

    @Test
    void aTurnThatWasBilledIsTold() {
        AtomicInteger told = new AtomicInteger();
        model.onLedgerChange(told::incrementAndGet);
        ask("First");
        assertThat(told).hasValue(0);
        tiers.frontier.says("Yes.").ends(FinishReason.STOP);
        untilReady();
        assertThat(told).hasPositiveValue();
    }

    @Test
    void whatNobodyExpectedToFailIsToldAndTheConversationGoesOn() {
        broken = true;
        ask("First");
        untilReady();
        assertThat(model.answers().get(0).endingProperty().get().text()).startsWith("This did not work");
        assertThat(model.answers().get(0).stateProperty().get()).isEqualTo(AnswerViewModel.State.REPLACED);

        broken = false;
        tiers.frontier.says("Now it does.").ends(FinishReason.STOP);
        ask("Again");
        untilReady();
        assertThat(model.answers().get(1).endingProperty().get().text()).isEmpty();
    }

    @Test
    void askedAgainEverythingAfterItIsReplaced() {
        tiers.frontier.says("A").ends(FinishReason.STOP);
        ask("First");
        untilReady();
        tiers.frontier.says("B").ends(FinishReason.STOP);
        ask("Second");
        untilReady();
        tiers.frontier.says("C").ends(FinishReason.STOP);
        model.again(model.answers().get(0), true);
        untilReady();

        assertThat(model.answers())
                .extracting(answer -> answer.stateProperty().get())
                .containsExactly(
                        AnswerViewModel.State.REPLACED, AnswerViewModel.State.REPLACED, AnswerViewModel.State.ENDED);
        model.again(model.answers().get(1), false);
        assertThat(model.stateProperty().get())
                .as("it is no part of the conversation")
                .isEqualTo(State.READY);
    }

    @Test
    void lockedACallOnItsWayElsewhereIsStopped() {
        ask("First");
        fx.until(() -> !tiers.frontier.asked.isEmpty());
        model.locked();
        untilReady();
        assertThat(model.answers().get(0).endingProperty().get().text()).startsWith("Stopped.");
    }

    @Test
    void aPlaceThatIsChangedBeforeItsReviewOpensIsAskedAgainAgainstTheNewText() {
        ask("Mend");
        fx.until(() -> !tiers.frontier.asked.isEmpty());
        looked = false;
        tiers.frontier.does(edit("a", 2, "the the", "the")).ends(FinishReason.TOOL_CALLS);
        fx.until(() -> looked);
        int from = document.text.indexOf("the the");
        document.text = document.text.replace("the the", "those");
        places.edited(List.of(new TextChange(from, 7, 5)));
        fx.until(() -> tiers.frontier.asked.size() == 2);

        assertThat(lastMessage(1))
                .contains("changed this place meanwhile")
                .contains("There stands now: Two of those dogs.");
        assertThat(passages.open()).isEmpty();
        tiers.frontier.does(edit("b", 2, "those", "all those")).ends(FinishReason.TOOL_CALLS);
        fx.until(() -> passages.open().size() == 1);
        passages.open().get(0).decisions().acceptAll();
        fx.until(() -> tiers.frontier.asked.size() == 3);
        assertThat(lastMessage(2))
                .isEqualTo(
                        "(The writer has changed the document since your last look. This is how it is now.)\nThe writer accepted the change.");
        assertThat(document.text).contains("Two of all those dogs.");
        finish();
    }

    @Test
    void aProposalForWordsUnderReviewWaitsUntilThatIsOver() {
        ask("Mend");
        tiers.frontier.does(edit("a", 2, "the the dogs", "the dogs")).ends(FinishReason.TOOL_CALLS);
        fx.until(() -> passages.open().size() == 1);
        assertThat(waiting()).isEqualTo("Waits for your decision on the change proposed in the text.");
        passages.open().get(0).rejectAll();
        fx.until(() -> tiers.frontier.asked.size() == 2);
        assertThat(lastMessage(1)).startsWith("The writer rejected the change.");

        tiers.frontier
                .does(edit("b", 2, "the the", "the"))
                .does(edit("c", 2, "the dogs", "dogs"))
                .ends(FinishReason.TOOL_CALLS);
        fx.until(() -> waiting().contains("on 2 changes"));
        assertThat(passages.open()).as("they have a word in common").hasSize(1);
        passages.open().get(0).rejectAll();
        fx.until(() -> passages.open().size() == 1 && waiting().contains("on the change"));
        passages.open().get(0).decisions().acceptAll();
        fx.until(() -> tiers.frontier.asked.size() == 3);
        assertThat(document.text).contains("Two of the dogs.");
        finish();
    }

    @Test
    void aPassageIsFoundWhileTheAnswerIsWrittenAndAfterEdits() {
        ask("Where?");
        tiers.frontier.does(new ModelEvent.ToolCall("a", "outline", "{}")).ends(FinishReason.TOOL_CALLS);
        tiers.edge.says("In ¶3.").ends(FinishReason.STOP);
        untilReady();
        AnswerViewModel answer = model.answers().get(0);
        assertThat(answer.progressProperty().get().lines())
                .filteredOn(AnswerLine.Turn.class::isInstance)
                .extracting(line -> ((AnswerLine.Turn) line).badge())
                .containsExactly("Frontier", "Edge");

        document.text = "Before. " + document.text;
        places.edited(List.of(new TextChange(0, 0, 8)));
        model.open(answer, new PassageReference(3, 3));
        assertThat(document.text.substring(document.caret(), document.anchor())).isEqualTo("Three.");

        model.open(answer, new PassageReference(99, 99));
        fx.until(() -> model.noticeProperty().get().text().equals("There is no paragraph 99 in the document."));
    }

    private void finish() {
        tiers.frontier.says("Done.").ends(FinishReason.STOP);
        untilReady();
    }

    private void ask(String question) {
        model.questionProperty().set(question);
        model.ask();
    }

    private void untilReady() {
        fx.until(() -> model.stateProperty().get() == State.READY);
    }

    private String lastMessage(int request) {
        List<app.redraft.core.llm.ChatMessage> messages =
                tiers.frontier.asked.get(request).messages();
        return messages.get(messages.size() - 1).content();
    }

    private static ModelEvent.ToolCall edit(String id, int paragraph, String original, String replacement) {
        return new ModelEvent.ToolCall(
                id,
                "propose_edit",
                "{\"paragraph\":" + paragraph + ",\"original\":\"" + original + "\",\"replacement\":\"" + replacement
                        + "\"}");
    }

    private String waiting() {
        return model.proposals().waitingProperty().get();
    }

    private AssistantViewModel model() {
        AssistantSources sources = new AssistantSources(
                this::conversations,
                tiers,
                () -> tiers.settings,
                Optional::empty,
                () -> false,
                StyleSheet.NONE,
                new VersionWarnings((original, rewritten, instruction) -> List.of()));
        document.edits = places::edited;
        ProposedVersions versions = new ProposedVersions(sources.warnings(), (session, version) -> {});
        ProposedEdits edits = new ProposedEdits(document, places, passages, versions, () -> false, fx);
        return new AssistantViewModel(sources, document, places, edits, background, fx);
    }

    private Conversations conversations() {
        if (broken) {
            throw new IllegalStateException("cannot be opened");
        }
        Assistant assistant = new Assistant(
                new Fallback.Services(
                        tiers,
                        new TierRouter().readiness(),
                        () -> tiers.settings.routing().fallback(),
                        FallbackApproval.AS_SETTINGS_SAY),
                () -> tiers.settings,
                new Ulid(Clock.systemUTC()),
                new CostCalculator(() -> PriceTable.empty(LocalDate.of(2026, 11, 1)), Map::of),
                new Assistant.Tools(
                        new Toolbox(List.of(new OutlineTool(), new ProposeEditTool(Shield.OFF))),
                        new SchemaArguments(),
                        workers));
        return new Conversations(assistant, NothingKept::new, Clock.systemUTC());
    }

    /** Keeps nothing, as where the writer switched it off. */
    private static final class NothingKept implements ConversationHistory {
        @Override
        public Keeping keep(Kept conversation) {
            return Keeping.OFF;
        }

        @Override
        public List<Summary> of(String document) {
            return List.of();
        }

        @Override
        public Optional<Kept> read(String id) {
            return Optional.empty();
        }

        @Override
        public void delete(String id) {}

        @Override
        public void deleteOf(String document) {}

        @Override
        public void follow(String from, String to) {}

        @Override
        public void name(Set<String> ids, String document) {}
    }
}
