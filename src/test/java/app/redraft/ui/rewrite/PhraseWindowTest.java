package app.redraft.ui.rewrite;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.FinishReason;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A phrase that gives away a machine is marked quietly, and one key takes it out of its change. */
class PhraseWindowTest extends RewriteWindow {
    private static final String PLAIN = "The second chapter is about trade in the north, and it is long.";
    private static final String WORN = "The second chapter delves into trade in the north, and it is truly long.";

    private void reviewWorn(String rewritten) {
        interact(() -> {
            editor.load("Before it all.\n" + PLAIN + "\nAfter it all.");
            caret(30);
            editor.focus();
        });
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.says(rewritten).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
    }

    @Test
    void theCurrentChangeSaysWhatGivesAwayAMachine() {
        reviewWorn(WORN);
        assertThat(label("#rewriteProgress")).isEqualTo("“delves into” is new here, and a favourite of machines.");
        until(() -> words("#changeList").contains("“delves into” is new")
                && words("#changeList").contains("“truly” is new"));
    }

    @Test
    void itIsAcceptedWithTheRestAtOnce() {
        reviewWorn(WORN);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> document().contains(WORN));
    }

    @Test
    void oneKeyTakesItOutAndUndoBringsItBack() {
        reviewWorn("In its second chapter the book delves into how trade in the north works.");
        assertThat(label("#cureButton")).isEqualTo("Use “looks into”");
        type(KeyCode.F7);
        until(() -> shown().contains("looks into"));
        assertThat(isReady("#cureButton")).isFalse();
        assertThat(document()).contains(PLAIN);
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shown().contains("delves into"));
        assertThat(label("#cureButton")).isEqualTo("Use “looks into”");
        type(KeyCode.F7);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> document().contains("the book looks into how trade"));
    }

    @Test
    void theOriginalsOwnWordsRejectTheChange() {
        reviewWorn(WORN);
        assertThat(label("#cureButton")).isEqualTo("Take “is about”");
        clickOn("#cureButton");
        until(() -> label("#rewriteProgress").contains("truly"));
        clickOn("#cureButton");
        until(() -> document().contains(PLAIN) && shown().equals(document()));
    }
}
