package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Several documents in one window: the real window with the real services. */
class DocumentTabsTest extends RunningWindow {

    @Test
    void oneDocumentShowsNoTabs() {
        openFile();
        assertThat(fx(() -> lookup("#documentTabs").query().isVisible())).isFalse();
        assertThat(label("#documentTitle")).isEqualTo("letter.md");
    }

    @Test
    void amongSeveralDocumentsTheTabAloneTellsWhatIsUnsaved() {
        openFile();
        write("abc");
        until(() -> lookup(".unsaved-mark").query().isVisible());

        push(KeyCode.CONTROL, KeyCode.N);
        until(() -> titles().equals(List.of("letter.md", "Untitled")));
        write("abc");
        until(() -> shown().equals("abc"));
        assertThat(fx(() -> lookup(".unsaved-mark").query().isVisible())).isFalse();
    }

    @Test
    void eachDocumentHasItsOwnTextUndoReviewAndCaret() {
        openFile();
        selectFlawed();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));
        String review = shown();

        push(KeyCode.CONTROL, KeyCode.N);
        until(() -> titles().equals(List.of("letter.md", "Untitled")));
        assertThat(shown()).isEmpty();
        assertThat(versions()).as("results of the new document").isZero();
        write("abc");
        until(() -> shown().equals("abc"));

        push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        until(() -> shown().equals(review));
        assertThat(versions()).isOne();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> !shown().equals(review));
        String mended = shown();
        assertThat(mended).isNotEqualTo(TEXT).doesNotContain("the the");

        push(KeyCode.ALT, KeyCode.DIGIT2);
        until(() -> shown().equals("abc"));
        assertThat(fx(() -> area().getCaretPosition())).isEqualTo(3);
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shown().isEmpty());
        push(KeyCode.ALT, KeyCode.DIGIT1);
        until(() -> shown().equals(mended));
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shown().equals(TEXT));
    }

    @Test
    void theDocumentsAreOpenedAgainAsTheyWere() throws IOException {
        Path second = openWith("second.md", "The second one.\n");
        openRecent(second);
        interact(() -> area().moveTo(4));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
        until(() -> titles().equals(List.of("second.md", "letter.md")));
        push(KeyCode.CONTROL, KeyCode.Q);
        untilClosed();

        open(Optional.empty());
        until(() -> shown().equals("The second one.\n"));
        until(() -> titles().equals(List.of("second.md", "letter.md")));
        assertThat(fx(() -> area().getCaretPosition())).isEqualTo(4);
        until(() -> fx(() -> area().isFocused()));
        push(KeyCode.CONTROL, KeyCode.TAB);
        until(() -> shown().equals(TEXT));
    }

    @Test
    void aClosedDocumentIsOpenedAgainWhereTheWriterWas() throws IOException {
        Path second = openWith("second.md", "The second one.\n");
        openRecent(second);
        interact(() -> area().moveTo(7));
        push(KeyCode.CONTROL, KeyCode.W);
        until(() -> titles().equals(List.of("letter.md")));
        until(() -> shown().equals(TEXT));

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        until(() -> shown().equals("The second one.\n"));
        assertThat(fx(() -> area().getCaretPosition())).isEqualTo(7);
    }

    @Test
    void aRewriteGoesOnInATabThatIsNotInFrontAndSaysSoThere() {
        openFile();
        selectFlawed();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        push(KeyCode.CONTROL, KeyCode.N);
        until(() -> titles().equals(List.of("letter.md", "Untitled")));
        write("Meanwhile.");
        until(() -> marks().get(0).equals("tab-mark-review"));
        assertThat(shown()).isEqualTo("Meanwhile.");
        push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        until(() -> isReady("#acceptAllButton"));
        assertThat(versions()).isOne();
        assertThat(marks().get(0)).as("in front the window says so").isEmpty();
    }

    @Test
    void quittingAsksAboutADocumentThatIsNotInFront() throws IOException {
        Path second = openWith("second.md", "The second one.\n");
        write("more ");
        until(() -> shown().startsWith("more "));
        openRecent(second);
        assertThat(marks()).containsExactly("tab-mark-unsaved", "");

        push(KeyCode.CONTROL, KeyCode.Q);
        until(() -> isThere("#message-unsaved"));
        until(() -> shown().startsWith("more "));
        push(KeyCode.ESCAPE);
        until(() -> !isThere("#message-unsaved"));
        push(KeyCode.CONTROL, KeyCode.Q);
        fire("Save");
        untilClosed();
        assertThat(file).hasContent("more " + TEXT);
    }

    /** Opens the window on the document, with another file among the recent ones. */
    private Path openWith(String name, String text) throws IOException {
        Path other = Files.writeString(home.resolve(name), text);
        Files.writeString(home.resolve("workspace.json"), "{\"recentFiles\": [\"" + other + "\"]}");
        openFile();
        return other;
    }

    /** Opens a file that is among the recent ones. */
    private void openRecent(Path recent) throws IOException {
        String text = Files.readString(recent);
        interact(() -> {
            Menu files = lookup(".menu-bar").<MenuBar>query().getMenus().get(0);
            Menu known = (Menu) files.getItems().get(2);
            known.getItems().stream()
                    .filter(item -> item.getText().equals(recent.toString()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        until(() -> shown().equals(text));
    }

    private List<String> titles() {
        return fx(() -> strip().getTabs().stream().map(Tab::getText).toList());
    }

    private List<String> marks() {
        return fx(() -> strip().getTabs().stream()
                .map(tab -> tab.getGraphic() == null ? "" : tab.getGraphic().getId())
                .toList());
    }

    private TabPane strip() {
        return lookup("#documentTabs").queryAs(TabPane.class);
    }
}
