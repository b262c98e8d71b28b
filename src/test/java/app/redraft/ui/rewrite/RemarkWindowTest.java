package app.redraft.ui.rewrite;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.text.UserMessage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A place that is only pointed out can be dismissed; there is nothing to accept. */
class RemarkWindowTest extends RewriteWindow {
    private static final String PLAIN = "The harbour was shut. This annoyed the crew.";
    private static final String BETTER = "The harbour was closed. This annoyed the crew.";

    private void reviewBetter() {
        interact(() -> {
            editor.load("Before it all.\n" + PLAIN + "\nAfter it all.");
            caret(30);
            editor.focus();
        });
        push(KeyCode.CONTROL, KeyCode.ENTER);
        int at = BETTER.indexOf("This");
        tiers.edge
                .says(BETTER)
                .does(new ModelEvent.Suggestion(
                        at, at + 4, "This", UserMessage.of("proofreading.reason.shorter", "This", "This"), "THIS"))
                .ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
    }

    @Test
    void itHasNoAcceptAndIsDismissed() {
        reviewBetter();
        assertThat(isReady("#acceptChangeButton")).isTrue();
        assertThat(label("#rejectChangeButton")).isEqualTo("Reject");

        type(KeyCode.F8);
        until(() -> label("#changePosition").equals("2 of 2"));
        assertThat(isReady("#acceptChangeButton")).isFalse();
        assertThat(label("#rejectChangeButton")).isEqualTo("Dismiss");

        push(KeyCode.ALT, KeyCode.ENTER);
        type(KeyCode.F8);
        push(KeyCode.ALT, KeyCode.ENTER);
        until(() -> label("#changePosition").equals("2 of 2") && isReady("#finishButton"));
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        until(() -> document().contains(BETTER) && shown().equals(document()));
    }
}
