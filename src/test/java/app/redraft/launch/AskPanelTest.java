package app.redraft.launch;

import static app.redraft.Eventually.until;
import static app.redraft.launch.TurnScript.call;
import static org.assertj.core.api.Assertions.assertThat;

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
}
