package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken out of an answer is told, and a writer's own first line is not taken. */
class RemovedWordsTest {
    private static final String CAKE = "You will need the following things for the cake:\n- flour\n- eggs\n";

    @TempDir
    private Path home;

    @Test
    void aFirstLineOfTheTextStaysInTheFile() throws IOException {
        Path file = Files.writeString(home.resolve("cake.md"), CAKE);
        CommandRun run = rewrite("Here is what the cake needs:\\n- flour\\n- eggs", "--in-place", file.toString());
        assertThat(run.code()).isZero();
        assertThat(file).hasContent("Here is what the cake needs:\n- flour\n- eggs\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aLineAboutTheRewriteIsTakenAwayAndTold() throws IOException {
        String answer = "Here is the revised version:\\n\\nThe cake needs:\\n- flour";
        JsonNode result = rewrite(answer, "--format", "json").lastLine();
        assertThat(result.path("text").asText()).isEqualTo("The cake needs:\n- flour\n");
        assertThat(result.path("removed").get(0).asText()).isEqualTo("Here is the revised version:");

        assertThat(rewrite(answer).err()).contains("Left out of the answer: Here is the revised version:");
    }

    @Test
    void nothingRemovedIsNotMentioned() throws IOException {
        assertThat(rewrite("The cake needs flour.", "--format", "json")
                        .lastLine()
                        .has("removed"))
                .isFalse();
    }

    @Test
    void notesBehindTheTextAreTakenAwayAndTold() throws IOException {
        String answer = "The cake needs:\\n- flour\\n- eggs\\n\\nLet me know if you would like a shorter version.";
        JsonNode result = rewrite(answer, "--format", "json").lastLine();
        assertThat(result.path("text").asText()).isEqualTo("The cake needs:\n- flour\n- eggs\n");
        assertThat(result.path("removed").get(0).asText())
                .isEqualTo("Let me know if you would like a shorter version.");
    }

    @Test
    void aRefusalInWordsIsNoRewrite() throws IOException {
        Path file = Files.writeString(home.resolve("cake.md"), CAKE);
        CommandRun run = rewrite("I'm sorry, but I can't help with that request.", "--in-place", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(file).hasContent(CAKE);
        assertThat(run.err()).contains("will not rewrite this passage");
    }

    @Test
    void twoOptionsAreNoRewriteAndStayReadable() throws IOException {
        String answer = "Option 1: For the cake you need flour.\\n\\nOption 2: The cake takes flour.";
        CommandRun run = rewrite(answer, "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lastLine().path("finish").asText()).isEqualTo("refusal");
        assertThat(run.lastLine().path("text").asText()).contains("Option 2: The cake takes flour.");
    }

    private CommandRun rewrite(String answer, String... options) throws IOException {
        return AnsweredRewrite.of(home, CAKE, answer, options);
    }
}
