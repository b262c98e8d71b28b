package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rewrite may have changed in meaning is told on the command line, and nothing is blocked. */
class WarningsTest {
    private static final String TEXT = "The committee did not approve the 48 chairs.\n";

    @TempDir
    private Path home;

    @Test
    void theResultCarriesWhatToLookAt() throws IOException {
        CommandRun run = rewrite("The committee approved the 84 chairs.", "--format", "json");
        assertThat(run.code()).isZero();
        JsonNode warnings = run.lastLine().path("warnings");
        assertThat(warnings.findValuesAsText("kind")).containsExactlyInAnyOrder("negation", "number");
        JsonNode number = warnings.get(0).path("kind").asText().equals("number") ? warnings.get(0) : warnings.get(1);
        assertThat(number.path("original").asText()).isEqualTo("48");
        assertThat(number.path("rewritten").asText()).isEqualTo("84");
        assertThat(number.path("why").asText()).isEqualTo("“48” became “84”.");
    }

    @Test
    void otherwiseItIsSaidOnStandardError() throws IOException {
        CommandRun run = rewrite("The committee approved the 48 chairs.");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("The committee approved the 48 chairs.\n");
        assertThat(run.err()).contains("Look at this: “not” is gone");
    }

    @Test
    void aRewriteThatSaysTheSameCarriesNothing() throws IOException {
        CommandRun run = rewrite("The 48 chairs were not approved by the committee.", "--format", "json");
        assertThat(run.lastLine().has("warnings")).isFalse();
    }

    @Test
    void aKindThatIsSwitchedOffIsNotTold() throws IOException {
        CommandRun run = AnsweredRewrite.under(
                "warnings: {off: [number, phrase]}\n",
                home,
                TEXT,
                "The committee approved the 84 chairs in a robust process.",
                "--format",
                "json");
        assertThat(run.lastLine().path("warnings").findValuesAsText("kind")).containsOnly("negation");
    }

    @Test
    void aPhraseThatGivesAwayAMachineIsTold() throws IOException {
        CommandRun run = rewrite(
                "The committee did not approve the 48 chairs, underscoring a robust process.", "--format", "json");
        assertThat(run.code()).isZero();
        JsonNode warnings = run.lastLine().path("warnings");
        assertThat(warnings.findValuesAsText("kind")).containsOnly("phrase");
        assertThat(warnings.findValuesAsText("rewritten")).containsExactly("underscoring", "robust");
        assertThat(warnings.get(1).path("why").asText())
                .isEqualTo("“robust” is new here, and a favourite of machines.");
    }

    @Test
    void otherwisePhrasesTakeOneLineOnStandardError() throws IOException {
        CommandRun run = rewrite("The committee did not approve the 48 chairs, underscoring a robust process.");
        assertThat(run.err()).contains("New here, and habits of machines: underscoring, robust");
    }

    private CommandRun rewrite(String answer, String... options) throws IOException {
        return AnsweredRewrite.of(home, TEXT, answer, options);
    }
}
