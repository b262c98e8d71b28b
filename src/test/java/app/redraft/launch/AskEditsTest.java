package app.redraft.launch;

import static app.redraft.Eventually.until;
import static app.redraft.launch.TurnScript.call;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Changes that a model proposes in a conversation, in the real window. */
class AskEditsTest extends AskWindow {
    private static final String GRAMMAR =
            "{\"paragraph\":3,\"original\":\"dont\",\"replacement\":\"doesn't\",\"reason\":\"Grammar.\"}";

    @Test
    void theResultOfARewriteIsReviewedWithItsOwnTierAndLedgerRow() {
        openAsk();
        script.calls(call("a", "rewrite_passage", "{\"from\":3,\"instruction\":\"Mend the grammar\"}"));
        script.answers("He doesn't like the rain.");
        script.answers("Done.");
        ask("Mend it");
        until(() -> shown().contains("doesn't"), this::panel);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        untilEnded(1);

        assertThat(shown()).isEqualTo(DOCUMENT.replace("He dont like the the rain.", "He doesn't like the rain."));
        assertThat(script.lastMessage(2)).contains("The writer accepted the change.");
        until(() -> rewrite().outcome() == Outcome.ACCEPTED);
        assertThat(rewrite().model()).isEqualTo("small");
    }

    @Test
    void oneAfterTheOtherIsAcceptedByKeyAlone() {
        openAsk();
        script.calls(
                call("a", "propose_edit", GRAMMAR),
                call("b", "propose_edit", "{\"paragraph\":4,\"original\":\"Nobody\",\"replacement\":\"No one\"}"));
        script.answers("Done.");
        ask("Mend it");
        until(() -> shown().contains("doesn't") && shown().contains("No one"), this::panel);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> panel().contains("Waits for your decision on the change"), this::panel);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        untilEnded(1);
        assertThat(shown()).isEqualTo(DOCUMENT.replace("dont", "doesn't").replace("Nobody", "No one"));
    }

    @Test
    void aProposalMovesWithItsWordsAndTypingElsewhereGoesOn() {
        openAsk();
        script.calls(call("a", "propose_edit", GRAMMAR));
        script.answers("Done.");
        ask("Mend it");
        until(() -> shown().contains("doesn't"), this::panel);

        selectText(0, 0);
        write("Before. ", 0);
        selectText(shown().length(), shown().length());
        write("After.", 0);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        untilEnded(1);

        assertThat(shown()).isEqualTo("Before. " + DOCUMENT.replace("dont", "doesn't") + "After.");
        press(link("Show"));
        assertThat(selected()).as("what was decided is still found").isEqualTo("doesn't");
    }

    @Test
    void ofTwoForTheSameWordsTheSecondIsAskedAgainAgainstTheNewText() {
        openAsk();
        script.calls(
                call(
                        "a",
                        "propose_edit",
                        "{\"paragraph\":3,\"original\":\"dont like the the rain\",\"replacement\":\"doesn't like rain\"}"),
                call(
                        "b",
                        "propose_edit",
                        "{\"paragraph\":3,\"original\":\"the the rain\",\"replacement\":\"all this rain\"}"));
        script.calls(call("c", "propose_edit", "{\"paragraph\":4,\"original\":\"Nobody\",\"replacement\":\"No one\"}"));
        script.answers("Done.");
        ask("Mend it");
        until(() -> isReady("#acceptAllButton"), this::panel);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> shown().contains("No one"), this::panel);

        assertThat(server.requests().get(1).body())
                .contains("The writer accepted the change.")
                .contains("The writer changed this place meanwhile, so nothing was replaced.");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        untilEnded(1);
        assertThat(shown()).contains("No one asked").matches("(?s).*(doesn't like rain|dont like all this rain).*");
    }

    @Test
    void afterStopAProposalCanStillBeDecidedAndTheConversationGoesOn() {
        openAsk();
        script.calls(call("a", "propose_edit", GRAMMAR));
        ask("Mend it");
        until(() -> shown().contains("doesn't"), this::panel);
        interact(() -> askField().requestFocus());
        push(KeyCode.ESCAPE);
        untilEnded(1);
        assertThat(panel()).contains("Stopped. What had come is kept.");

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> shown().equals(DOCUMENT.replace("dont", "doesn't")), this::shown);
        script.answers("It stands in ¶3.");
        ask("And now?");
        untilEnded(2);
        assertThat(panel()).contains("It stands in");
    }

    @Test
    void anotherDocumentEndsTheQuestionAndItsReviews() {
        openAsk();
        script.calls(call("a", "propose_edit", GRAMMAR));
        ask("Mend it");
        until(() -> shown().contains("doesn't"), this::panel);
        push(KeyCode.CONTROL, KeyCode.W);
        until(() -> shown().isEmpty(), this::shown);
        until(() -> panel().contains("Another document is open"), this::panel);
        assertThat(labels(".question")).isEmpty();

        script.answers("This one is empty.");
        interact(() -> askField().requestFocus());
        ask("What is here?");
        untilEnded(1);
        assertThat(server.requests())
                .as("the question before asked nothing more")
                .hasSize(2);
        assertThat(server.requests().get(1).body()).doesNotContain("Mend it");
    }

    @Test
    void aQuestionWhoseProposalWaitsWhenTheWindowClosesIsKept() throws IOException {
        openAsk();
        script.calls(call("a", "propose_edit", GRAMMAR));
        ask("Mend it");
        until(() -> shown().contains("doesn't"), this::panel);
        push(KeyCode.CONTROL, KeyCode.Q);
        untilClosed();

        assertThat(Files.readString(file)).isEqualTo(DOCUMENT);
        String document = file.toRealPath().toString();
        try (Bootstrap again = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()))) {
            assertThat(again.storage.texts.conversations().of(document))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.opening()).isEqualTo("Mend it"));
        }
    }

    private LedgerEntry rewrite() {
        return services.storage.ledger.get().latest(10).stream()
                .filter(row -> row.kind().equals("rewrite"))
                .findFirst()
                .orElseThrow();
    }
}
