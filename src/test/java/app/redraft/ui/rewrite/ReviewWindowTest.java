package app.redraft.ui.rewrite;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.FinishReason;
import app.redraft.core.writing.Typography;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Reviews in a window of 900 x 600: every key works wherever the keyboard is, nothing decided is lost, no word is covered. */
class ReviewWindowTest extends RewriteWindow {

    @Test
    void stopWorksFromTheListOfVersions() {
        stream("The fast brown ");
        clickOn("#versionList");
        type(KeyCode.ESCAPE);
        until(() -> label("#rewriteNotice").startsWith("Stopped"));
    }

    @Test
    void stopWorksFromTheFindBar() {
        stream("The fast brown ");
        push(KeyCode.CONTROL, KeyCode.F);
        type(KeyCode.ESCAPE);
        until(() -> label("#rewriteNotice").startsWith("Stopped"));
    }

    @Test
    void theKeysOfTheReviewWorkFromTheListsToo() {
        review();
        interact(() -> lookup("#changeList").query().requestFocus());
        type(KeyCode.F8);
        assertThat(label("#changePosition")).isEqualTo("2 of 2");
        push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(changes().getItems()).last().isEqualTo("2: “jumps” becomes “leaps”, accepted");
        type(KeyCode.ESCAPE);
        assertThat(label("#rewriteProgress")).isEqualTo("Done keeps 1, Esc again drops it.");
        type(KeyCode.ESCAPE);
        assertThat(shown()).isEqualTo(TEXT);

        interact(() -> lookup("#versionList").query().requestFocus());
        type(KeyCode.ENTER);
        assertThat(changes().getItems()).last().isEqualTo("2: “jumps” becomes “leaps”, accepted");
        type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        interact(() -> lookup("#versionList").query().requestFocus());
        type(KeyCode.SPACE);
        assertThat(shown()).contains("fast");
    }

    @Test
    void aClickOnTheOnlyVersionOpensItAgain() {
        review();
        push(KeyCode.ALT, KeyCode.ENTER);
        String view = shown();
        type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(shown()).isEqualTo(TEXT);
        assertThat(lookup("#retryButton").query().isDisabled()).isFalse();
        assertThat(lookup("#copyVersionButton").query().isDisabled()).isFalse();

        clickOn(".version-title");
        assertThat(shown()).isEqualTo(view);
        assertThat(document()).isEqualTo(TEXT);
    }

    @Test
    void undoTakesBackTheLastDecisionAndNotWhatWasTypedBefore() {
        interact(() -> caret(0));
        write("Typed. ");
        interact(() -> caret(document().indexOf("quick")));
        review();
        String fresh = shown();
        push(KeyCode.ALT, KeyCode.ENTER);
        String accepted = shown();
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(fresh);
        assertThat(document()).isEqualTo("Typed. " + TEXT);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(shown()).isEqualTo(accepted);
    }

    @Test
    void whatWasTypedElsewhereAfterADecisionIsTakenBackFirst() {
        review();
        push(KeyCode.ALT, KeyCode.ENTER);
        String accepted = shown();
        interact(() -> caret(0));
        write("x");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(accepted);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).contains("quick");
    }

    @Test
    void whatArrivedIsAcceptedAtOnceAndIsOneUndoStep() {
        stream("The fast brown fox leaps over the lazy ");
        type(KeyCode.ESCAPE);
        until(() -> lookup("#acceptArrivedButton").query().isVisible());
        assertThat(lookup("#acceptAllButton").query().isVisible()).isFalse();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertThat(document()).isEqualTo(TEXT.replace("quick", "fast").replace("jumps", "leaps"));
        interact(editor::undo);
        assertThat(document()).isEqualTo(TEXT);
        assertThat(fx(editor::canUndo)).isFalse();
    }

    @Test
    void whatArrivedOfAReplacementJoinsNoWordsAndLosesNone() {
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.says("Swiftly, a");
        until(() -> shown().contains("Swiftly"));
        type(KeyCode.ESCAPE);
        until(() -> isReady("#acceptArrivedButton"));
        clickOn("#acceptArrivedButton");
        assertThat(document()).isEqualTo(TEXT.replace(PASSAGE, "Swiftly, " + PASSAGE));
        interact(editor::undo);
        assertThat(document()).isEqualTo(TEXT);
    }

    @Test
    void twoPassagesWaitEachWithItsBarAndThePanelListsThem() {
        review();
        interact(() -> caret(document().length()));
        editorFocus();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.says("Afterwards.").ends(FinishReason.STOP);
        until(() -> shown().contains("Afterwards"));
        assertThat(bars()).hasSize(2);
        assertThat(lookup("#passageList").queryListView().getItems()).hasSize(2);
        coversNoWords();

        clickOn(bars().get(0).lookup("#acceptAllButton"));
        assertThat(document()).isEqualTo(TEXT.replace(PASSAGE, REWRITE));
        assertThat(bars()).hasSize(1);
        clickOn(bars().get(0).lookup("#acceptAllButton"));
        assertThat(document()).isEqualTo(TEXT.replace(PASSAGE, REWRITE).replace("After it all.", "Afterwards."));
    }

    @Test
    void aPassageThatWasClosedOnceKeepsItsBarWhileAnotherIsRewritten() {
        review();
        type(KeyCode.ESCAPE);
        review();
        interact(() -> caret(document().length()));
        editorFocus();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.says("Afterwards.").ends(FinishReason.STOP);
        until(() -> shown().contains("Afterwards"));

        assertThat(bars()).hasSize(2);
    }

    @Test
    void noWordIsCoveredWhileALongPassageStreamsAndAfterwardsHoweverItIsScrolled() {
        String passage = (PASSAGE + " ").repeat(40).strip();
        String rewrite = (REWRITE + " ").repeat(40).strip();
        interact(() -> {
            editor.setTypography(new Typography("System", 24, 1.55, 72, 0));
            editor.load("Before.\n" + passage);
            caret(12);
        });
        editorFocus();
        stream(rewrite.substring(0, 600));
        coversNoWords();
        tiers.edge.says(rewrite.substring(600)).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
        for (int page = 0; page < 12; page++) {
            coversNoWords();
            interact(() -> area().scrollYBy(260));
        }
        coversNoWords();
    }

    @Test
    void aLongLineInTheBarIsShortenedAndPushesNoButtonOutOfSight() {
        review();
        push(KeyCode.ALT, KeyCode.ENTER);
        type(KeyCode.ESCAPE);
        settle();
        Bounds bar = screen(bars().get(0));
        assertThat(screen(area()).contains(bar)).isTrue();
        assertThat(fx(() -> from(bars().get(0)).lookup(".button").queryAll().stream()
                        .filter(Node::isVisible)
                        .toList()))
                .allMatch(button -> bar.contains(screen(button)));
    }

    @Test
    void theListOfVersionsIsAsHighAsItsRowsAndLeavesTheRestToTheChanges() {
        review();
        settle();
        Bounds row = screen(lookup(".version-cell").query());
        assertThat(screen(lookup("#versionList").query()).getHeight()).isBetween(row.getHeight(), 2 * row.getHeight());
        assertThat(screen(changes()).getHeight()).isGreaterThan(150);
    }

    @Test
    void theTextHasTheKeyboardAgainWhenTheButtonThatWasPressedIsGone() {
        Runnable textHasKeyboard = () -> until(area()::isFocused);
        clickOn("#rewriteButton");
        tiers.edge.says("The fast brown ");
        until(() -> shown().contains("fast"));
        textHasKeyboard.run();
        clickOn("#stopButton");
        until(() -> isReady("#acceptArrivedButton"));
        textHasKeyboard.run();
        clickOn("#acceptArrivedButton");
        textHasKeyboard.run();
        write("x");
        assertThat(document()).contains("The fast ", "river bank.x");

        interact(() -> caret(document().indexOf("fast")));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.says("A fox.").ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
        clickOn("#rejectAllButton");
        textHasKeyboard.run();
        clickOn("#retryButton");
        textHasKeyboard.run();
    }

    @Test
    void aDecisionIsMarkedInFrontOfTheChange() {
        review();
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        assertThat(changes().getItems()).first().isEqualTo("1: “quick” becomes “fast”, rejected");
        Set<Node> marks = lookup(".change-mark").queryAll();
        assertThat(marks).hasSize(2);
        assertThat(marks)
                .first()
                .extracting(mark -> mark.getPseudoClassStates().toString())
                .asString()
                .contains("rejected");
    }

    /** Waits for two frames, in which the strip is laid out, and looks at every character that is drawn. */
    private void coversNoWords() {
        settle();
        Bounds view = screen(area());
        for (Node bar : bars()) {
            Bounds covered = screen(bar);
            int end = shown().length();
            for (int offset = 0; offset < end; offset++) {
                int at = offset;
                Bounds character =
                        fx(() -> area().getCharacterBoundsOnScreen(at, at + 1).orElse(null));
                boolean seen = character != null && character.getMinY() < view.getMaxY();
                assertThat(seen && character.intersects(covered) && view.intersects(covered))
                        .as("character " + at)
                        .isFalse();
            }
        }
    }

    private List<Node> bars() {
        return fx(() ->
                lookup("#reviewBar").queryAll().stream().filter(Node::isVisible).toList());
    }

    private ListView<String> changes() {
        return lookup("#changeList").queryListView();
    }
}
