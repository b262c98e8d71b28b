package app.redraft.ui.rewrite;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.FinishReason;
import app.redraft.ui.common.Command;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** A change that may say something else than the original is marked, and is not accepted unseen. */
class WarningWindowTest extends RewriteWindow {
    private static final String PROMISE = "The council will not close all 48 parks of the town before next summer.";
    private static final String TURNED = "The council will close all 84 parks of the town before next summer.";

    private static final String LONG =
            "The mill stood on the river for two hundred years, and its wheel was broken twice. When the railway came, nobody in the valley needed its flour any more, and the miller sold the stones to a farmer from the hills.";
    private static final String CUT = "For two hundred years the mill stood on the river. Its wheel was bro";

    private void reviewTurned() {
        interact(() -> {
            editor.load("Before it all.\n" + PROMISE + "\nAfter it all.");
            caret(30);
            editor.focus();
        });
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.says(TURNED).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
    }

    @Test
    void theCurrentChangeSaysWhatWasLost() {
        reviewTurned();
        assertThat(label("#rewriteProgress")).isEqualTo("“not” is gone: this may now say the opposite.");
        type(KeyCode.F8);
        assertThat(label("#rewriteProgress")).isEqualTo("“48” became “84”.");
        until(() -> words("#changeList").contains("“not” is gone")
                && words("#changeList").contains("“48” became “84”."));
    }

    @Test
    void acceptAllAsksBeforeItTakesSuchAChange() {
        reviewTurned();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertThat(label("#rewriteProgress"))
                .isEqualTo("2 changes may say something else. Accept all again takes them.");
        assertThat(document()).contains(PROMISE);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> document().contains(TURNED));
    }

    @Test
    void onceTheyAreDecidedNothingIsAsked() {
        reviewTurned();
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        until(() -> document().contains(PROMISE) && shown().equals(document()));
    }

    @Test
    void theMarkIsReadWithTheChangeAndWithTheLine() {
        reviewTurned();
        until(() -> fx(() -> lookup("#changeList .list-cell").<ListCell<?>>queryAll().stream()
                .map(cell -> String.valueOf(cell.getAccessibleText()))
                .anyMatch(cell -> cell.contains("Look at this: “not” is gone"))));
        assertThat(fx(() -> lookup("#rewriteProgress").<Label>query().getAccessibleRole()))
                .isEqualTo(AccessibleRole.TEXT);
    }

    @Test
    void aChangeToLookAtIsMarkedInTheTextUntilItIsDecided() {
        reviewTurned();
        // The text is drawn in the next frame. The current change has the mark of the current one.
        until(() -> warned().contains("84") && !warned().contains("not"));
        type(KeyCode.F8);
        until(() -> warned().contains("not") && !warned().contains("84"));
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        until(() -> !warned().contains("84"));
    }

    /** The words in the text that have the mark. */
    private String warned() {
        return fx(() -> lookup(".redraft-editor .text").queryAll().stream()
                .filter(node -> node.getStyleClass().contains("diff-warned"))
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining(" ")));
    }

    @Test
    void theKeysStopAtEveryMarkForwardsAndBackwards() {
        reviewTurned();
        type(KeyCode.F8);
        assertThat(label("#rewriteProgress")).contains("“48” became “84”");
        push(KeyCode.SHIFT, KeyCode.F8);
        assertThat(label("#rewriteProgress")).contains("“not” is gone");
    }

    @Test
    void aKindIsSwitchedOffFromTheMarkAndTheOthersStay() {
        reviewTurned();
        interact(
                () -> new RewriteCommands(pane.model()).marks(0).get(0).action().run());
        until(() -> label("#rewriteProgress").isEmpty());
        until(() -> words("#changeList").contains("“48” became “84”.")
                && !words("#changeList").contains("“not” is gone"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertThat(label("#rewriteProgress"))
                .isEqualTo("One change may say something else. Accept all again takes it.");
    }

    @Test
    void theMenuOfAChangeNamesTheKind() {
        reviewTurned();
        until(() -> lookup("#changeList .list-cell").tryQuery().isPresent());
        rightClickOn(lookup("#changeList .list-cell").<Node>query());
        until(() -> lookup("#menu-unmark-negation").tryQuery().isPresent());
        assertThat(fx(() -> new RewriteCommands(pane.model())
                        .marks(0).stream().map(Command::label).toList()))
                .containsExactly("Don’t mark this kind: Not, never and opposites");
        type(KeyCode.ESCAPE);
    }

    @Test
    void aTextThatIsCutOffIsNotAcceptedAtOnceEither() {
        interact(() -> {
            editor.load("Before it all.\n" + LONG + "\nAfter it all.");
            caret(30);
            editor.focus();
        });
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.says(CUT).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertThat(label("#rewriteProgress")).startsWith("Much is missing").contains("Accept all again takes it");
        assertThat(document()).contains(LONG);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> document().contains(CUT));
    }

    @Test
    void aRewriteInOtherWordsIsAcceptedAtOnce() {
        review();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> document().contains(REWRITE));
    }
}
