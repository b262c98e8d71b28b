package app.redraft.infra.provider.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.cost.price.PriceFileException;
import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPriceDownloadTest {
    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static HttpPriceDownload download(Duration patience) {
        return new HttpPriceDownload(
                new OkHttpClient.Builder().followRedirects(false).build(), patience);
    }

    private static void assertRefused(String address, String... words) {
        assertThatThrownBy(() -> download(Duration.ofSeconds(20)).fetch(address))
                .isInstanceOfSatisfying(
                        PriceFileException.class, refusal -> assertThat(Sentences.of(refusal.userMessage()))
                                .contains(words));
    }

    @Test
    void fetchesTheFileWithoutAKey() throws IOException {
        server.answer(200, "application/json", "{\"a\":1}");
        assertThat(download(Duration.ofSeconds(20)).fetch(server.url() + "/prices.json"))
                .asString()
                .isEqualTo("{\"a\":1}");
        assertThat(server.requests().get(0).headers()).doesNotContainKey("authorization");
    }

    @Test
    void anErrorIsOneLine() {
        server.answer(404, "text/html", "<html>gone</html>");
        assertRefused(server.url() + "/prices.json", "no prices at this address (HTTP 404)");
    }

    @Test
    void aRedirectIsNamedAndNotFollowed() {
        server.answer(302, "text/html", "", "Location: https://elsewhere.example/prices.json");
        assertRefused(server.url() + "/prices.json", "https://elsewhere.example/prices.json", "if you trust it");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://prices.example.com/p.json", "http://192.168.1.7/p.json"})
    void plainHttpIsForThisMachineOnly(String address) {
        assertRefused(address, "https addresses only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not an address", "ftp://example.com/p.json", "https://me:secret@example.com/p.json"})
    void nonsenseIsToldApart(String address) {
        assertRefused(address, "https://example.com/prices.json");
    }

    @Test
    void aServerThatIsNotThereIsOneLine() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertRefused("http://127.0.0.1:" + port + "/p.json", "could not be reached");
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() {
        server.stall("");
        assertThatThrownBy(() -> download(Duration.ofMillis(300)).fetch(server.url()))
                .isInstanceOfSatisfying(PriceFileException.class, late -> assertThat(Sentences.of(late.userMessage()))
                        .contains("did not send the prices"));
    }
}
