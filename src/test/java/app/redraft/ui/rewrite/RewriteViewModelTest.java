package app.redraft.ui.rewrite;

import static app.redraft.core.text.review.DiffSpan.Kind;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.guard.text.Lexicon;
import app.redraft.core.text.UserMessage;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.common.Background;
import app.redraft.ui.rewrite.notice.Notice;
import app.redraft.ui.rewrite.request.TierOption;
import app.redraft.ui.rewrite.review.PassageState;
import app.redraft.ui.rewrite.review.PassageViewModel;
import app.redraft.ui.rewrite.versions.VersionItem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The document is touched by nothing but an accept, every result stays, and nothing unfinished is offered as finished. */
class RewriteViewModelTest {
    private static final String PASSAGE = "The quick brown fox jumps over the lazy dog near the old river bank.";
    private static final String TEXT = "Before.\n\n" + PASSAGE + "\n\nAfter.";
    private static final String REWRITE = "The fast brown fox leaps over the lazy dog near the old river bank.";
    private static final int START = TEXT.indexOf(PASSAGE);

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final FxQueue fx = new FxQueue();
    private final TestTiers tiers = new TestTiers();
    private final PlainDocument document = new PlainDocument(TEXT);
    private final RewriteViewModel model = new RewriteViewModel(
            document,
            tiers.rewriter(),
            new VersionWarnings(new MeaningGuard(Lexicon.EMPTY)),
            new Background(workers, fx),
            fx,
            System::nanoTime);

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    @Test
    void withNothingSelectedTheParagraphAtTheCaretIsRewrittenAndItSaysSo() {
        document.select(START + 3, START + 3);
        model.rewrite();
        fx.until(() -> !tiers.edge.asked.isEmpty());

        assertThat(tiers.edge.asked.get(0).rewrite().passage()).isEqualTo(PASSAGE);
        assertThat(model.notices().shown().text()).contains("paragraph");
        assertThat(model.state()).isEqualTo(PassageState.WAITING);
    }

    @Test
    void everyResultIsOfferedToTheHistoryOfTexts() {
        List<String> kept = new CopyOnWriteArrayList<>();
        model.log().onResult((session, version) -> kept.add(session.passage().text() + " > " + version.text()));
        review();
        fx.until(() -> !kept.isEmpty());
        assertThat(kept).containsExactly(PASSAGE + " > " + REWRITE);
    }

    @Test
    void afterARejectTheVersionsStayAndGoDeeperStillWorks() {
        review();
        model.rejectAll();
        assertThat(model.state()).isEqualTo(PassageState.IDLE);
        assertThat(model.versions().items()).hasSize(1);

        assertThat(model.canGoDeeper()).isTrue();
        model.goDeeper();
        fx.until(() -> !tiers.frontier.asked.isEmpty());
        assertThat(tiers.frontier.asked.get(0).rewrite().passage()).isEqualTo(PASSAGE);
        assertThat(document.holds()).isTrue();
    }

    @Test
    void afterAnAcceptGoDeeperWaitsUntilTheOriginalIsBack() {
        review();
        model.acceptAll();
        assertThat(model.canGoDeeper()).isFalse();

        document.text = TEXT;
        assertThat(model.canGoDeeper()).isTrue();
        model.select(model.versions().items().get(0).id());
        assertThat(model.state()).isEqualTo(PassageState.REVIEW);
        assertThat(document.shown()).contains("fast");
    }

    @Test
    void blankSelectionsAndEmptyDocumentsAreOneClearLine() {
        document.select(TEXT.indexOf("\n\n"), START);
        model.rewrite();
        assertThat(model.notices().shown().text()).contains("white space");

        document.select(TEXT.indexOf("\n\n") + 1, TEXT.indexOf("\n\n") + 1);
        model.rewrite();
        assertThat(model.notices().shown().text()).contains("empty line");

        document.text = " \n ";
        model.rewrite();
        assertThat(model.notices().shown().text()).contains("nothing to rewrite");
        assertThat(model.notices().shown().problem()).isTrue();
        assertThat(tiers.edge.asked).isEmpty();
    }

    @Test
    void whileItStreamsTheDocumentIsTheOriginalAndTheTailIsDimmed() {
        rewritePassage();
        tiers.edge.says("The fast brown fox ");
        fx.until(() ->
                model.state() == PassageState.STREAMING && document.shown().contains("fast"));

        assertThat(document.text).isEqualTo(TEXT);
        assertThat(document.spans()).contains(new DiffSpan(" fast", Kind.INSERT, -1));
        assertThat(last(document.spans()).kind()).isEqualTo(Kind.TAIL);
        assertThat(last(document.spans()).text()).endsWith("river bank.");
    }

    @Test
    void acceptAllPutsTheRewriteInAndTellsTheLedger() {
        review();
        model.acceptAll();

        assertThat(document.text).isEqualTo(TEXT.replace(PASSAGE, REWRITE));
        assertThat(model.state()).isEqualTo(PassageState.IDLE);
        fx.until(() -> !tiers.decided.isEmpty());
        assertThat(tiers.decided).containsExactly("accepted 14");
    }

    @Test
    void oneRejectedAndTheRestAcceptedIsPartly() {
        review();
        assertThat(model.review().total()).isEqualTo(2);
        model.review().reject();
        assertThat(document.text).isEqualTo(TEXT);
        model.acceptAll();

        assertThat(document.text).isEqualTo(TEXT.replace("jumps", "leaps"));
        fx.until(() -> !tiers.decided.isEmpty());
        assertThat(tiers.decided).containsExactly("partly 13");
    }

    @Test
    void theLastDecisionEndsTheReview() {
        review();
        model.review().accept();
        model.review().reject();

        assertThat(document.text).isEqualTo(TEXT.replace("quick", "fast"));
        assertThat(model.state()).isEqualTo(PassageState.IDLE);
    }

    @Test
    void escapeInReviewGivesTheOriginalBack() {
        review();
        model.escape();

        assertThat(document.text).isEqualTo(TEXT);
        assertThat(document.holds()).isFalse();
        fx.until(() -> !tiers.decided.isEmpty());
        assertThat(tiers.decided).containsExactly("rejected 0");
    }

    @Test
    void escapeAsksOnceBeforeItThrowsDecisionsAway() {
        review();
        model.review().accept();
        String view = document.shown();
        model.escape();
        assertThat(model.active().askingProperty().get()).isTrue();
        assertThat(document.shown()).isEqualTo(view);

        model.review().next();
        assertThat(model.active().askingProperty().get())
                .as("something else was done")
                .isFalse();
        model.escape();
        model.escape();
        assertThat(document.text).isEqualTo(TEXT);
        assertThat(document.holds()).isFalse();
    }

    @Test
    void undoBringsAReviewBackWithItsDecisions() {
        review();
        model.review().accept();
        String view = document.shown();
        model.escape();
        model.escape();
        assertThat(model.history().canUndo()).isTrue();
        model.history().undo();

        assertThat(model.state()).isEqualTo(PassageState.REVIEW);
        assertThat(document.shown()).isEqualTo(view);
        assertThat(model.review().acceptedCount()).isEqualTo(1);
        model.history().redo();
        assertThat(document.holds()).isFalse();
    }

    @Test
    void aVersionThatIsAloneOpensAgainWithItsDecisions() {
        review();
        model.review().reject();
        String view = document.shown();
        model.escape();
        model.escape();
        assertThat(model.canRetry()).isTrue();
        String id = model.versions().selectedProperty().get();
        assertThat(model.versions().textOf(id)).isEqualTo(REWRITE);

        model.select(id);
        assertThat(document.shown()).isEqualTo(view);
        model.acceptAll();
        assertThat(document.text).isEqualTo(TEXT.replace("jumps", "leaps"));
    }

    @Test
    void undoTakesBackTheLastDecisionOrEditAndRedoMakesItAgain() {
        review();
        String fresh = document.shown();
        document.type(fresh.indexOf("fast") + 4, 0, "er");
        String edited = document.shown();
        model.review().accept();
        String accepted = document.shown();

        model.history().undo();
        assertThat(document.shown()).isEqualTo(edited);
        model.history().undo();
        assertThat(document.shown()).isEqualTo(fresh);
        assertThat(model.history().canUndo()).isFalse();
        model.history().redo();
        model.history().redo();
        assertThat(document.shown()).isEqualTo(accepted);
        assertThat(model.history().canRedo()).isFalse();
    }

    @Test
    void whatWasTypedAfterADecisionIsTakenBackFirst() {
        review();
        model.review().accept();
        document.text = "Typed later. " + document.text;
        assertThat(model.history().canUndo())
                .as("the document's own step is the last one")
                .isFalse();
        document.text = TEXT;
        assertThat(model.history().canUndo()).isTrue();
    }

    @Test
    void stopKeepsWhatArrivedForAcceptingChangeByChange() {
        rewritePassage();
        tiers.edge.says("The fast brown fox leaps over ");
        fx.until(() ->
                model.state() == PassageState.STREAMING && document.shown().contains("leaps"));
        model.escape();
        int shows = document.shows;
        assertThat(model.state()).isEqualTo(PassageState.STOPPING);
        fx.until(() -> model.state() == PassageState.REVIEW);

        assertThat(document.shows).as("nothing but the final view after Stop").isEqualTo(shows + 1);
        assertThat(model.canAcceptAll()).isFalse();
        assertThat(document.text).isEqualTo(TEXT);
        model.review().accept();
        model.finish();
        assertThat(document.text).isEqualTo(TEXT.replace("quick", "fast"));
        fx.until(() -> !tiers.decided.isEmpty());
        assertThat(tiers.decided.get(0)).startsWith("partly");
    }

    @Test
    void aTruncatedAnswerIsNeverOfferedAsFinished() {
        rewritePassage();
        tiers.edge.says("The fast brown ").ends(FinishReason.LENGTH);
        fx.until(() -> model.state() == PassageState.REVIEW);

        assertThat(model.canAcceptAll()).isFalse();
        assertThat(model.notices().shown().problem()).isTrue();
        assertThat(model.notices().shown().text()).contains("cut off");
        model.acceptAll();
        assertThat(document.text).isEqualTo(TEXT);
    }

    @Test
    void wordsDoNotRunTogetherWhereAnAnswerBrokeOff() {
        rewritePassage();
        tiers.edge.says("Half of it").ends(FinishReason.LENGTH);
        fx.until(() -> model.state() == PassageState.REVIEW);
        while (model.review().openCount() > 0) {
            model.review().accept();
        }
        assertThat(document.text).isEqualTo(TEXT.replace(PASSAGE, "Half of " + PASSAGE));
    }

    @Test
    void aFailureSaysWhyAndLeavesRetryAndGoDeeper() {
        rewritePassage(TierOption.EDGE);
        tiers.edge.fails(ErrorKind.NETWORK, "The server cannot be reached. Start it and try again.");
        fx.until(() -> model.state() == PassageState.IDLE);

        assertThat(model.review().shown()).isNull();
        assertThat(model.notices().shown().text()).isEqualTo("The server cannot be reached. Start it and try again.");
        assertThat(model.notices().shown().tone()).isEqualTo(Notice.Tone.PROBLEM);
        assertThat(model.canRetry()).isTrue();
        assertThat(model.canGoDeeper()).isTrue();
        assertThat(document.text).isEqualTo(TEXT);
        model.retry();
        tiers.edge.says(REWRITE).ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
        assertThat(model.versions().items()).hasSize(2);
        assertThat(model.canAcceptAll()).isTrue();
    }

    @Test
    void aRetryThatFailsLeavesTheResultBeforeItInReview() {
        review();
        String edgeView = document.shown();
        model.retry();
        tiers.edge.fails(ErrorKind.CAPACITY, "The model is busy.");
        fx.until(() -> model.state() == PassageState.REVIEW);

        assertThat(document.shown()).isEqualTo(edgeView);
        assertThat(model.canAcceptAll()).isTrue();
        assertThat(model.notices().shown().text()).isEqualTo("The model is busy.");
        assertThat(model.versions().items()).hasSize(2);
    }

    @Test
    void goDeeperKeepsTheEdgeResultInSightAndBothAreSwitchedWithoutACall() {
        review();
        String edgeView = document.shown();
        model.goDeeper();
        tiers.frontier.says("The swift brown fox ");
        fx.until(() -> model.versions().items().get(1).tier().equals("frontier"));
        assertThat(model.state()).isEqualTo(PassageState.DEEPENING);
        assertThat(document.shown()).isEqualTo(edgeView);

        tiers.frontier.says("vaults over the lazy dog near the old river bank.").ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
        assertThat(document.shown()).contains("swift");
        model.select(model.versions().items().get(0).id());
        assertThat(document.shown()).isEqualTo(edgeView);
        assertThat(tiers.edge.asked).hasSize(1);
        assertThat(tiers.frontier.asked).hasSize(1);
        assertThat(tiers.frontier.asked.get(0).rewrite().passage()).isEqualTo(PASSAGE);
    }

    @Test
    void aModelThatLoadsIsToldAsWarmingUpUntilItWrites() {
        rewritePassage();
        tiers.edge.does(new ModelEvent.Heartbeat(true));
        fx.until(() -> model.run().warmingUp());
        assertThat(model.run().progress(model.texts()))
                .startsWith("Edge \u00b7 warming up, 0.")
                .endsWith(" s");

        tiers.edge.says("The fast brown fox ");
        fx.until(() -> model.state() == PassageState.STREAMING);
        assertThat(model.run().warmingUp()).isFalse();
    }

    @Test
    void aSilentTierIsWarmingUpWhenItsPastSaysSo() {
        model.recogniseColdStarts((tier, waited) -> tier == Tier.FRONTIER);
        review();
        model.goDeeper();
        fx.until(() -> model.run().warmingUp());
        assertThat(model.state()).isEqualTo(PassageState.DEEPENING);

        model.acceptAll();
        assertThat(document.text).as("the edge result").isEqualTo(TEXT.replace(PASSAGE, REWRITE));
        assertThat(model.run().active()).isFalse();
    }

    @Test
    void aDeeperResultDoesNotPushAwayDecisionsAlreadyMade() {
        review();
        model.review().accept();
        String view = document.shown();
        model.goDeeper();
        tiers.frontier.says("Something else.").ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);

        assertThat(document.shown()).isEqualTo(view);
        assertThat(model.notices().shown().text()).contains("Frontier is ready");
    }

    @Test
    void aDeeperResultIsShownWhereTheReviewOfTheFirstIsOver() {
        review();
        model.review().reject();
        model.acceptAll();
        document.text = TEXT;
        model.goDeeper();
        tiers.frontier.says(REWRITE.replace("old", "ancient")).ends(FinishReason.STOP);
        fx.until(() ->
                model.state() == PassageState.REVIEW && !model.active().runs().canStop());

        assertThat(model.review().total()).isEqualTo(3);
        assertThat(document.shown()).contains("ancient");
        model.escape();
        assertThat(model.state()).isEqualTo(PassageState.IDLE);
        assertThat(document.text).isEqualTo(TEXT);
    }

    @Test
    void aChangedPassageRefusesAcceptAndKeepsTheResult() {
        review();
        String id = model.versions().selectedProperty().get();
        document.changePassage();
        String before = document.text;

        assertThat(model.state()).isEqualTo(PassageState.DETACHED);
        model.acceptAll();
        assertThat(document.text).isEqualTo(before);
        assertThat(model.notices().shown().text()).contains("Copy");
        assertThat(model.versions().textOf(id)).isEqualTo(REWRITE);
    }

    @Test
    void newWordsCanBeEditedBeforeTheyAreAccepted() {
        review();
        int offset = document.shown().indexOf("fast");
        assertThat(document.type(offset + 4, 0, "er")).isTrue();
        assertThat(document.shown()).contains("faster");
        assertThat(document.type(document.shown().indexOf("brown") + 1, 0, "x")).isFalse();
        model.acceptAll();
        assertThat(document.text).contains("The faster brown fox leaps");
    }

    @Test
    void severalSelectedChangesAreDecidedAtOnce() {
        review();
        document.selectedHunks = List.of(0, 1);
        model.review().accept();
        assertThat(document.text).isEqualTo(TEXT.replace(PASSAGE, REWRITE));
    }

    @Test
    void aRewrittenSentenceIsOneChangeThatCanBeTakenApart() {
        rewritePassage();
        tiers.edge
                .says("Near the bank a fox, quick and brown, leaps over dogs.")
                .ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
        assertThat(model.review().total()).isEqualTo(1);
        assertThat(model.review().canUnfold()).isTrue();
        model.review().unfold();
        assertThat(model.review().total()).isGreaterThan(1);
    }

    @Test
    void anotherTierThatAnswersIsNamedWithTheReason() {
        rewritePassage();
        tiers.edge.fails(ErrorKind.RATE_LIMITED, "Too many requests.");
        tiers.frontier.says(REWRITE).ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);

        assertThat(model.notices().shown().text())
                .contains("Frontier answered instead")
                .contains("Too many requests.");
        assertThat(model.versions().items()).hasSize(2);
        assertThat(model.versions().items().get(1).notes().get(0)).contains("Too many requests.");
    }

    @Test
    void severalPassagesWaitForDecisionsAtOnce() {
        review();
        PassageViewModel first = model.active();
        rewriteFirstWord("Previously.");
        PassageViewModel second = model.active();
        assertThat(model.passages().open()).containsExactly(first, second);
        assertThat(document.text).isEqualTo(TEXT);

        first.decisions().acceptAll();
        assertThat(document.text).isEqualTo(TEXT.replace(PASSAGE, REWRITE));
        assertThat(second.open()).isTrue();
        second.decisions().acceptAll();
        assertThat(document.text).isEqualTo(TEXT.replace(PASSAGE, REWRITE).replace("Before.", "Previously."));
    }

    @Test
    void aRewriteElsewhereGoesWhileAnotherOneStreams() {
        rewritePassage();
        tiers.edge.says("The fast brown fox ");
        fx.until(() -> model.state() == PassageState.STREAMING);
        PassageViewModel first = model.active();
        document.select(0, 7);
        model.rewrite("grammar");
        fx.until(() -> tiers.edge.asked.size() == 2);
        assertThat(first.run().active()).isTrue();
        assertThat(model.active().original()).isEqualTo("Before.");
    }

    @Test
    void aPassageThatOverlapsAnOpenOneTakesItsPlaceUnlessSomethingWasDecidedThere() {
        review();
        model.review().accept();
        document.select(0, START + 10);
        model.rewrite();
        assertThat(model.notices().shown().text()).contains("overlaps");
        assertThat(tiers.edge.asked).hasSize(1);
        assertThat(model.review().acceptedCount()).isEqualTo(1);

        model.history().undo();
        document.select(0, START + 10);
        model.rewrite();
        fx.until(() -> tiers.edge.asked.size() == 2);
        assertThat(model.passages().open()).hasSize(1);
        assertThat(tiers.edge.asked.get(1).rewrite().passage()).startsWith("Before.");
    }

    @Test
    void anotherDocumentHasNoVersionsOfTheOneBefore() {
        review();
        model.documentLoaded();
        assertThat(model.passages().all()).isEmpty();
        assertThat(model.versions().items()).isEmpty();
        assertThat(model.state()).isEqualTo(PassageState.IDLE);
        assertThat(model.history().canUndo()).isFalse();
    }

    @Test
    void whatArrivedOfAStoppedAnswerIsAcceptedAtOnce() {
        rewritePassage();
        tiers.edge.says("The fast brown fox leaps over the lazy ");
        fx.until(() -> model.state() == PassageState.STREAMING
                && document.spans().stream()
                        .anyMatch(span -> span.text().contains("jumps") && span.kind() == Kind.DELETE));
        model.stop();
        fx.until(() -> model.state() == PassageState.REVIEW);
        assertThat(model.active().decisions().canAcceptArrived()).isTrue();
        model.acceptOffered();

        assertThat(document.text).isEqualTo(TEXT.replace("quick", "fast").replace("jumps", "leaps"));
        fx.until(() -> !tiers.decided.isEmpty());
        assertThat(tiers.decided.get(0)).startsWith("partly");
    }

    @Test
    void stoppedBeforeAnythingArrivedOffersNothing() {
        rewritePassage();
        fx.until(() -> !tiers.edge.asked.isEmpty());
        model.stop();
        fx.until(() -> model.state() == PassageState.IDLE);
        assertThat(model.notices().shown().text()).startsWith("Stopped before anything arrived");
        assertThat(model.notices().shown().problem()).isFalse();
        assertThat(model.active().decisions().canAcceptArrived()).isFalse();
    }

    @Test
    void twoEqualVersionsSaySo() {
        review();
        model.goDeeper();
        tiers.frontier.says(REWRITE).ends(FinishReason.STOP);
        fx.until(() -> model.versions().items().size() == 2 && model.state() == PassageState.REVIEW);
        assertThat(model.notices().shown().text()).isEqualTo("Frontier made the same 2 changes as Edge.");
        assertThat(model.versions().items().get(1).notes()).contains("Frontier made the same 2 changes as Edge.");
    }

    @Test
    void aVersionNamesTheModelThatAnsweredAlsoWhereItFailed() {
        rewritePassage(TierOption.EDGE);
        tiers.edge.says(REWRITE).ends(FinishReason.STOP, "smaller-model");
        fx.until(() -> model.state() == PassageState.REVIEW);
        VersionItem version = last(model.versions().items());
        assertThat(version.model()).isEqualTo("smaller-model");
        assertThat(version.notes()).containsExactly("Asked for small-model; smaller-model answered.");

        model.retry();
        tiers.edge
                .says("The fast ")
                .fails(new ModelException(ErrorKind.CUT_OFF, UserMessage.literal("The answer broke off."))
                        .answeredBy("tiny-model"));
        fx.until(() -> model.versions().items().size() == 2 && model.state() == PassageState.REVIEW);
        assertThat(last(model.versions().items()).model()).isEqualTo("tiny-model");
        assertThat(last(model.versions().items()).notes()).contains("Asked for small-model; tiny-model answered.");
    }

    @Test
    void aDeeperResultWithoutChangesDoesNotEndTheReviewOfTheEdgeResult() {
        review();
        String view = document.shown();
        model.goDeeper();
        tiers.frontier.says(PASSAGE).ends(FinishReason.STOP);
        fx.until(() -> model.versions().items().size() == 2 && model.state() == PassageState.REVIEW);
        assertThat(document.shown()).isEqualTo(view);
        assertThat(model.notices().shown().text()).startsWith("No changes");
    }

    @Test
    void anotherInstructionForTheSamePassageKeepsTheEarlierVersions() {
        review();
        model.request().instructionProperty().set("make it rhyme");
        model.rewrite();
        tiers.edge.says("The fox on the bank, the dog in the tank.").ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);

        assertThat(model.versions().items()).extracting(VersionItem::title).containsExactly("Improve", "make it rhyme");
        model.select(model.versions().items().get(0).id());
        assertThat(document.shown()).contains("leaps");
    }

    @Test
    void suggestionsStayOutUnlessTheyAreAccepted() {
        rewritePassage();
        int lazy = REWRITE.indexOf("lazy");
        tiers.edge
                .says(REWRITE)
                .does(new ModelEvent.Suggestion(
                        lazy, lazy + 4, "idle", UserMessage.of("proofreading.reason.shorter", "lazy", "idle"), "IDLE"))
                .ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);

        assertThat(document.spans()).extracting(DiffSpan::kind).contains(Kind.SUGGESTION);
        model.acceptAll();
        assertThat(document.text).contains("the lazy dog").contains("leaps");
    }

    @Test
    void aResultWithoutChangesEndsItsReviewByItself() {
        rewritePassage();
        tiers.edge.says(PASSAGE).ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.IDLE);

        assertThat(model.notices().shown().text()).startsWith("No changes");
        assertThat(model.canAcceptAll()).isFalse();
        assertThat(document.holds()).isFalse();
        fx.until(() -> !tiers.decided.isEmpty());
        assertThat(tiers.decided).containsExactly("accepted 14");

        rewriteFirstWord("Previously.");
        assertThat(model.state()).isEqualTo(PassageState.REVIEW);
    }

    @Test
    void aServerThatAsksToWaitIsToldWithTheOtherTierAsTheWayOut() {
        rewritePassage(TierOption.EDGE);
        tiers.edge.does(new ModelEvent.Pause(
                ErrorKind.RATE_LIMITED, UserMessage.literal("The server asks to wait."), Duration.ofSeconds(20)));
        fx.until(() -> model.notices().shown().offers(Notice.Action.OTHER_TIER));
        assertThat(model.notices().shown().text()).isEqualTo("The server asks to wait.");
        assertThat(model.notices().shown().tone()).isEqualTo(Notice.Tone.WARNING);
        assertThat(model.notices().shown().pause()).isEqualTo(new Notice.Pause(Duration.ofSeconds(20), true));
        assertThat(model.run().progress(model.texts())).matches("Edge · asked to wait, (19|20) s left");
        assertThat(model.active().runs().canStop()).isTrue();

        model.askOtherTier();
        tiers.frontier.says(REWRITE).ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
        assertThat(tiers.frontier.asked.get(0).rewrite().presetId()).isEqualTo("improve");
        assertThat(model.canAcceptAll()).isTrue();
    }

    @Test
    void aWaitThatIsOverIsNotToldAnyMore() {
        rewritePassage(TierOption.EDGE);
        tiers.edge.does(new ModelEvent.Pause(
                ErrorKind.RATE_LIMITED, UserMessage.literal("The server asks to wait."), Duration.ofSeconds(20)));
        fx.until(() -> model.notices().shown().offers(Notice.Action.OTHER_TIER));
        tiers.edge.says("The fast ");
        fx.until(() -> model.state() == PassageState.STREAMING);
        assertThat(model.notices().shown()).isEqualTo(Notice.NONE);
    }

    @Test
    void aTierThatWasChosenAndFailsOffersTheOtherOne() {
        rewritePassage(TierOption.FRONTIER);
        tiers.frontier.fails(ErrorKind.AUTH, "The key was refused.");
        fx.until(() -> model.state() == PassageState.IDLE);
        assertThat(model.notices().shown().actions())
                .containsExactlyInAnyOrder(Notice.Action.SETTINGS, Notice.Action.OTHER_TIER);
        assertThat(model.otherTier()).isEqualTo("Edge");

        model.askOtherTier();
        tiers.edge.says(REWRITE).ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
        assertThat(tiers.edge.asked.get(0).context().route().requested()).isEqualTo(TierChoice.EDGE);
        model.acceptAll();
        assertThat(document.text).isEqualTo(TEXT.replace(PASSAGE, REWRITE));
    }

    @Test
    void aFailureIsNotSaidAnyMoreWhileAnotherTierIsAsked() {
        rewritePassage(TierOption.EDGE);
        tiers.edge.fails(ErrorKind.AUTH, "The key was refused.");
        fx.until(() -> model.notices().shown().text().startsWith("The key"));
        model.goDeeper();
        assertThat(model.notices().shown().text()).isEmpty();
        tiers.frontier.says(REWRITE).ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
    }

    @Test
    void theOtherTierIsNotOfferedWhereTheLockForbidsItNorAfterItFailedToo() {
        rewritePassage();
        tiers.edge.fails(ErrorKind.SERVER, "The edge server is broken.");
        tiers.frontier.fails(ErrorKind.SERVER, "The frontier server is broken.");
        fx.until(() -> model.state() == PassageState.IDLE
                && model.notices().shown().text().startsWith("The frontier"));
        assertThat(model.notices().shown().actions()).isEmpty();

        review();
        model.goDeeper();
        tiers.frontier.fails(ErrorKind.RATE_LIMITED, "The frontier server asks to wait.");
        fx.until(() -> model.notices().shown().text().startsWith("The frontier server asks"));
        assertThat(model.notices().shown().actions())
                .as("the edge result is there")
                .isEmpty();
        model.rejectAll();

        model.request().localOnlyProperty().set(true);
        rewritePassage(TierOption.EDGE);
        tiers.edge.does(new ModelEvent.Pause(
                ErrorKind.RATE_LIMITED, UserMessage.literal("The server asks to wait."), Duration.ofSeconds(20)));
        fx.until(() -> model.notices().shown().text().equals("The server asks to wait."));
        assertThat(model.notices().shown().actions()).isEmpty();
    }

    @Test
    void aRewriteThatIsRefusedBecauseAnotherGoesOnIsToldUntilThatEnds() {
        rewritePassage();
        tiers.edge.says("The fast ");
        fx.until(() -> model.state() == PassageState.STREAMING);
        document.select(START, START + 9);
        model.rewrite("improve");
        assertThat(model.notices().shown().text()).startsWith("This passage is being rewritten");
        document.select(START + 12, TEXT.length());
        model.rewrite("improve");
        assertThat(model.notices().shown().text()).startsWith("This selection overlaps");
        document.select(0, 0);
        model.selectionChanged();
        fx.until(() -> model.notices().shown().equals(Notice.NONE));
    }

    @Test
    void aPassageThatIsGoneIsToldUntilItIsBack() {
        review();
        model.rejectAll();
        document.text = "Something else.";
        model.select(model.versions().items().get(0).id());
        assertThat(model.notices().shown().text()).startsWith("The passage has changed since.");
        document.text = TEXT;
        model.documentEdited();
        fx.until(() -> model.notices().shown().equals(Notice.NONE));
    }

    @Test
    void aFallbackAfterAWrongKeyIsAWarningThatTheSettingsMend() {
        rewritePassage();
        tiers.edge.fails(ErrorKind.AUTH, "The key was refused.");
        tiers.frontier.says(REWRITE).ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
        assertThat(model.notices().shown().tone()).isEqualTo(Notice.Tone.WARNING);
        assertThat(model.notices().shown().actions()).containsExactly(Notice.Action.SETTINGS);
    }

    @Test
    void whatWasTakenOutOfAnAnswerIsToldAndPutBack() {
        rewritePassage();
        tiers.edge.says("Here is the rewritten passage:\n\n" + REWRITE).ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
        assertThat(model.active().removed().words()).isEqualTo("Here is the rewritten passage:");

        model.active().removed().putBack();
        fx.until(() -> document.shown().contains("Here is the"));
        assertThat(model.active().removed().words()).isEmpty();
        model.history().undo();
        assertThat(document.shown()).doesNotContain("Here is the");
        assertThat(model.active().removed().words()).isNotEmpty();
    }

    @Test
    void aChangeSaysWhyItWasMade() {
        rewritePassage();
        int quick = PASSAGE.indexOf("quick");
        tiers.edge
                .does(new ModelEvent.Explanation(
                        quick, quick + 5, "quick", "fast", "RULE", UserMessage.literal("A plainer word.")))
                .says(REWRITE)
                .ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
        assertThat(model.review().currentReason()).isEqualTo("A plainer word.");
        assertThat(model.review().change(0).spoken()).endsWith("becomes “fast”. A plainer word.");
        assertThat(model.review().change(1).reason()).isEmpty();
    }

    @Test
    void theTierNobodyChoseIsNotSentAsAChoice() {
        rewritePassage();
        fx.until(() -> !tiers.edge.asked.isEmpty());
        assertThat(tiers.edge.asked.get(0).context().route().cause().id()).isEqualTo("default");
        model.stop();
        fx.until(() -> model.state() == PassageState.IDLE);

        rewritePassage(TierOption.FRONTIER);
        fx.until(() -> !tiers.frontier.asked.isEmpty());
        assertThat(tiers.frontier.asked.get(0).context().route().requested()).isEqualTo(TierChoice.FRONTIER);
    }

    @Test
    void tooLongInstructionsAreRefusedAndUsedOnesAreRemembered() {
        model.request().instructionProperty().set("x".repeat(2_001));
        document.select(START, START + PASSAGE.length());
        model.rewrite();
        assertThat(model.notices().shown().text()).contains("2,000");
        assertThat(tiers.edge.asked).isEmpty();

        model.request().instructionProperty().set("shorter, please");
        assertThat(model.notices().shown()).isEqualTo(Notice.NONE);
        model.rewrite();
        model.request().instructionProperty().set("half writ");
        model.request().older();
        assertThat(model.request().instructionProperty().get()).isEqualTo("shorter, please");
        model.request().newer();
        assertThat(model.request().instructionProperty().get()).isEqualTo("half writ");
    }

    private void rewriteFirstWord(String answer) {
        document.select(0, 7);
        model.rewrite("improve");
        tiers.edge.says(answer).ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW
                && model.active().original().equals("Before."));
    }

    private void review() {
        rewritePassage();
        tiers.edge.says("The fast brown fox ").says(REWRITE.substring("The fast brown fox ".length()));
        tiers.edge.ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
    }

    private void rewritePassage(TierOption tier) {
        model.choose(tier);
        rewritePassage();
    }

    private void rewritePassage() {
        document.select(START, START + PASSAGE.length());
        model.rewrite("improve");
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
