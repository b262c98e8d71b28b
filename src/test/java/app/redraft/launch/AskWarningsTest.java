package app.redraft.launch;

import static app.redraft.Eventually.until;
import static app.redraft.launch.TurnScript.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A change that a model proposes in a conversation is looked at like any rewrite: no doubt about it is accepted unseen. */
class AskWarningsTest extends AskWindow {

    @Test
    void aTurnedNegationIsSaidAtTheChangeAndWaitsForASecondPress() {
        openAsk();
        script.calls(call(
                "a",
                "propose_edit",
                "{\"paragraph\":4,\"original\":\"Nobody asked\",\"replacement\":\"Everybody asked\"}"));
        script.answers("Done.");
        ask("Mend it");
        until(() -> isReady("#acceptAllButton"), this::panel);
        assertThat(label("#rewriteProgress")).contains("Nobody");

        acceptAll();
        assertThat(label("#rewriteProgress"))
                .isEqualTo("One change may say something else. Accept all again takes it.");
        assertThat(shown()).as("both still stand there").contains("Nobody", "Everybody");
        acceptAll();
        untilEnded(1);
        assertThat(shown()).isEqualTo(DOCUMENT.replace("Nobody", "Everybody"));
    }

    @Test
    void aFootnoteThatWasLeftOutIsBackAndMarked() throws IOException {
        String text = DOCUMENT.replace("the letter.", "the letter[^1] that day.");
        Files.writeString(file, text);
        openAsk(text);
        script.calls(
                call(
                        "a",
                        "propose_edit",
                        "{\"paragraph\":4,\"original\":\"the letter[^1] that day.\",\"replacement\":\"the letter on that day.\"}"));
        script.answers("Done.");
        ask("Mend it");
        until(() -> isReady("#acceptAllButton"), this::panel);
        assertThat(label("#rewriteProgress")).startsWith("The model left out the footnote [^1].");

        acceptAll();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        untilEnded(1);
        assertThat(shown()).isEqualTo(text.replace("that day", "on that day"));
        assertThat(script.lastMessage(1)).contains("The writer accepted the change.", "put back first: footnote [^1]");
    }

    @Test
    void aWornPhraseStandsAtTheChangeWithItsCure() {
        openAsk();
        script.calls(
                call(
                        "a",
                        "propose_edit",
                        "{\"paragraph\":4,\"original\":\"the letter.\",\"replacement\":\"the letter, underscoring its worth.\"}"));
        script.answers("Done.");
        ask("Mend it");
        until(() -> isReady("#acceptAllButton"), this::panel);
        assertThat(label("#rewriteProgress")).contains("“underscoring” is new here");
        acceptAll();
        untilEnded(1);
    }

    @Test
    void theResultOfARewriteIsLookedAtToo() {
        openAsk();
        script.calls(call("a", "rewrite_passage", "{\"from\":4,\"instruction\":\"Make it livelier\"}"));
        script.answers("Everybody asked for the letter.");
        script.answers("Done.");
        ask("Mend it");
        until(() -> isReady("#acceptAllButton"), this::panel);
        assertThat(label("#rewriteProgress")).contains("Nobody");
        acceptAll();
        assertThat(label("#rewriteProgress")).startsWith("One change may say something else.");
        acceptAll();
        untilEnded(1);
        assertThat(shown()).isEqualTo(DOCUMENT.replace("Nobody", "Everybody"));
    }

    private void acceptAll() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    }
}
