package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static app.redraft.launch.TurnScript.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions of style that models propose, as a writer keeps or declines them in the real window. */
class AskStyleTest extends AskWindow {
    private Path sheet;

    @BeforeEach
    void proposed() {
        sheet = home.resolve("ferry.md.style.md");
        script.calls(call("a", "remember_style", "{\"decision\":\"Numbers in words\"}"));
        script.answers("So be it.");
    }

    @Test
    void aProposedDecisionIsWrittenWhenTheWriterKeepsItAndNotBefore() {
        askAndWait();
        assertThat(sheet).doesNotExist();
        assertThat(panel())
                .contains("Keep this style decision for the document?")
                .contains("Asks you above whether to keep a style decision.");
        assertThat(fx(() -> words().getAccessibleText())).startsWith("Proposed style decision");
        assertThat(server.requests()).hasSize(1);

        clickOn(button(".keep-style"));
        untilEnded(1);
        assertThat(sheet).content().contains("- Numbers in words");
        assertThat(script.lastMessage(1)).startsWith("Kept: the writer accepted the decision");
        assertThat(panel()).contains("Kept as a style decision: “Numbers in words”");
        until(() -> kept().equals(List.of("Numbers in words")), () -> kept().toString());
    }

    @Test
    void whatCannotBeWrittenIsNotSaidToBeKeptAndCanBeTriedAgain() throws IOException {
        askAndWait();
        assertThat(fx(() -> lookup(".style-question").query().queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .as("what a screen reader says when it appears")
                .isEqualTo(
                        "Keep this style decision for the document? Later rewrites and answers follow it. Numbers in words");
        Files.createDirectories(sheet.resolve("in the way"));
        clickOn(button(".keep-style"));
        until(() -> panel().contains("Not kept yet"), this::panel);
        assertThat(panel()).doesNotContain("Kept as a style decision");
        assertThat(fx(() -> words().getText())).isEqualTo("Numbers in words");
        assertThat(server.requests()).hasSize(1);

        Files.delete(sheet.resolve("in the way"));
        Files.delete(sheet);
        clickOn(button(".keep-style"));
        untilEnded(1);
        assertThat(panel()).contains("Kept as a style decision: “Numbers in words”");
        assertThat(sheet).content().containsOnlyOnce("- Numbers in words");
        assertThat(script.lastMessage(1)).startsWith("Kept: the writer accepted the decision");
    }

    @Test
    void theWriterChangesTheWordsAndKeepsThemByTheKeyboardAlone() {
        askAndWait();
        push(KeyCode.SHIFT, KeyCode.TAB);
        until(() -> !askField().isFocused());
        while (!fx(() -> words().isFocused())) {
            push(KeyCode.SHIFT, KeyCode.TAB);
        }
        push(KeyCode.CONTROL, KeyCode.END);
        write(" up to twelve", 0);
        push(KeyCode.ENTER);
        untilEnded(1);
        assertThat(sheet).content().contains("- Numbers in words up to twelve");
        assertThat(script.lastMessage(1)).isEqualTo("Kept in the writer's own words: Numbers in words up to twelve");
    }

    @Test
    void declinedByAKeyNothingIsWrittenAndTheModelHearsOfIt() {
        askAndWait();
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        until(() -> fx(() -> words().isFocused()));
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        untilEnded(1);
        assertThat(sheet).doesNotExist();
        assertThat(script.lastMessage(1)).startsWith("The writer did not keep the decision.");
        assertThat(panel()).contains("Not kept as a style decision: “Numbers in words”");
    }

    @Test
    void itsKeyLeadsToTheQuestionAndThenKeepsIt() {
        askAndWait();
        push(KeyCode.ALT, KeyCode.ENTER);
        until(() -> fx(() -> words().isFocused()));
        assertThat(sheet).as("the writer comes to the question first").doesNotExist();
        push(KeyCode.ALT, KeyCode.ENTER);
        untilEnded(1);
        assertThat(sheet).content().contains("- Numbers in words");
    }

    @Test
    void stoppedWhileItWaitsNothingIsWritten() {
        askAndWait();
        push(KeyCode.ESCAPE);
        untilEnded(1);
        until(() -> panel().contains("was not kept: “Numbers in words”"), this::panel);
        assertThat(sheet).doesNotExist();
        assertThat(lookup(".keep-style").queryAll()).isEmpty();
        assertThat(server.requests()).hasSize(1);

        ask("Go on");
        untilEnded(2);
        assertThat(sheet).doesNotExist();
    }

    private void askAndWait() {
        openAsk();
        ask("How do I write numbers?");
        until(() -> !lookup(".keep-style").queryAll().isEmpty(), this::panel);
        until(() -> panel().contains("Asks you above"), this::panel);
    }

    private Button button(String style) {
        return lookup(style).queryAs(Button.class);
    }

    private TextArea words() {
        return lookup(".style-question-words").queryAs(TextArea.class);
    }

    private List<String> kept() {
        return fx(() -> lookup(".style-decision").queryAllAs(TextField.class).stream()
                .map(TextField::getText)
                .toList());
    }
}
