package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.Test;

/** Words are underlined while the writer types, and corrected where they stand, in the real window. */
class SquigglesTest extends RunningWindow {
    private static final String LETTER = "We recieve a letter. She bought a apple there.\n\nAll is well.\n";

    private void openLetter(String text) throws IOException {
        Files.writeString(file, text);
        open(Optional.of(file));
        until(() -> shown().equals(text));
    }

    /** The words that are underlined in some way, in order. */
    private List<String> underlined(String style) {
        return fx(() -> {
            List<String> found = new ArrayList<>();
            int at = 0;
            for (StyleSpan<?> span : area().getStyleSpans(0, area().getLength())) {
                if (((Collection<?>) span.getStyle()).contains(style)) {
                    found.add(area().getText(at, at + span.getLength()));
                }
                at += span.getLength();
            }
            return found;
        });
    }

    private void untilUnderlined(String... words) {
        until(
                () -> underlined("problem-spelling").equals(List.of(words)),
                () -> " but " + underlined("problem-spelling"));
    }

    private void caretAt(String words) {
        int at = shown().indexOf(words) + 1;
        selectText(at, at);
    }

    /** Walks down the menu to an item and takes it. */
    private void choose(String item) {
        until(() -> isThere(item));
        for (int items = 0; items < 12 && !fx(() -> lookup(item).query().isFocused()); items++) {
            push(KeyCode.DOWN);
        }
        push(KeyCode.ENTER);
    }

    @Test
    void aMisspeltWordIsUnderlinedAndCorrectedByTheKeyboardInOneStep() throws IOException {
        openLetter(LETTER);
        untilUnderlined("recieve");
        assertThat(underlined("problem-grammar")).containsExactly("a");

        caretAt("recieve");
        push(KeyCode.ALT, KeyCode.ENTER);
        choose("#problem-fix-0");

        until(() -> shown().equals(LETTER.replace("recieve", "receive")));
        untilUnderlined();
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shown().equals(LETTER));
        untilUnderlined("recieve");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(LETTER);
    }
}
