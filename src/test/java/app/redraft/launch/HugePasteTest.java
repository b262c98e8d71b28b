package app.redraft.launch;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.ui.editor.area.TextClipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Pastes that no text area could show, in the real window. */
class HugePasteTest extends RunningWindow {

    @Test
    void aPasteOfMegabytesIsRefusedInOneLine() {
        openFile();
        interact(() -> TextClipboard.put("word ".repeat(120_000)));
        push(KeyCode.CONTROL, KeyCode.V);
        until(() -> isThere("#message-paste"));
        assertThat(shown()).isEqualTo(TEXT);

        interact(() -> TextClipboard.put("a\0b"));
        push(KeyCode.CONTROL, KeyCode.V);
        until(() -> shown().equals("ab" + TEXT));
    }
}
