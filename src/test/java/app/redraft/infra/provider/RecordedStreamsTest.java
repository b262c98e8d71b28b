package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.SharedData;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.failure.CallTarget;
import app.redraft.infra.provider.failure.ErrorClassifier;
import app.redraft.infra.provider.json.Json;
import app.redraft.infra.provider.net.Endpoint;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recorded streams and error bodies of real servers, where they lie beside the project. */
class RecordedStreamsTest {
    private static final Map<String, ProviderKind> FORMATS = Map.of(
            "openai-chat", ProviderKind.OPENAI,
            "cloudflare-native", ProviderKind.WORKERS_AI,
            "anthropic", ProviderKind.ANTHROPIC,
            "ollama", ProviderKind.OLLAMA);
    private static final Map<String, ErrorKind> KINDS = Map.of(
            "auth", ErrorKind.AUTH,
            "not_found", ErrorKind.NOT_FOUND,
            "server", ErrorKind.SERVER,
            "context_length", ErrorKind.TOO_LONG);

    @RegisterExtension
    final WireWorld world = new WireWorld();

    @TestFactory
    Stream<DynamicTest> streams() {
        return index().path("streams").findParents("file").stream()
                .filter(stream -> FORMATS.containsKey(stream.path("format").asText()))
                .map(stream -> DynamicTest.dynamicTest(stream.path("file").asText(), () -> replay(stream)));
    }

    @TestFactory
    Stream<DynamicTest> httpErrors() {
        return index().path("http_errors").findParents("file").stream()
                .map(error -> DynamicTest.dynamicTest(error.path("file").asText(), () -> classify(error)));
    }

    private void replay(JsonNode stream) throws IOException {
        byte[] bytes = Files.readAllBytes(file(stream));
        check(stream, run(stream, bytes, List.of(bytes)));
        for (int seed = 0; seed < 3; seed++) {
            check(stream, run(stream, bytes, split(bytes, new Random(seed), 700)));
        }
        if (bytes.length < 20_000) {
            check(stream, run(stream, bytes, split(bytes, new Random(1), 1)));
        }
    }

    private Calls.Result run(JsonNode stream, byte[] bytes, List<byte[]> pieces) {
        ProviderKind kind = FORMATS.get(stream.path("format").asText());
        world.server().stream(stream.path("http").path("content_type").asText(""), pieces.toArray(byte[][]::new));
        ModelClient client = world.client(kind, kind == ProviderKind.WORKERS_AI ? "/ai/run" : "", "asked");
        return Calls.run(client, Calls.withTool(), new Cancellation());
    }

    private static List<byte[]> split(byte[] bytes, Random random, int most) {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int end = Math.min(bytes.length, at + 1 + random.nextInt(most));
            pieces.add(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return pieces;
    }

    private static void check(JsonNode stream, Calls.Result result) {
        JsonNode expected = stream.path("expected");
        boolean tagged = expected.has("text_without_think_tags");
        String text = expected.path(tagged ? "text_without_think_tags" : "text").asText();
        if (tagged) {
            assertThat(result.text().strip()).isEqualTo(text.strip());
        } else {
            assertThat(result.text()).isEqualTo(text);
        }
        if (expected.path("reasoning").isTextual()) {
            assertThat(result.thinking()).isEqualTo(expected.path("reasoning").asText());
        }
        String outcome = expected.path("outcome").asText();
        if (outcome.equals("error")) {
            assertThat(result.failure()).isNotNull();
            return;
        }
        boolean nothing = text.isBlank() && !outcome.equals("tool_calls");
        if (nothing) {
            assertThat(result.failure().kind())
                    .isEqualTo(outcome.equals("refusal") ? ErrorKind.REFUSED : ErrorKind.EMPTY);
        } else {
            assertThat(result.failure()).isNull();
            assertThat(result.reply().finish()).isEqualTo(finish(outcome));
            checkTools(expected.path("tool_calls"), outcome, result);
        }
        checkUsage(expected, nothing ? result.failure().usage() : result.reply().usage());
    }

    private static FinishReason finish(String outcome) {
        return outcome.equals("ok")
                ? FinishReason.STOP
                : FinishReason.valueOf(outcome.toUpperCase(java.util.Locale.ROOT));
    }

    private static void checkTools(JsonNode expected, String outcome, Calls.Result result) {
        if (outcome.equals("length")) {
            assertThat(result.tools()).isEmpty();
            return;
        }
        assertThat(result.tools()).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(result.tools().get(i).name())
                    .isEqualTo(expected.get(i).path("name").asText());
            assertThat(Json.parse(result.tools().get(i).argumentsJson()))
                    .isEqualTo(Json.parse(expected.get(i).path("arguments").asText()));
        }
    }

    private static void checkUsage(JsonNode expected, TokenUsage usage) {
        if (!expected.path("input_tokens").isNumber()) {
            assertThat(usage).isNull();
            return;
        }
        long input = expected.path("input_tokens").asLong();
        long output = expected.path("output_tokens").asLong();
        long reasoning = expected.path("reasoning_tokens").asLong();
        boolean anthropic = expected.has("cache_creation_tokens");
        long all = anthropic
                ? input
                        + expected.path("cached_tokens").asLong()
                        + expected.path("cache_creation_tokens").asLong()
                : input;
        boolean apart = expected.path("total_tokens").asLong() == input + output + reasoning;
        assertThat(usage.input()).isEqualTo(all);
        assertThat(usage.output()).isEqualTo(apart ? output + reasoning : output);
        assertThat(usage.cached()).isEqualTo(expected.path("cached_tokens").asLong());
        assertThat(usage.reasoning()).isEqualTo(reasoning);
    }

    private static void classify(JsonNode error) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        error.path("headers")
                .properties()
                .forEach(
                        header -> headers.add(header.getKey(), header.getValue().asText()));
        JsonNode expected = error.path("expected");
        int status = error.path("status").asInt();
        String kind = expected.path("kind").asText().replaceAll(" .*", "");
        CallTarget target = new CallTarget(
                Calls.settings(ProviderKind.OPENAI, null, "asked").engine(),
                Endpoint.parse("https://api.example.com/v1", false),
                "test-key",
                List.of());
        var failure = new ErrorClassifier(Clock.systemUTC())
                .http(status, headers.build(), Files.readString(file(error)), target);
        ErrorKind wanted = status == 403 ? ErrorKind.FORBIDDEN : KINDS.getOrDefault(kind, ErrorKind.BAD_REQUEST);
        assertThat(failure.kind()).isEqualTo(wanted);
        assertThat(Sentences.of(failure)).isNotBlank();
    }

    private static Path file(JsonNode entry) {
        return SharedData.find("data/wire")
                .orElseThrow()
                .resolve(entry.path("file").asText());
    }

    private static JsonNode index() {
        Optional<Path> folder = SharedData.find("data/wire/INDEX.json");
        return folder.map(RecordedStreamsTest::read).flatMap(Json::parse).orElseGet(Json::object);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
