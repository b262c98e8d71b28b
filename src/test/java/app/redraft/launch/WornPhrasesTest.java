package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The worn phrases of a document are listed as places to go to, and nothing is changed. */
class WornPhrasesTest extends RunningWindow {
    private static final String WORN =
            "A first paragraph.\n\nThe second delves into trade. It is a robust text.\n\nA last paragraph.\n";

    private void look() throws IOException {
        Files.writeString(file, WORN);
        open(Optional.of(file));
        until(() -> shown().equals(WORN));
        interact(() -> area().requestFocus());
        push(KeyCode.SHIFT, KeyCode.F7);
        until(() -> label("#phraseTitle").startsWith("2 worn phrases"));
    }

    @Test
    void theyAreListedAndGoneTo() throws IOException {
        look();
        assertThat(label("#phraseTitle")).isEqualTo("2 worn phrases. Nothing was changed.");
        assertThat(fx(() -> list().getItems().toString())).contains("“delves into” is a favourite", "“robust” is a");
        until(() -> fx(() -> area().getSelectedText()).equals("delves into"));
        type(KeyCode.DOWN);
        until(() -> fx(() -> area().getSelectedText()).equals("robust"));
        assertThat(shown()).isEqualTo(WORN);
        type(KeyCode.ESCAPE);
        until(() -> !fx(() -> lookup("#phraseAudit").query().isVisible()) && fx(() -> area().isFocused()));
        assertThat(Files.readString(file)).isEqualTo(WORN);
    }

    @Test
    void theListFollowsTheDocument() throws IOException {
        look();
        int at = WORN.indexOf("robust");
        interact(() -> area().replaceText(at, at + "robust".length(), "good"));
        until(() -> label("#phraseTitle").equals("One worn phrase. Nothing was changed."));
    }

    private ListView<?> list() {
        return lookup("#phraseList").queryListView();
    }
}
