package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests and answers of chat completions over a real socket. */
class OpenAiCallTest {
    private static final String HELLO =
            """
            data: {"id":"chatcmpl-1","model":"small-1","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}

            data: {"choices":[{"index":0,"delta":{"content":"Good "}}]}

            data: {"choices":[{"index":0,"delta":{"content":"day"},"finish_reason":null}]}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":3,"total_tokens":15}}

            data: [DONE]

            """;

    @RegisterExtension
    final WireWorld world = new WireWorld();

    private ModelClient client(String key) {
        return world.client(ProviderKind.OPENAI, "", "small", key);
    }

    @Test
    void streamsAnAnswer() {
        world.server().events(HELLO);
        Calls.Result result = Calls.run(client("test-key"));
        assertThat(result.failure()).isNull();
        assertThat(result.text()).isEqualTo("Good day");
        assertThat(result.reply().finish()).isEqualTo(FinishReason.STOP);
        assertThat(result.reply().model()).isEqualTo("small-1");
        assertThat(result.reply().usage()).isEqualTo(TokenUsage.of(12, 3));
    }

    @Test
    void sendsWhatChatCompletionsWant() {
        world.server().events(HELLO);
        Calls.run(client("test-key"));
        LoopbackServer.Request request = world.server().requests().get(0);
        JsonNode body = Json.parse(request.body()).orElseThrow();
        assertThat(request.line()).isEqualTo("POST /v1/chat/completions HTTP/1.1");
        assertThat(request.headers()).containsEntry("authorization", "Bearer test-key");
        assertThat(body.path("model").asText()).isEqualTo("small");
        assertThat(body.path("stream").asBoolean()).isTrue();
        assertThat(body.path("max_tokens").asInt()).isEqualTo(64);
        assertThat(body.path("messages").path(0).path("role").asText()).isEqualTo("system");
        assertThat(body.path("stream_options").path("include_usage").asBoolean())
                .isTrue();
    }

    @Test
    void swapsRefusedParametersAndRemembersThem() {
        world.server()
                .answer(
                        400,
                        "application/json",
                        "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens' is not supported with this model.\","
                                + "\"param\":\"max_tokens\",\"code\":\"unsupported_parameter\"}}");
        world.server()
                .answer(
                        400,
                        "application/json",
                        "{\"error\":{\"message\":\"Unsupported value: 'temperature' does not support 0.7 with this model.\","
                                + "\"param\":\"temperature\",\"code\":\"unsupported_value\"}}");
        world.server().events(HELLO).events(HELLO);
        assertThat(Calls.run(client(null)).text()).isEqualTo("Good day");
        assertThat(Calls.run(client(null)).text()).isEqualTo("Good day");
        assertThat(world.server().requests()).hasSize(4);
        JsonNode last = Json.parse(world.server().requests().get(3).body()).orElseThrow();
        assertThat(last.has("max_tokens")).isFalse();
        assertThat(last.path("max_completion_tokens").asInt()).isEqualTo(64);
        assertThat(last.has("temperature")).isFalse();
        assertThat(last.path("top_p").asDouble()).isEqualTo(0.9);
    }

    @Test
    void namesAWrongKey() {
        world.server()
                .answer(401, "application/json", "{\"error\":{\"message\":\"Incorrect API key provided: test-key\"}}");
        Calls.Result result = Calls.run(client("test-key"));
        assertThat(result.failure().kind()).isEqualTo(ErrorKind.AUTH);
        assertThat(Sentences.of(result.failure().userMessage()))
                .contains("Settings")
                .doesNotContain("test-key");
        assertThat(result.failure().retryable()).isFalse();
    }

    @Test
    void keepsWhatArrivedBeforeACut() {
        world.server().cut("text/event-stream", HELLO.substring(0, HELLO.indexOf("\"stop\"") - 60));
        Calls.Result result = Calls.run(client(null));
        assertThat(result.text()).startsWith("Good");
        assertThat(result.failure().kind()).isEqualTo(ErrorKind.CUT_OFF);
    }

    @Test
    void readsACompressedStream() {
        world.server().reply(out -> {
            out.write(LoopbackServer.head(200, "text/event-stream", "Content-Encoding: gzip", "Connection: close"));
            try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
                zipped.write(HELLO.getBytes(StandardCharsets.UTF_8));
            }
            return false;
        });
        assertThat(Calls.run(client(null)).text()).isEqualTo("Good day");
    }
}
