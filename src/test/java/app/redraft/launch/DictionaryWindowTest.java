package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A word or a rule is told the proofreader at a change, in the real window. */
class DictionaryWindowTest extends RunningWindow {
    private static final String LETTER = "We recieve a letter. I recieve it too, and she bought a apple there.\n";

    @BeforeEach
    void write() throws IOException {
        Files.writeString(file, LETTER);
    }

    private void rewrite() {
        interact(() -> area().requestFocus());
        selectText(0, LETTER.length() - 1);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));
    }

    private void chooseInTheMenuOfTheChange(String about, String item) {
        until(() -> fx(() -> changes().getItems().stream().anyMatch(each -> each.contains(about))));
        until(() -> cell(about).isPresent());
        rightClickOn(cell(about).orElseThrow());
        until(() -> lookup(item).tryQuery().isPresent());
        clickOn(item);
    }

    private ListView<String> changes() {
        return lookup("#changeList").query();
    }

    private Optional<ListCell<?>> cell(String about) {
        return fx(() -> lookup("#changeList .list-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> String.valueOf(cell.getAccessibleText()).contains(about))
                .findFirst());
    }

    private boolean isFocused(String item) {
        return fx(() -> lookup(item).query().isFocused());
    }

    private long open(String about) {
        return fx(() -> changes().getItems().stream()
                .filter(each -> each.contains(about) && !each.contains("ejected"))
                .count());
    }

    @Test
    void aWordIsAddedAndEveryChangeOfItIsLeft() throws IOException {
        open(Optional.of(file));
        until(() -> shown().equals(LETTER));
        rewrite();
        chooseInTheMenuOfTheChange("recieve", "#menu-add-word");

        until(() -> open("recieve") == 0);
        assertThat(home.resolve("dictionary.json")).content().contains("recieve");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> shown().equals(LETTER.replace("a apple", "an apple")));

        rewriteAgainWithoutAResult();
    }

    private void rewriteAgainWithoutAResult() {
        interact(() -> area().requestFocus());
        selectText(0, LETTER.length());
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> !isReady("#stopButton"));
        assertThat(shown()).contains("We recieve a letter. I recieve it too");
    }

    @Test
    void aRuleIsIgnoredInThisDocumentByTheKeyboard() throws IOException {
        open(Optional.of(file));
        until(() -> shown().equals(LETTER));
        rewrite();
        until(() -> fx(() -> changes().getItems().size() == 3));
        interact(() -> {
            changes().requestFocus();
            changes().getSelectionModel().select(2);
        });
        push(KeyCode.SHIFT, KeyCode.F10);
        until(() -> lookup("#menu-ignore-rule-here").tryQuery().isPresent());
        for (int items = 0; items < 9 && !isFocused("#menu-ignore-rule-here"); items++) {
            push(KeyCode.DOWN);
        }
        push(KeyCode.ENTER);

        until(() -> Files.exists(home.resolve("dictionary.json")));
        assertThat(home.resolve("dictionary.json"))
                .content()
                .contains("EN_A_VS_AN", file.getFileName().toString());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> shown().equals(LETTER.replace("recieve", "receive")));
    }

    @Test
    void wordsThatCannotBeReadAreToldUntilTheyCan() throws IOException {
        Path dictionary = home.resolve("dictionary.json");
        Files.writeString(dictionary, "{broken");
        open(Optional.of(file));
        until(() -> lookup("#message-dictionary").tryQuery().isPresent());

        Files.delete(dictionary);
        rewrite();
        until(() -> lookup("#message-dictionary").tryQuery().isEmpty());
    }
}
