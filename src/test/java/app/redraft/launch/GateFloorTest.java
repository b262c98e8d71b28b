package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate says of a preset is the least tier that Auto takes for it. */
class GateFloorTest {
    private static final String TEXT = "It has been said by many people that the crossing is slow.";

    @TempDir
    private Path home;

    private GateServer server;

    @BeforeEach
    void start() throws IOException {
        server = new GateServer();
        settings("small");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void settings(String edge) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "default_tier: auto\ntiers:\n  edge: " + server.tier(edge) + "\n  frontier: " + server.tier("large")
                        + "\nrate_limit: {requests_per_minute: 6000}\n");
    }

    @Test
    void theDoctorSaysThatEdgeWasNeverCheckedAndARewriteKeepsSilent() throws IOException {
        assertThat(CommandRun.of(home, "", "doctor").out())
                .contains(
                        "default tier  auto",
                        "              Edge answers with a model whose rewrites were never checked.");
        assertThat(CommandRun.of(home, TEXT, "rewrite", "--tier", "edge").err()).isEmpty();

        Path scenarios = GateServer.scenarios(home.resolve("few.json"), List.of("gram-01"));
        CommandRun.of(home, "", "gate", "--scenarios", scenarios.toString());
        assertThat(CommandRun.of(home, "", "doctor").out()).doesNotContain("never checked");
    }

    @Test
    void autoSendsToFrontierThePresetsThatEdgeDoesNotDo() throws IOException {
        assertThat(answers("concise")).isEqualTo("edge preset");
        server.small = text -> text.contains("draft budget") ? text.replaceAll("\\d+", "some") : text;
        Path scenarios = GateServer.scenarios(home.resolve("few.json"), List.of("gram-01", "clar-01", "conc-01"));
        assertThat(CommandRun.of(home, "", "gate", "--scenarios", scenarios.toString())
                        .out())
                .startsWith("Verdict: conditional");

        assertThat(answers("concise")).isEqualTo("frontier floor");
        assertThat(answers("clarity")).isEqualTo("edge preset");
        assertThat(answers("concise", "--tier", "edge"))
                .as("the writer decides")
                .isEqualTo("edge user");

        settings("another");
        assertThat(answers("concise")).as("another model, which nobody checked").isEqualTo("edge preset");
        settings("small");
        assertThat(answers("concise")).isEqualTo("frontier floor");
    }

    /** Which tier is asked for a preset, and why. */
    private String answers(String preset, String... more) {
        String[] words = new String[more.length + 5];
        System.arraycopy(new String[] {"rewrite", "--preset", preset, "--format", "json"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        CommandRun run = CommandRun.of(home, TEXT, words);
        JsonNode begun = Json.parse(run.out().lines().findFirst().orElseThrow()).orElseThrow();
        return begun.path("tier").asText() + " " + begun.path("cause").asText();
    }
}
