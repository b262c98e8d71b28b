package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redraft.Sentences;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.settings.ConnectionTest;
import app.redraft.core.settings.ModelCatalog;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.RequestPreview;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.discovery.TrialCall;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Model lists and trial calls. */
class EndpointTest {
    @RegisterExtension
    final WireWorld world = new WireWorld();

    private ModelCatalog catalog() {
        return world.clients().catalog();
    }

    private ConnectionTest trial() {
        return new TrialCall(world.clients()::create);
    }

    @Test
    void listsModelsOfEveryProvider() {
        world.server()
                .answer(200, "application/json", "{\"object\":\"list\",\"data\":[{\"id\":\"b\"},{\"id\":\"a\"}]}")
                .answer(200, "application/json", "{\"data\":[{\"id\":\"c\",\"type\":\"model\"}],\"has_more\":false}")
                .answer(200, "application/json", "{\"models\":[{\"name\":\"d:1b\",\"model\":\"d:1b\"}]}")
                .answer(
                        200,
                        "application/json",
                        "{\"success\":true,\"result\":[{\"id\":\"1-2\",\"name\":\"@cf/x/e\","
                                + "\"task\":{\"name\":\"Text Generation\"}}]}");
        assertThat(list(ProviderKind.OPENAI)).containsExactly("b", "a");
        assertThat(list(ProviderKind.ANTHROPIC)).containsExactly("c");
        assertThat(list(ProviderKind.OLLAMA)).containsExactly("d:1b");
        assertThat(list(ProviderKind.WORKERS_AI)).containsExactly("@cf/x/e");
        assertThat(world.server().requests())
                .extracting(LoopbackServer.Request::line)
                .containsExactly(
                        "GET /v1/models HTTP/1.1",
                        "GET /v1/models?limit=100 HTTP/1.1",
                        "GET /api/tags HTTP/1.1",
                        "GET /client/v4/accounts/acc/ai/models/search?task=Text%20Generation&per_page=100 HTTP/1.1");
    }

    @Test
    void listsWhatCanBeReadOfAnOddList() {
        String odd =
                "[null,7,[],\"bare\",{\"id\":null},{\"id\":\" \"},{\"id\":\"two\\nlines\"},{\"name\":\"named\"},{\"id\":\"a\"},"
                        + "{\"id\":\"a\"},{\"id\":\"" + "x".repeat(3000) + "\"}]";
        world.server().answer(200, "application/json", "{\"data\":" + odd + "}").answer(200, "text/plain", odd);
        assertThat(list(ProviderKind.OPENAI)).containsExactly("bare", "named", "a");
        assertThat(list(ProviderKind.OPENAI)).containsExactly("bare", "named", "a");
    }

    @Test
    @Timeout(300)
    void listsAHundredThousandModels() {
        String many = IntStream.range(0, 100_000)
                .mapToObj(i -> "{\"id\":\"vendor/model-" + i + "\"}")
                .collect(Collectors.joining(",", "{\"object\":\"list\",\"data\":[", "]}"));
        world.server().answer(200, "application/json", many);
        assertThat(list(ProviderKind.OPENAI)).hasSize(100_000);
    }

    private java.util.List<String> list(ProviderKind kind) {
        return catalog()
                .models(Calls.settings(kind, world.server().url(), ""), Optional.of("test-key"), new Cancellation());
    }

    @Test
    void saysWhyAListCannotBeHad() {
        world.server().answer(401, "application/json", "{\"error\":{\"message\":\"bad key\"}}");
        ModelException failure = catchThrowableOfType(ModelException.class, () -> list(ProviderKind.OPENAI));
        assertThat(failure.kind()).isEqualTo(ErrorKind.AUTH);
    }

    @Test
    void aTrialTellsWhoThoughtToo() {
        world.server()
                .events("data: {\"model\":\"thinker-2026\",\"choices\":[{\"delta\":{\"reasoning_content\":\"Hm\"},"
                        + "\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n");
        ConnectionTest.Result result = trial().test(
                        Calls.settings(ProviderKind.OPENAI, world.server().url(), "thinker"),
                        Optional.empty(),
                        new Cancellation());
        assertThat(result.model()).isEqualTo("thinker-2026");
    }

    @Test
    void aTrialTellsWhoAnswered() {
        world.server()
                .events("data: {\"model\":\"small-2026\",\"choices\":[{\"delta\":{\"content\":\"OK\"},"
                        + "\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n");
        ConnectionTest.Result result = trial().test(
                        Calls.settings(ProviderKind.OPENAI, world.server().url(), "small"),
                        Optional.empty(),
                        new Cancellation());
        assertThat(result.model()).isEqualTo("small-2026");
        assertThat(world.server().requests().get(0).body()).contains("\"max_tokens\":1");
    }

    @Test
    void aTrialAcceptsAModelThatOnlyThought() {
        world.server().events("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n");
        assertThat(trial().test(
                                Calls.settings(
                                        ProviderKind.OPENAI, world.server().url(), "small"),
                                Optional.empty(),
                                new Cancellation())
                        .model())
                .isEqualTo("small");
    }

    @Test
    void aTrialNamesWhatIsWrong() {
        world.server().answer(404, "application/json", "{\"error\":\"model 'small' not found\"}");
        ModelException failure = catchThrowableOfType(ModelException.class, () -> trial().test(
                        Calls.settings(ProviderKind.OLLAMA, world.server().url(), "small"),
                        Optional.empty(),
                        new Cancellation()));
        assertThat(failure.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(Sentences.of(failure)).contains("\"small\"").contains("Settings");
    }

    @Test
    void warmingUpConnectsAndSendsNothing() throws Exception {
        TierSettings settings =
                Calls.settings(ProviderKind.OPENAI, world.server().url(), "small");
        world.clients().prewarm(settings);
        world.finished(1);
        assertThat(world.server().awaitConnection()).isTrue();
        assertThat(world.server().requests()).isEmpty();
        world.server().answer(200, "text/event-stream", "data: [DONE]\n\n");
        Calls.run(world.client(ProviderKind.OPENAI, "", "small", "test-key"));
        assertThat(world.server().requests()).hasSize(1);
        assertThat(world.server().connections())
                .as("the call took the connection that was ready")
                .isEqualTo(1);
    }

    @Test
    void aRehearsalStaysInThisProcess() {
        for (ProviderKind kind : ProviderKind.values()) {
            if (kind != ProviderKind.BUILTIN) {
                world.clients().rehearse(Calls.settings(kind, world.server().url(), "small"));
            }
        }
        String elsewhere = "https://0.0.0.0:" + world.server().port();
        world.clients().rehearse(Calls.settings(ProviderKind.OPENAI, elsewhere, "small"));
        assertThat(world.server().connections()).isZero();
    }

    @Test
    void aPreviewIsWhatIsSent() {
        TierSettings settings =
                Calls.settings(ProviderKind.OPENAI, world.server().url(), "small");
        RequestPreview.Preview preview = world.clients().previews().of(settings, Calls.request());
        world.server().answer(500, "", "");
        Calls.run(world.client(ProviderKind.OPENAI, "", "small", "test-key"));
        assertThat(preview.url()).isEqualTo(world.server().url() + "/v1/chat/completions");
        assertThat(preview.body())
                .isEqualTo(world.server().requests().get(0).body())
                .doesNotContain("test-key");
    }

    @Test
    void saysThatThereIsNoList() {
        world.server().answer(404, "text/html", "<html>no</html>").answer(200, "text/html", "<html>hello</html>");
        for (int i = 0; i < 2; i++) {
            ModelException failure = catchThrowableOfType(ModelException.class, () -> list(ProviderKind.OPENAI));
            assertThat(failure.kind()).isEqualTo(ErrorKind.NOT_FOUND);
            assertThat(Sentences.of(failure)).contains("no list of models");
        }
    }
}
