package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What may go wrong in a conversation about the document: one calm line each, nothing lost, and it can go on. */
class AskTroubleTest extends AskWindow {

    @Test
    void stopKeepsWhatHasComeAndTheNextQuestionIsAnswered() {
        openAsk();
        server.stall(TurnScript.piece("The first words of an answer. "));
        ask("Tell me");
        until(() -> panel().contains("The first words of an answer."), this::panel);
        assertThat(label("#askButton")).isEqualTo("Stop");
        push(KeyCode.ESCAPE);
        untilEnded(1);
        assertThat(panel()).contains("The first words of an answer.", "Stopped. What had come is kept.");

        script.answers("All of it.");
        ask("Go on");
        untilEnded(2);
        assertThat(panel()).contains("All of it.");
        assertThat(server.requests().get(1).body()).contains("The first words of an answer.");
    }

    @Test
    void aStreamThatBreaksIsToldInOneLineAndAskedAgain() {
        openAsk();
        server.cut("text/event-stream", TurnScript.piece("Half an answer "));
        ask("Tell me");
        untilEnded(1);
        assertThat(panel()).contains("Half an answer", "What has arrived is kept");

        script.answers("A whole answer.");
        press(link("Ask again"));
        until(() -> panel().contains("A whole answer."), this::panel);
        assertThat(server.requests().get(1).body()).doesNotContain("Half an answer");
    }

    @Test
    void anyAnswerCanBeAskedOfFrontier() {
        openAsk();
        script.calls(TurnScript.call("a", "outline", "{}"));
        script.answers("By Edge.");
        ask("Tell me");
        untilEnded(1);
        assertThat(panel()).contains("By Edge.");

        script.calls(TurnScript.call("a", "outline", "{}"));
        script.answers("By Frontier.");
        press(link("Ask Frontier"));
        until(() -> panel().contains("By Frontier."), this::panel);
        assertThat(server.requests().subList(2, 4))
                .allMatch(request -> request.body().contains("\"model\":\"large\""));
    }

    @Test
    void withoutAModelOneLineSaysHowToConnectOne() throws IOException {
        settings("{provider: builtin, model: fast}", "{provider: builtin, model: thorough}");
        open(java.util.Optional.of(file));
        until(() -> shown().equals(DOCUMENT));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        until(() -> isThere("#askNotice"));
        assertThat(label("#askNotice")).contains("Connect a model in Settings");
        assertThat(fx(() -> askField().isDisabled())).isTrue();
        press(link("Open Settings"));
        until(() -> listWindows().size() > 1);
    }

    @Test
    void aQuestionIsAskedReadAndFollowedByKeyboardAlone() {
        openAsk();
        script.answers("Look at ¶4 for it.");
        ask("Where?");
        untilEnded(1);
        assertThat(fx(() -> askField().isFocused())).isTrue();

        push(KeyCode.SHIFT, KeyCode.TAB);
        for (int i = 0; i < 20 && !focused().contains("¶4"); i++) {
            push(KeyCode.SHIFT, KeyCode.TAB);
        }
        assertThat(focused()).contains("¶4");
        push(KeyCode.SPACE);
        until(() -> selected().equals("Nobody asked for the letter."), this::panel);
    }

    @Test
    void inThePanelTheKeyOfARewriteAsksAndShiftBeginsALine() {
        openAsk();
        script.answers("Yes.");
        write("Line one", 0);
        push(KeyCode.SHIFT, KeyCode.ENTER);
        write("line two", 0);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        untilEnded(1);
        assertThat(labels(".question")).containsExactly("Line one\nline two");
        assertThat(server.requests()).as("and nothing is rewritten").hasSize(1);
    }

    @Test
    void markdownIsShownAndNothingInItIsFollowedOrRun() {
        openAsk();
        script.answers(
                "# Head\n\n**bold** [a page](https://example.org/x) ![pic](" + server.url() + "/p.png)\n\n"
                        + "<script>alert(1)</script>\n\n<b>raw</b> \u202Eturned\u202C \u0007bell\n\n| a | b |\n|---|---|\n| 1 | ¶2 |\n");
        ask("Show me");
        untilEnded(1);

        assertThat(panel())
                .contains("Head", "bold", "a page", "(https://example.org/x)", "<script>alert(1)</script>", "<b>")
                .doesNotContain("\u202E", "\u202C", "\u0007", "**");
        assertThat(server.requests()).as("nothing is fetched").hasSize(1);
        press(link("¶2"));
        assertThat(selected()).isEqualTo("Ines came by the ferry on a Tuesday in May.");
    }

    @Test
    void theLockStopsAQuestionOnItsWayElsewhereAndKeepsFurtherOnesHere() throws IOException {
        String elsewhere = "{provider: openai, base_url: \"https://0.0.0.0:" + server.port() + "/v1\", model: m}";
        settings(elsewhere, elsewhere);
        openAsk();
        interact(() -> lookup("#localOnlyToggle")
                .queryAs(javafx.scene.control.ToggleButton.class)
                .fire());
        ask("Tell me");
        untilEnded(1);
        assertThat(panel()).contains("Nothing was sent");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theWindowClosesWhileAQuestionRuns() {
        openAsk();
        server.stall(TurnScript.piece("The first words. "));
        ask("Tell me");
        until(() -> panel().contains("The first words."), this::panel);
        push(KeyCode.CONTROL, KeyCode.Q);
        untilClosed();
    }

    /** What the keyboard is on, in words. */
    private String focused() {
        return fx(() -> {
            Node owner = askField().getScene().getFocusOwner();
            return owner instanceof javafx.scene.control.Labeled labeled && !(owner instanceof Button)
                    ? labeled.getText()
                    : String.valueOf(owner);
        });
    }
}
