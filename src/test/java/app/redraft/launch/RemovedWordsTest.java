package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.LoopbackServer;
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

    private CommandRun rewrite(String answer, String... options) throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            server.events("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + answer
                    + "\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
            Files.writeString(
                    home.resolve("settings.yaml"),
                    "tiers:\n  edge: {provider: openai, base_url: \"" + server.url() + "/v1\", model: test-model}\n");
            String[] args = new String[options.length + 5];
            System.arraycopy(new String[] {"rewrite", "--tier", "edge", "--preset", "concise"}, 0, args, 0, 5);
            System.arraycopy(options, 0, args, 5, options.length);
            return CommandRun.of(home, CAKE, args);
        }
    }
}
