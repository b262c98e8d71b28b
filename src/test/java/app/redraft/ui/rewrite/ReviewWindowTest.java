package app.redraft.ui.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.FinishReason;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.DocumentEditor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Reviews in a window of 900 x 600: every key works wherever the keyboard is, nothing decided is lost, no word is covered. */
class ReviewWindowTest extends ApplicationTest {
    private static final String PASSAGE = "The quick brown fox jumps over the lazy dog near the old river bank.";
    private static final String TEXT = "Before it all.\n" + PASSAGE + "\nAfter it all.";
    private static final String REWRITE = "The fast brown fox leaps over the lazy dog near the old river bank.";

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final TestTiers tiers = new TestTiers();
    private DocumentEditor editor;

    @Override
    public void start(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        RewritePane pane = new RewritePane(editor, tiers.rewriter(), Background.on(workers));
        SplitPane split = new SplitPane(editor.node(), pane.reviewTab());
        split.setDividerPositions(0.6);
        BorderPane root = new BorderPane(split);
        root.setTop(pane.bar());
        stage.setScene(new Scene(root, 900, 560));
        stage.show();
        editor.load(TEXT);
        caret(TEXT.indexOf("quick"));
        editor.focus();
    }

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

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
        press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        type(KeyCode.ESCAPE);
        until(() -> label("#rewriteNotice").startsWith("Stopped"));
    }

    @Test
    void theKeysOfTheReviewWorkFromTheListsToo() {
        review();
        interact(() -> lookup("#changeList").query().requestFocus());
        type(KeyCode.F8);
        assertThat(label("#changePosition")).isEqualTo("2 of 2");
        press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
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
        press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
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
        press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        String accepted = shown();
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(shown()).isEqualTo(fresh);
        assertThat(document()).isEqualTo("Typed. " + TEXT);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(shown()).isEqualTo(accepted);
    }

    @Test
    void whatWasTypedElsewhereAfterADecisionIsTakenBackFirst() {
        review();
        press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        String accepted = shown();
        interact(() -> caret(0));
        write("x");
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(shown()).isEqualTo(accepted);
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(shown()).contains("quick");
    }

    @Test
    void whatArrivedIsAcceptedAtOnceAndIsOneUndoStep() {
        stream("The fast brown fox leaps over the lazy ");
        type(KeyCode.ESCAPE);
        until(() -> lookup("#acceptArrivedButton").query().isVisible());
        assertThat(lookup("#acceptAllButton").query().isVisible()).isFalse();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A).release(KeyCode.A, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(document()).isEqualTo(TEXT.replace("quick", "fast").replace("jumps", "leaps"));
        interact(editor::undo);
        assertThat(document()).isEqualTo(TEXT);
        assertThat(fx(editor::canUndo)).isFalse();
    }

    @Test
    void twoPassagesWaitEachWithItsBarAndThePanelListsThem() {
        review();
        interact(() -> caret(document().length()));
        editorFocus();
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
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
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        tiers.edge.says("Afterwards.").ends(FinishReason.STOP);
        until(() -> shown().contains("Afterwards"));

        assertThat(bars()).hasSize(2);
    }

    @Test
    void noWordIsCoveredWhileALongPassageStreamsAndAfterwardsHoweverItIsScrolled() {
        String passage = (PASSAGE + " ").repeat(40).strip();
        String rewrite = (REWRITE + " ").repeat(40).strip();
        interact(() -> {
            editor.setTextFont("System", 24);
            editor.load("Before.\n" + passage);
            caret(12);
        });
        editorFocus();
        stream(rewrite.substring(0, 600));
        coversNoWords();
        tiers.edge.says(rewrite.substring(600)).ends(FinishReason.STOP);
        until(() -> lookup("#acceptAllButton").query().isVisible());
        for (int page = 0; page < 12; page++) {
            coversNoWords();
            interact(() -> area().scrollYBy(260));
        }
        coversNoWords();
    }

    @Test
    void aLongLineInTheBarIsShortenedAndPushesNoButtonOutOfSight() {
        review();
        press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents(10);
        Bounds bar = screen(bars().get(0));
        assertThat(screen(area()).contains(bar)).isTrue();
        assertThat(fx(() -> from(bars().get(0)).lookup(".button").queryAll().stream()
                        .filter(Node::isVisible)
                        .toList()))
                .allMatch(button -> bar.contains(screen(button)));
    }

    @Test
    void aDecisionIsMarkedInFrontOfTheChange() {
        review();
        press(KeyCode.ALT, KeyCode.BACK_SPACE).release(KeyCode.BACK_SPACE, KeyCode.ALT);
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
        WaitForAsyncUtils.waitForFxEvents(10);
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

    private void stream(String text) {
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        tiers.edge.says(text);
        until(() -> shown().contains("fast"));
    }

    private void review() {
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        tiers.edge.says(REWRITE).ends(FinishReason.STOP);
        until(() -> lookup("#acceptAllButton").query().isVisible());
    }

    private void caret(int offset) {
        editor.select(offset, offset);
    }

    private void editorFocus() {
        interact(editor::focus);
    }

    private String document() {
        return fx(editor::documentText);
    }

    private String shown() {
        return fx(() -> area().getText());
    }

    private StyledTextArea<?, ?> area() {
        return lookup("#editor").queryAs(StyledTextArea.class);
    }

    private ListView<String> changes() {
        return lookup("#changeList").queryListView();
    }

    private String label(String id) {
        return fx(() -> lookup(id).queryAs(Label.class).getText());
    }

    private static Bounds screen(Node node) {
        return fx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
