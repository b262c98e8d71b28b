package app.redraft.infra.provider.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.settings.LocalServers.LocalServer;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.discovery.ServerSign.Product;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers on this machine are known by the shape of what they say. */
class LoopbackScanTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private List<LocalServer> find(Product product) {
        return new LoopbackScan(new OkHttpClient(), threads, List.of(new ServerSign(server.port(), product)))
                .find(new Cancellation());
    }

    private void says(String... bodies) {
        for (String body : bodies) {
            server.answer(200, "application/json", body);
        }
    }

    @Test
    void knowsOllamaAndItsModels() {
        says(
                "{\"version\":\"0.9.1\"}",
                "{\"models\":[{\"name\":\"qwen3:4b\"},{\"name\":\"nomic-embed-text:latest\"}]}");
        assertThat(find(Product.OLLAMA))
                .containsExactly(new LocalServer("ollama", ProviderKind.OLLAMA, server.url(), List.of("qwen3:4b")));
        assertThat(server.requests().get(0).headers()).doesNotContainKey("authorization");
    }

    @Test
    void knowsLlamaCppByItsOwner() {
        says(
                "{\"status\":\"ok\"}",
                "{\"object\":\"list\",\"data\":[{\"id\":\"/m/q.gguf\",\"owned_by\":\"llamacpp\"}]}");
        assertThat(find(Product.LLAMA_CPP))
                .containsExactly(
                        new LocalServer("llama.cpp", ProviderKind.OPENAI, server.url() + "/v1", List.of("/m/q.gguf")));
    }

    @Test
    void knowsLlamaCppWhileItLoads() {
        server.answer(503, "application/json", "{\"error\":{\"code\":503,\"message\":\"Loading model\"}}");
        assertThat(find(Product.LLAMA_CPP)).extracting(LocalServer::kind).containsExactly("llama.cpp");
    }

    @Test
    void knowsLmStudioByItsList() {
        says("{\"models\":[]}", "{\"object\":\"list\",\"data\":[{\"id\":\"gemma\"},{\"id\":\"text-embedding-x\"}]}");
        assertThat(find(Product.LM_STUDIO))
                .containsExactly(
                        new LocalServer("lm-studio", ProviderKind.OPENAI, server.url() + "/v1", List.of("gemma")));
    }

    @Test
    void takesAnythingWithAProperListAsCompatible() {
        says("{\"object\":\"list\",\"data\":[{\"id\":\"some-model\",\"owned_by\":\"me\"}]}");
        assertThat(find(Product.VLLM)).extracting(LocalServer::kind).containsExactly("openai-compatible");
    }

    @Test
    void believesNoStatusWithoutTheShape() {
        for (int i = 0; i < 4; i++) {
            server.answer(200, "text/html", "<html>a web application</html>");
        }
        assertThat(find(Product.LLAMA_CPP)).isEmpty();
    }

    @Test
    void anErrorWithStatus200IsNoServer() {
        for (int i = 0; i < 4; i++) {
            says("{\"error\":\"Unexpected endpoint or method. (GET /api/v1/models)\"}");
        }
        assertThat(find(Product.LM_STUDIO)).isEmpty();
    }

    @Test
    void findsNothingWhereNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(new LoopbackScan(new OkHttpClient(), threads, List.of(new ServerSign(free, Product.OLLAMA)))
                        .find(new Cancellation()))
                .isEmpty();
    }
}
