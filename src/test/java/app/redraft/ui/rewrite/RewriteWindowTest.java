package app.redraft.ui.rewrite;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.text.UserMessage;
import app.redraft.core.text.units.WordCount;
import app.redraft.ui.rewrite.request.TierOption;
import app.redraft.ui.rewrite.versions.VersionItem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What a writer can count on, in a real window with real keys: the promises 1 to 6. */
class RewriteWindowTest extends RewriteWindow {
    private final List<Boolean> frontierLikely = new CopyOnWriteArrayList<>();

    @BeforeEach
    void hearWhenFrontierIsLikely() {
        interact(() -> pane.onFrontierLikely(
                (duration, action) -> {
                    action.run();
                    return () -> {};
                },
                frontierLikely::add));
    }

    @Test
    void inMidStreamTheDocumentIsTheOriginal() {
        stream("The fast brown fox leaps over ");

        assertThat(shown()).contains("fast").contains("leaps");
        assertThat(document()).isEqualTo(TEXT);
        assertThat(WordCount.of(document()).words())
                .isEqualTo(WordCount.of(TEXT).words());
        interact(() -> area().selectAll());
        interact(() -> area().copy());
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(TEXT);
        assertThat(fx(() -> editor.canUndo())).isFalse();
    }

    @Test
    void pointingAtGoDeeperTellsThatFrontierIsLikelyOnceItCanBePressed() {
        moveTo("#goDeeperButton");
        assertThat(frontierLikely).as("there is nothing to deepen").isEmpty();

        review();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(frontierLikely).as("the pointer rests on it already").containsExactly(false);
        moveTo("#editor");
        moveTo("#goDeeperButton");
        assertThat(frontierLikely).containsExactly(false, false);
    }

    @Test
    void choosingFrontierTellsThatItIsLikely() {
        interact(() -> lookup("#tierChoice").<ChoiceBox<TierOption>>query().setValue(TierOption.AUTO));
        assertThat(frontierLikely).isEmpty();
        interact(() -> lookup("#tierChoice").<ChoiceBox<TierOption>>query().setValue(TierOption.FRONTIER));
        assertThat(frontierLikely).containsExactly(false);
    }

    /** A change of a node's children asks for another frame, whose placing of the bar must not change them again. */
    @Test
    void aReviewThatWaitsAsksForNoFrames() throws Exception {
        review();
        frame();
        AtomicInteger changes = new AtomicInteger();
        interact(() -> editor.node().lookupAll(".paragraph-text").stream()
                .map(TextFlow.class::cast)
                .forEach(text ->
                        text.getChildren().addListener((InvalidationListener) changed -> changes.incrementAndGet())));
        frame();
        frame();
        assertThat(changes).hasValue(0);
    }

    private void frame() throws Exception {
        Scene scene = fx(() -> editor.node().getScene());
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable listener = drawn::countDown;
        interact(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        assertThat(drawn.await(10, TimeUnit.SECONDS)).isTrue();
        interact(() -> scene.removePostLayoutPulseListener(listener));
    }

    @Test
    void rejectingGivesBackEveryByte() {
        review();
        type(KeyCode.ESCAPE);
        assertThat(document()).isEqualTo(TEXT);
        assertThat(shown()).isEqualTo(TEXT);
        assertThat(lookup("#reviewBar").query().isVisible()).isFalse();
    }

    @Test
    void oneRejectedTheRestAcceptedIsOneUndoStep() {
        review();
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        assertThat(label("#changePosition")).isEqualTo("2 of 2");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertThat(document()).isEqualTo(TEXT.replace("jumps", "leaps"));

        interact(editor::undo);
        assertThat(document()).isEqualTo(TEXT);
        assertThat(shown()).isEqualTo(TEXT);
        assertThat(fx(editor::canUndo)).isFalse();
        interact(editor::redo);
        assertThat(document()).isEqualTo(TEXT.replace("jumps", "leaps"));
    }

    @Test
    void typingElsewhereGoesOnWhileTheAnswerStreams() {
        stream("The fast brown ");
        interact(() -> caret(0));
        write("So: ");
        tiers.edge.says(REWRITE.substring("The fast brown ".length())).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
        interact(() -> caret(document().length()));
        write(" Yes.");
        clickOn("#acceptAllButton");

        assertThat(document()).isEqualTo("So: " + TEXT.replace(PASSAGE, REWRITE) + " Yes.");
    }

    @Test
    void aPassageThatWasChangedRefusesAndTheResultIsCopied() {
        interact(() -> caret(TEXT.indexOf("quick")));
        write("z");
        review();
        interact(editor::undo);
        assertThat(document()).isEqualTo(TEXT);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertThat(document()).isEqualTo(TEXT);
        assertThat(label("#rewriteNotice")).contains("changed meanwhile");

        clickOn("#copyVersionButton");
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(REWRITE);
    }

    @Test
    void everyVersionStaysAndIsSwitchedWithoutACall() {
        review();
        String edge = shown();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        tiers.frontier.says("A swift fox ");
        until(() -> versionList().getItems().size() == 2);
        assertThat(shown()).as("the edge result stays in sight").isEqualTo(edge);
        tiers.frontier.says("vaults over a dog.").ends(FinishReason.STOP);
        until(() -> shown().contains("vaults"));
        interact(() -> versionList().getSelectionModel().select(0));

        assertThat(shown()).isEqualTo(edge);
        assertThat(tiers.edge.asked).hasSize(1);
        assertThat(tiers.frontier.asked).hasSize(1);
        assertThat(versionList().getItems())
                .extracting(VersionItem::model)
                .containsExactly("small-model", "large-model");
    }

    @Test
    void aKeyThatIsHeldDownAsksOnce() {
        KeyEvent repeat = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false);
        interact(() -> Event.fireEvent(area(), repeat));
        tiers.edge.says(REWRITE).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
        interact(() -> Event.fireEvent(area(), repeat));
        assertThat(tiers.edge.asked).as("while it is held down").hasSize(1);

        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> tiers.edge.asked.size() == 2);
    }

    @Test
    void stopStopsNowAlsoWithABacklog() {
        stream("The fast brown ");
        for (int word = 0; word < 2_000; word++) {
            tiers.edge.says("word" + word + " ");
        }
        type(KeyCode.ESCAPE);
        until(() -> isReady("#rewriteButton"));

        assertThat(document()).isEqualTo(TEXT);
        assertThat(shown()).contains("fast");
        assertThat(lookup("#acceptAllButton").query().isVisible()).isFalse();
        assertThat(label("#rewriteNotice")).startsWith("Stopped");
        push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(document()).as("nothing before the review ends").isEqualTo(TEXT);
    }

    @Test
    void aWaitIsCountedDownUntilItIsOver() {
        interact(() -> lookup("#tierChoice").<ChoiceBox<TierOption>>query().setValue(TierOption.FRONTIER));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.frontier.fails(new ModelException(
                ErrorKind.RATE_LIMITED,
                UserMessage.literal("Too many requests."),
                new ModelException.Details(false, Duration.ofSeconds(3), null, null, null)));
        until(() -> label("#rewriteNotice").startsWith("Too many requests."));
        until(() -> label("#rewriteNotice").contains("(1 s left)"));
        until(() -> label("#rewriteNotice").endsWith("You can try again now."));
    }

    @Test
    void aChosenTierThatAsksToWaitOffersTheOtherOne() {
        interact(() -> lookup("#tierChoice").<ChoiceBox<TierOption>>query().setValue(TierOption.FRONTIER));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.frontier.fails(new ModelException(
                ErrorKind.RATE_LIMITED,
                UserMessage.literal("Too many requests."),
                new ModelException.Details(false, Duration.ofSeconds(40), null, null, null)));
        until(() -> label("#rewriteNotice").contains("s left"));
        assertThat(label("#noticeOtherTier")).isEqualTo("Go to Edge now");
        clickOn("#noticeOtherTier");
        tiers.edge.says(REWRITE).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
        assertThat(label("#rewriteNotice")).isEmpty();
        assertThat(lookup("#noticeOtherTier").query().isVisible()).isFalse();
    }

    @Test
    void whatIsToldOfTheCaretGoesWhenItIsNoLongerSo() {
        interact(() -> editor.load("One.\n\nTwo."));
        interact(() -> caret(5));
        editorFocus();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(label("#rewriteNotice")).startsWith("The caret stands in an empty line.");
        type(KeyCode.DOWN);
        until(() -> label("#rewriteNotice").isEmpty());

        interact(() -> editor.select(4, 6));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(label("#rewriteNotice")).startsWith("Only white space is selected.");
        interact(() -> editor.select(2, 6));
        until(() -> label("#rewriteNotice").isEmpty());

        interact(() -> editor.load(""));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(label("#rewriteNotice")).startsWith("There is nothing to rewrite yet.");
        write("So");
        until(() -> label("#rewriteNotice").isEmpty());
        assertThat(tiers.edge.asked).isEmpty();
    }

    @Test
    void textGoesToAnotherPlaceOnlyAfterAYesAndTheQuestionIsAskedOnce() {
        tiers.places.put(Tier.EDGE, "small.example");
        tiers.places.put(Tier.FRONTIER, "large.example");
        failingEdge();
        until(() -> isThere("#message-fallback"));
        assertThat(words("#message-fallback")).contains("large.example", "small.example", "The edge model is busy.");
        push(KeyCode.ESCAPE);
        until(() -> label("#rewriteNotice").startsWith("The edge model is busy."));
        assertThat(isThere("#message-fallback")).isFalse();
        assertThat(tiers.frontier.asked).isEmpty();

        failingEdge();
        fire("No");
        until(() -> label("#rewriteNotice").startsWith("The edge model is busy."));
        assertThat(tiers.frontier.asked).isEmpty();

        failingEdge();
        fire("Send to Frontier");
        tiers.frontier.says(REWRITE).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
        type(KeyCode.ESCAPE);

        failingEdge();
        tiers.frontier.says(REWRITE).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
        assertThat(isThere("#message-fallback")).isFalse();
        assertThat(tiers.frontier.asked).hasSize(2);
    }

    @Test
    void stopTakesTheQuestionAboutAnotherPlaceBack() {
        tiers.places.put(Tier.EDGE, "small.example");
        tiers.places.put(Tier.FRONTIER, "large.example");
        failingEdge();
        until(() -> isThere("#message-fallback"));
        clickOn("#stopButton");
        until(() -> !isThere("#message-fallback") && isReady("#rewriteButton"));
        assertThat(tiers.frontier.asked).isEmpty();
        assertThat(document()).isEqualTo(TEXT);
    }

    private void failingEdge() {
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.fails(ErrorKind.CAPACITY, "The edge model is busy.");
    }

    @Test
    void aFailureWithoutAWordLeavesNothingUnderThePassage() {
        interact(() -> lookup("#tierChoice").<ChoiceBox<TierOption>>query().setValue(TierOption.FRONTIER));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup("#reviewBar").query().isVisible());
        tiers.frontier.fails(ErrorKind.CAPACITY, "The frontier model is busy.");
        until(() -> label("#rewriteNotice").startsWith("The frontier model is busy."));
        until(() -> lookup("#reviewBar").tryQuery().filter(Node::isVisible).isEmpty());
        assertThat(lookup("#retryButton").query().isDisabled()).isFalse();
    }

    @Test
    void anotherTierSaysSoAndATruncatedAnswerIsNotOffered() {
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.fails(ErrorKind.CAPACITY, "The edge model is busy.");
        tiers.frontier.says("The fast brown ").ends(FinishReason.LENGTH);
        until(() -> isReady("#rewriteButton"));

        assertThat(label("#rewriteNotice")).contains("cut off");
        assertThat(lookup("#acceptAllButton").query().isVisible()).isFalse();
        assertThat(versionList().getItems().get(1).notes().get(0)).contains("Frontier answered instead");
    }

    @Test
    void theBadgeTellsWhyThisTierAnswersAlsoWhileItRuns() {
        tiers.settings = tiers.settings.withDefaultTier(TierChoice.AUTO);
        interact(() -> lookup("#instructionField").queryAs(TextField.class).setText("Retell it as the dog"));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup(".tier-badge").tryQuery().isPresent());
        String why = "Auto chose Frontier: another point of view is asked for.\nComplexity 0 of 10; Frontier from 3.";
        moveTo(badge());
        assertThat(badge().getTooltip().getText()).startsWith(why).contains("technical terms 0");

        tiers.frontier.fails(ErrorKind.CAPACITY, "The frontier model is busy.");
        tiers.edge.says(REWRITE).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
        VersionItem answer = versionList().getItems().get(1);
        assertThat(answer.route()).contains("Edge answered instead. The frontier model is busy.");
        assertThat(answer.spoken()).contains("Auto chose Frontier", "Complexity 0 of 10");
    }

    @Test
    void theReviewBarCoversNoWords() {
        review();
        Bounds bar = screen(lookup("#reviewBar").query());
        int end = shown().length();
        for (int offset = 0; offset < end; offset++) {
            int at = offset;
            Bounds character =
                    fx(() -> area().getCharacterBoundsOnScreen(at, at + 1).orElse(null));
            assertThat(character == null || !character.intersects(bar))
                    .as("character " + at)
                    .isTrue();
        }
    }

    @Test
    void aClickOnAChangeMakesItTheCurrentOne() {
        review();
        Bounds leaps = fx(() -> {
            int at = area().getText().indexOf("leaps");
            return area().getCharacterBoundsOnScreen(at + 1, at + 3).orElseThrow();
        });
        clickOn((leaps.getMinX() + leaps.getMaxX()) / 2, (leaps.getMinY() + leaps.getMaxY()) / 2);
        assertThat(label("#changePosition")).isEqualTo("2 of 2");
    }

    @Test
    void theSelectedChangesAreDecidedTogether() {
        review();
        interact(() -> area().selectRange(shown().indexOf("quick"), shown().indexOf("leaps") + 2));
        editorFocus();
        push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(document()).isEqualTo(TEXT.replace(PASSAGE, REWRITE));
    }

    @Test
    void theSidePanelListsTheChangesInWords() {
        review();
        assertThat(label("#changesHeading")).isEqualTo("2 changes");
        ListView<String> list = lookup("#changeList").queryListView();
        assertThat(list.getItems()).containsExactly("1: “quick” becomes “fast”", "2: “jumps” becomes “leaps”");
        push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(list.getItems()).first().isEqualTo("1: “quick” becomes “fast”, accepted");
    }

    @Test
    void newWordsAreEditedWhereTheyStand() {
        review();
        interact(() -> {
            int at = area().getText().indexOf("fast") + 4;
            area().selectRange(at, at);
        });
        editorFocus();
        write("er");
        assertThat(shown()).contains("faster");
        interact(() -> area().selectRange(shown().indexOf("brown"), shown().indexOf("brown")));
        write("x");
        assertThat(label("#rewriteNotice")).contains("under review");
        clickOn("#acceptAllButton");
        assertThat(document()).contains("The faster brown fox leaps");
    }

    @Test
    void keysReachTheInstructionAndThePresets() {
        push(KeyCode.CONTROL, KeyCode.K);
        assertThat(lookup("#instructionField").query().isFocused()).isTrue();
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> !tiers.edge.asked.isEmpty());
        assertThat(tiers.edge.asked.get(0).rewrite().presetId()).isEqualTo("grammar");
    }

    private Label badge() {
        return lookup(".tier-badge").queryAs(Label.class);
    }

    private ListView<VersionItem> versionList() {
        return lookup("#versionList").queryListView();
    }
}
