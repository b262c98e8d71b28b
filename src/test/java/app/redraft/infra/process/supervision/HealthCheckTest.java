package app.redraft.infra.process.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.process.supervision.HealthCheck.Health;
import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of model server answers to the paths it is asked for, one after the other. */
class HealthCheckTest {
    private static final List<String> PATHS = List.of("/health", "/v1/models", "/api/version");

    @ParameterizedTest
    @CsvSource({
        "200, READY", // llama.cpp, vLLM
        "503, LOADING",
        "401, READY", // it wants a key
        "404 200, READY", // LM Studio: the list of models
        "404 401, READY",
        "404 403, READY",
        "404 503, LOADING",
        "404 404 200, READY", // Ollama: its version
        "404 500 200, READY",
        "404 404 503, LOADING",
        "404 404 404, SILENT", // no model server
        "404 302 404, SILENT", // nobody is followed elsewhere
    })
    void asksThePathOfOneServerAfterTheOther(String answers, Health health) throws IOException {
        List<Integer> statuses =
                Arrays.stream(answers.split(" ")).map(Integer::valueOf).toList();
        try (LoopbackServer server = new LoopbackServer()) {
            statuses.forEach(
                    status -> server.answer(status, "application/json", "{}", "Location: http://127.0.0.1:1/"));

            assertThat(HealthCheck.of(server.port())).isEqualTo(health);

            assertThat(server.requests())
                    .extracting(LoopbackServer.Request::line)
                    .containsExactlyElementsOf(PATHS.subList(0, statuses.size()).stream()
                            .map(path -> "GET " + path + " HTTP/1.1")
                            .toList());
            assertThat(server.requests()).allSatisfy(request -> {
                assertThat(request.headers()).doesNotContainKey("authorization");
                assertThat(request.body()).isEmpty();
            });
        }
    }

    @Test
    void whoHangsUpWithoutAWordIsSilent() throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            server.always("GET", out -> false);
            assertThat(HealthCheck.of(server.port())).isEqualTo(Health.SILENT);
        }
    }

    @Test
    void whereNobodyListensIsSilence() throws IOException {
        LoopbackServer gone = new LoopbackServer();
        gone.close();
        assertThat(HealthCheck.of(gone.port())).isEqualTo(Health.SILENT);
    }
}
