package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The proofreading tool of Ask knows the writer's own words, for all documents and for the one that is asked about. */
class AskWordsTest extends AskFixture {

    private String proofread() throws IOException {
        Files.writeString(document, "We saw teh ferry. I recieve a letter.\n");
        calls(call("a", "proofread", "{\"from\":1}"));
        answers("Done.");
        ask();
        assertThat(run.code()).isZero();
        return lastResult(server.requests().size() - 1);
    }

    @Test
    void findsNoMistakeInAWordThatWasAdded() throws IOException {
        assertThat(proofread()).contains("\"teh\"", "\"recieve\"");

        CommandRun.of(home, "", "words", "add", "recieve");
        CommandRun.of(home, "", "words", "add", "--file", document.toString(), "teh");

        assertThat(proofread()).contains("Nothing found.");
    }
}
