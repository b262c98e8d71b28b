package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static app.redraft.launch.TurnScript.call;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.style.StyleSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A conversation about the document as a writer has it: in the real window, over a server that plays both tiers. */
class AskPanelTest extends AskWindow {

    @Test
    void aQuestionIsAnsweredOverThreeToolTurnsWithABadgeEachAndItsPassagesAreLinks() {
        openAsk();
        script.calls(call("a", "outline", "{}"), call("b", "find", "{\"text\":\"Ines\"}"));
        script.calls(call("c", "read", "{\"from\":2,\"to\":3}"));
        script.calls(call("d", "count", "{}"));
        script.answers("**Ines** is named in ¶2; look at ¶3–4 too.");
        ask("Where is Ines?");
        untilEnded(1);

        assertThat(labels(".tier-badge")).contains("Frontier", "Edge", "Edge", "Edge");
        assertThat(labels(".turn-figures"))
                .hasSize(4)
                .allMatch(words -> words.matches("(large|small) · .* s · .*computed"));
        assertThat(labels(".disclosure"))
                .startsWith("Looked at the outline", "Searched the text", "Read in the document", "Counted");
        assertThat(label("#askTotals")).startsWith("4 turns, 3 on Edge").contains("Routing");

        press(link("¶2"));
        assertThat(selected()).isEqualTo("Ines came by the ferry on a Tuesday in May.");
        press(link("¶3–4"));
        assertThat(selected()).isEqualTo("He dont like the the rain.\n\nNobody asked for the letter.");

        selectText(0, 0);
        write("New words first. ", 0);
        press(link("¶2"));
        assertThat(selected()).as("after an edit before it").isEqualTo("Ines came by the ferry on a Tuesday in May.");
    }

    @Test
    void paragraphsAndHeadingsThatAnAnswerNamesInWordsAreLinksAndNothingInCodeOrBeyondTheDocumentIs() {
        openAsk();
        script.answers("Compare paragraphs 2 and\n3 with Absatz 4, not `paragraph 2`, and not paragraph 12.\n\n"
                + "    paragraph 4\n\nIn section **The ferry** nothing is said, and “The shore” is no heading.");
        ask("What repeats itself?");
        untilEnded(1);
        assertThat(fx(() -> lookup(".passage-link").queryAllAs(Hyperlink.class).stream()
                        .map(Hyperlink::getText)
                        .toList()))
                .containsExactly("paragraphs 2", "3", "Absatz 4", "The ferry");
        press(link("3"));
        assertThat(selected()).isEqualTo("He dont like the the rain.");
        press(link("Absatz 4"));
        assertThat(selected()).isEqualTo("Nobody asked for the letter.");
        press(link("The ferry"));
        assertThat(selected()).isEqualTo(DOCUMENT.strip());
    }

    @Test
    void proposedChangesAreReviewedSideBySidePartlyAcceptedAndUndoneAndTheModelHearsOfIt() {
        openAsk();
        script.calls(
                call(
                        "a",
                        "propose_edit",
                        "{\"paragraph\":2,\"original\":\"came by the ferry on a Tuesday in May\",\"replacement\":\"arrived by the ferry on a Tuesday in June\"}"),
                call(
                        "b",
                        "propose_edit",
                        "{\"paragraph\":3,\"original\":\"dont\",\"replacement\":\"doesn't\",\"reason\":\"Grammar.\"}"));
        script.answers("So it stands now.");
        ask("Mend this");
        until(() -> shown().contains("arrived") && shown().contains("doesn't"), this::panel);
        assertThat(panel()).contains("Waits for your decision on 2 changes");

        showEdit("came by the ferry");
        push(KeyCode.ALT, KeyCode.ENTER);
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        until(() -> shown().contains("Ines arrived by the ferry on a Tuesday in May."), this::shown);
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        untilEnded(1);

        String told = server.requests().get(1).body();
        assertThat(told)
                .contains("There stands now: arrived by the ferry on a Tuesday in May")
                .contains("The writer rejected the change. The words stand as they were.");
        assertThat(shown()).isEqualTo(DOCUMENT.replace("came", "arrived"));

        interact(() -> area().requestFocus());
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shown().equals(DOCUMENT), this::shown);
    }

    @Test
    void aConversationIsFoundAgainAfterARestartAndGoesOn() {
        openAsk();
        script.calls("I look for her.", call("a", "find", "{\"text\":\"Ines\"}"));
        script.answers("She is in ¶2.");
        ask("Where is Ines?");
        untilEnded(1);
        until(() -> earlier().stream().anyMatch(item -> item.startsWith("Where is Ines?")));
        shut();

        openAsk();
        until(() -> earlier().stream().anyMatch(item -> item.startsWith("Where is Ines?")), () -> earlier()
                .toString());
        while (!fx(() -> earlierButton().isFocused())) {
            push(KeyCode.SHIFT, KeyCode.TAB);
        }
        push(KeyCode.SPACE);
        until(() -> fx(() -> earlierButton().isShowing()));
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        untilEnded(1);
        assertThat(labels(".question")).containsExactly("Where is Ines?");
        assertThat(labels(".turn-figures")).hasSize(2);
        assertThat(labels(".disclosure")).as("the tools are told too").contains("Searched the text");
        assertThat(panel()).contains("I look for her.");
        interact(() ->
                lookup(".tool-done .disclosure").queryAs(ToggleButton.class).fire());
        assertThat(fx(() ->
                        lookup(".tool-done .text-area").queryAs(TextArea.class).getText()))
                .contains("find {\"text\":\"Ines\"}")
                .contains("¶2");
        press(link("¶2"));
        until(() -> selected().equals("Ines came by the ferry on a Tuesday in May."));

        script.answers("Yes.");
        interact(() -> askField().requestFocus());
        ask("Is that all?");
        untilEnded(2);
        assertThat(server.requests().get(2).body()).contains("Where is Ines?").contains("She is in ¶2.");
        assertThat(label("#askTotals")).startsWith("3 turns");

        interact(() -> deleteItem().fire());
        until(() -> earlier().stream().noneMatch(item -> item.startsWith("Where is Ines?")));
        assertThat(labels(".question")).isEmpty();
    }

    @Test
    void decisionsOfStyleAreShownEditedDeletedAndAdded() throws IOException {
        Path sheet = Files.writeString(
                home.resolve("ferry.md.style.md"), "# Style decisions\n\n- Numbers in words\n- British spelling\n");
        openAsk();
        until(() -> fields().equals(List.of("Numbers in words", "British spelling")), () -> fields().toString());
        assertThat(fx(() -> stylePane().getText())).isEqualTo("Style decisions (2)");
        interact(() -> stylePane().setExpanded(true));

        interact(() -> {
            TextField first = decisions().get(0);
            first.setText("Numbers up to twelve in words");
            first.fireEvent(new ActionEvent());
        });
        until(() -> fields().contains("Numbers up to twelve in words"));
        assertThat(sheet).content().contains("- Numbers up to twelve in words").doesNotContain("- Numbers in words");

        interact(() -> lookup(".delete-style").queryAllAs(Button.class).forEach(Button::fire));
        until(() -> fx(() -> stylePane().getText()).equals("Style decisions"));
        assertThat(Files.exists(sheet) ? Files.readString(sheet) : "").doesNotContain("- ");

        interact(() -> newDecision().requestFocus());
        write("Numbers in figures", 0);
        push(KeyCode.ENTER);
        until(() -> fields().equals(List.of("Numbers in figures")), () -> fields().toString());
        assertThat(sheet).content().contains("- Numbers in figures");
        assertThat(fx(() -> newDecision().getText())).as("for the next one").isEmpty();

        interact(() -> newDecision().setText("x".repeat(StyleSheet.MAX_LENGTH + 1)));
        push(KeyCode.ENTER);
        until(() -> panel().contains("A style decision has 1 to 300 characters."), this::panel);
        assertThat(fx(() -> newDecision().getText()))
                .as("nothing typed is lost")
                .hasSize(StyleSheet.MAX_LENGTH + 1);
    }

    private MenuButton earlierButton() {
        return lookup("#earlierButton").queryAs(MenuButton.class);
    }

    private List<String> earlier() {
        return fx(() -> earlierButton().getItems().stream()
                .map(item -> String.valueOf(item.getText()))
                .toList());
    }

    private MenuItem deleteItem() {
        return earlierButton().getItems().stream()
                .filter(item -> "deleteConversation".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private TitledPane stylePane() {
        return lookup("#styleDecisions").queryAs(TitledPane.class);
    }

    private TextField newDecision() {
        return lookup("#newStyleDecision").queryAs(TextField.class);
    }

    private List<TextField> decisions() {
        return List.copyOf(lookup(".style-decision").queryAllAs(TextField.class));
    }

    private List<String> fields() {
        return fx(() -> decisions().stream().map(TextField::getText).toList());
    }
}
