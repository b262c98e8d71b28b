package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Cancellation;
import app.redraft.infra.provider.LoopbackServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, as processes one after the other: what one call met, the next doctor tells. */
class DoctorAlertsTest {
    private static final String MODELS = "{\"object\":\"list\",\"data\":[{\"id\":\"test-model\"}]}";
    private static final String ANSWER = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Good.\"}}]}\n\n"
            + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    @TempDir
    private Path home;

    @Test
    void threeFailuresInARowAreAnAlertUntilOneCallSucceeds() throws IOException {
        try (LoopbackServer server = new LoopbackServer().models(MODELS)) {
            settings(server.url());
            for (int i = 0; i < 2; i++) {
                fail(server);
            }
            assertThat(doctor().path("alerts")).as("twice is bad luck").isEmpty();

            fail(server);
            assertThat(doctor().path("alerts")).singleElement().satisfies(alert -> {
                assertThat(alert.path("rule").asText()).isEqualTo("error_rate");
                assertThat(alert.path("tier").asText()).isEqualTo("edge");
                assertThat(alert.path("message").asText())
                        .isEqualTo(
                                "Edge failed the last 3 times. Use the other tier for now, and look at its connection"
                                        + " in Settings.");
            });

            server.events(ANSWER);
            run("rewrite", "--tier", "edge", "-");
            assertThat(doctor().path("alerts")).isEmpty();
        }
    }

    private void fail(LoopbackServer server) throws IOException {
        server.answer(400, "application/json", "{\"error\":{\"message\":\"no such thing\"}}");
        run("rewrite", "--tier", "edge", "-");
    }

    @Test
    void aServerThatIsGoneIsAnAlert() throws IOException {
        LoopbackServer gone = new LoopbackServer();
        gone.close();
        settings(gone.url());

        JsonNode doctor = doctor();
        assertThat(doctor.path("tiers").path("edge").path("health").asText()).isEqualTo("down");
        assertThat(doctor.path("alerts")).singleElement().satisfies(alert -> {
            assertThat(alert.path("rule").asText()).isEqualTo("unreachable");
            assertThat(alert.path("message").asText()).startsWith("Edge cannot be reached. ");
        });
    }

    private void settings(String server) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: {provider: openai, base_url: \"" + server
                        + "/v1\", model: test-model}\nrouting: {fallback: false}\nrate_limit: {requests_per_minute: 600}\n");
    }

    private JsonNode doctor() throws IOException {
        return new ObjectMapper().readTree(run("doctor", "--json"));
    }

    /** Runs a command with services of its own, as a process has them; returns what it wrote to stdout. */
    private String run(String... args) {
        PrintStream stdout = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try (Bootstrap services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()))) {
            ByteArrayInputStream stdin = new ByteArrayInputStream("Good good.".getBytes(StandardCharsets.UTF_8));
            Commands.program(services, new Cancellation(), stdin, "test").run(args);
        } finally {
            System.setOut(stdout);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
