package app.redraft.ui.rewrite;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.FinishReason;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A change that may say something else than the original is marked, and is not accepted unseen. */
class WarningWindowTest extends RewriteWindow {
    private static final String PROMISE = "The council will not close all 48 parks of the town before next summer.";
    private static final String TURNED = "The council will close all 84 parks of the town before next summer.";

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
        assertThat(words("#changeList")).contains("“not” is gone", "“48” became “84”.");
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
    void aRewriteInOtherWordsIsAcceptedAtOnce() {
        review();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> document().contains(REWRITE));
    }
}
