package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Leaving a document while a passage is under review, and coming back to it: the real window with the real services. */
class LeavingTest extends RunningWindow {

    @Test
    void quittingAsksAboutAcceptedChangesAndKeepsThem() throws IOException {
        openFile();
        acceptOneChange();
        assertThat(title()).contains("*");

        push(KeyCode.CONTROL, KeyCode.S);
        until(() -> isThere("Saved without the passage under review."));
        assertThat(file).hasContent(TEXT);

        push(KeyCode.CONTROL, KeyCode.Q);
        until(() -> isThere("#message-unsaved"));
        assertThat(lookup("1 accepted change is not in the document yet.").tryQuery())
                .isPresent();
        fire("Keep them");
        fire("Save");
        untilClosed();
        assertThat(Files.readString(file))
                .isNotEqualTo(TEXT)
                .startsWith("A first paragraph.")
                .endsWith("A last paragraph.\n");
    }

    @Test
    void afterTheAnswerTheTextHasTheFocusAndThePanelIsEmpty() {
        openFile();
        acceptOneChange();
        push(KeyCode.CONTROL, KeyCode.W);
        until(() -> isThere("#message-unsaved"));
        clickOn("Leave them out");
        until(() -> shown().isEmpty());
        write("abc");
        until(() -> shown().equals("abc"));
        assertThat(versions()).isZero();
        assertThat(file).hasContent(TEXT);
    }

    @Test
    void escLeavesAQuestionUnansweredBeforeItLeavesTheReview() {
        openFile();
        acceptOneChange();
        String review = shown();
        push(KeyCode.CONTROL, KeyCode.Q);
        until(() -> isThere("#message-unsaved"));
        push(KeyCode.ESCAPE);
        until(() -> !isThere("#message-unsaved"));
        assertThat(shown()).isEqualTo(review);
        assertThat(label("#rewriteProgress")).doesNotContain("Esc again");

        push(KeyCode.ESCAPE);
        until(() -> label("#rewriteProgress").contains("Esc again"));
    }

    @Test
    void theLastDocumentIsOpenedAgainAtItsCaret() {
        openFile();
        interact(() -> area().moveTo(START + 3));
        push(KeyCode.CONTROL, KeyCode.Q);
        untilClosed();

        open(Optional.empty());
        until(() -> shown().equals(TEXT));
        assertThat(fx(() -> area().getCaretPosition())).isEqualTo(START + 3);
    }

    private void acceptOneChange() {
        selectFlawed();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));
        push(KeyCode.ALT, KeyCode.ENTER);
    }

    private String title() {
        return fx(() -> ((Stage) area().getScene().getWindow()).getTitle());
    }
}
