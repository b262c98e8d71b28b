package app.redraft.infra.provider.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.SteppedClock;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.TierSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers on this machine count as engines that compute here. */
class EngineRecognitionTest {
    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
    private final SteppedClock clock = new SteppedClock();
    private final EngineRecognition recognition =
            new EngineRecognition(new OkHttpClient(), settings -> Optional.of("none"), clock);

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return pages.getOrDefault(request.getUrl().encodedPath(), page(404, "{}"));
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static MockResponse page(int status, String body, String... headers) {
        return new MockResponse(status, Headers.of(headers), body);
    }

    private static String list(String... owners) {
        StringBuilder models = new StringBuilder();
        for (int i = 0; i < owners.length; i++) {
            models.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"m" + i + "\",\"object\":\"model\",\"owned_by\":\"" + owners[i] + "\"}");
        }
        return "{\"object\":\"list\",\"data\":[" + models + "]}";
    }

    private boolean recognised(String model) {
        TierSettings at = TierSettings.EDGE_DEFAULTS;
        return recognition.recognises(new TierSettings(
                ProviderKind.OPENAI,
                server.url("/v1").toString(),
                null,
                model,
                at.maxTokens(),
                at.temperature(),
                at.topP(),
                at.firstTokenTimeoutS(),
                at.idleTimeoutS(),
                null,
                null,
                false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"llamacpp", "llama.cpp", "vllm", "koboldcpp", "organization_owner", "library", "Jan", "sglang"})
    void theOwnerOfTheModelTells(String owner) {
        pages.put("/v1/models", page(200, list(owner)));
        assertThat(recognised("m0")).isTrue();
        assertThat(recognised("another name")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "system", "anthropic", "google", "", "my-gateway"})
    void aGatewayPassesOnOtherOwners(String owner) {
        pages.put("/v1/models", page(200, list(owner)));
        assertThat(recognised("m0")).isFalse();
        assertThat(recognised("another name")).isFalse();
    }

    @Test
    void ofSeveralOwnersThatOfTheModelCounts() {
        pages.put("/v1/models", page(200, list("vllm", "openai")));
        assertThat(recognised("m0")).isTrue();
        assertThat(recognised("m1")).isFalse();
        assertThat(recognised("another name")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"llama.cpp", "ConcedoLlamaForKoboldServer", "llamafile/0.8"})
    void theHeadOfAnAnswerTellsAlsoWithoutTheKey(String name) {
        pages.put("/v1/models", page(401, "{\"error\":{\"message\":\"Invalid API Key\"}}", "Server", name));
        assertThat(recognised("m")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v0/models|{\"data\":[{\"id\":\"m\",\"compatibility_type\":\"gguf\"}]}",
                "/api/v1/models|{\"models\":[{\"key\":\"m\",\"publisher\":\"p\"}]}",
                "/props|{\"default_generation_settings\":{}}",
                "/api/extra/version|{\"result\":\"KoboldCpp\",\"version\":\"1.9\"}",
                "/api/tags|{\"models\":[{\"name\":\"m\",\"digest\":\"d\"}]}"
            })
    void aPageOfItsOwnTells(String page) {
        pages.put("/v1/models", page(200, list("me")));
        assertThat(recognised("m0")).isFalse();
        pages.put(page.split("\\|")[0], page(200, page.split("\\|")[1]));
        clock.step(Duration.ofMinutes(2));
        assertThat(recognised("m0")).isTrue();
    }

    @Test
    void aGatewayThatNamesItselfIsNoneWhateverItLists() {
        pages.put("/v1/models", page(200, list("vllm"), "x-litellm-version", "1.2"));
        assertThat(recognised("m0")).isFalse();
        pages.put("/v1/models", page(200, list("vllm")));
        pages.put("/health/liveliness", page(200, "\"I'm alive!\""));
        clock.step(Duration.ofMinutes(2));
        assertThat(recognised("m0")).isFalse();
    }

    @Test
    void aServerThatAnswersEveryPathWithItsListIsNotRecognisedForIt() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return page(200, list("my-gateway"));
            }
        });
        assertThat(recognised("m0")).isFalse();
    }

    @Test
    void whatAnswersInNoKnownWayIsAskedOnceAMinuteAndNotRecognised() {
        pages.put("/v1/models", page(200, "data: {\"choices\":[]}\n\n"));
        assertThat(recognised("m")).isFalse();
        assertThat(recognised("m")).isFalse();
        assertThat(server.getRequestCount()).isEqualTo(1);
        clock.step(Duration.ofMinutes(2));
        pages.put("/v1/models", page(200, list("llamacpp")));
        assertThat(recognised("m0")).isTrue();
    }

    @Test
    void aServerThatIsGoneIsWhatItWas() {
        pages.put("/v1/models", page(200, list("llamacpp")));
        assertThat(recognised("m0")).isTrue();
        server.close();
        clock.step(Duration.ofMinutes(2));
        assertThat(recognised("m0")).isTrue();
    }

    @Test
    void elsewhereNobodyIsAsked() {
        TierSettings elsewhere = TierSettings.EDGE_DEFAULTS;
        assertThat(recognition.recognises(elsewhere)).isFalse();
        assertThat(server.getRequestCount()).isZero();
    }
}
