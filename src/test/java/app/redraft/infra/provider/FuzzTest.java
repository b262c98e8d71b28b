package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.redraft.Sentences;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.failure.ErrorClassifier;
import app.redraft.infra.provider.json.Json;
import app.redraft.infra.provider.sse.ChatProtocol;
import app.redraft.infra.provider.sse.NetworkModelClient;
import app.redraft.infra.provider.sse.StreamNormalizer;
import app.redraft.infra.provider.sse.TweakMemory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Streams that were bent out of shape: nothing hangs, only failures with a message come out, and no text that did not
 * arrive. The whole client works on them; only the socket is left out, for speed.
 */
class FuzzTest {
    private static final int ROUNDS = 100_000;
    private static final List<Integer> STATUS =
            List.of(200, 200, 200, 200, 200, 200, 200, 204, 301, 400, 401, 404, 422, 429, 500, 503);
    private static final List<String> TYPES =
            List.of("text/event-stream", "text/plain", "application/json", "application/x-ndjson", "text/html");
    private static final List<String> PIECES = List.of(
            "data: ",
            "[DONE]",
            "\n\n",
            "\r",
            "{",
            "}",
            "\"",
            "\\u00",
            "\\ud83d",
            "</think>",
            "<think>",
            "event: error\n",
            "error: {\"message\":\"x\"}\n",
            ": ping\n",
            "\uFEFF",
            "null",
            "-1",
            "1e400",
            "[[[[",
            "{\"error\":{}}",
            "\"finish_reason\":\"stop\"",
            "\u0000",
            "😀",
            "data: {\"choices\":7}\n\n",
            "data: {\"usage\":{\"prompt_tokens\":1e99}}\n\n");
    private static final List<Class<? extends ModelEvent>> STREAMS =
            List.of(ModelEvent.TextDelta.class, ModelEvent.ThinkingDelta.class);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)", Pattern.DOTALL);
    private static final Set<ErrorKind> NEVER =
            EnumSet.of(ErrorKind.TIMEOUT_FIRST_TOKEN, ErrorKind.TIMEOUT_IDLE, ErrorKind.CANCELLED, ErrorKind.BUDGET);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicReference<Reply> next = new AtomicReference<>();
    private final OkHttpClient http = new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(threads))
            .addInterceptor(new StreamNormalizer())
            .addInterceptor(chain -> next.get().to(chain.request()))
            .build();

    private record Reply(int status, String type, byte[] body) {
        Response to(okhttp3.Request request) {
            return new Response.Builder()
                    .request(request)
                    .protocol(Protocol.HTTP_1_1)
                    .code(status)
                    .message("X")
                    .body(ResponseBody.create(new Buffer().write(body), MediaType.parse(type), -1))
                    .build();
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void survivesWhateverAServerSends() {
        List<Fixture> fixtures = FixturesTest.all().toList();
        List<byte[]> bodies = fixtures.stream().map(Fixture::bytes).toList();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            Fixture fixture = fixtures.get(random.nextInt(fixtures.size()));
            byte[] body = bent(fixture.bytes(), bodies, random);
            int status = STATUS.get(random.nextInt(STATUS.size()));
            next.set(new Reply(status, TYPES.get(random.nextInt(TYPES.size())), body));
            check(round, body, call(round, client(fixture), body));
        }
    }

    private Calls.Result call(int round, ModelClient client, byte[] body) {
        try {
            return Calls.run(client, Calls.withTool(), new Cancellation());
        } catch (RuntimeException | Error e) {
            return fail("round " + round + ": " + new String(body, StandardCharsets.UTF_8), e);
        }
    }

    private void check(int round, byte[] body, Calls.Result result) {
        String sent = new String(body, StandardCharsets.UTF_8);
        if (result.failure() != null) {
            assertThat(Sentences.of(result.failure().userMessage()))
                    .as("round %d", round)
                    .isNotBlank();
            assertThat(result.failure().kind()).as("round %d: %s", round, sent).isNotIn(NEVER);
        } else {
            assertThat(result.text().isBlank() && result.tools().isEmpty())
                    .as("round %d: %s", round, sent)
                    .isFalse();
        }
        for (ModelEvent.ToolCall call : result.tools()) {
            checkToolCall(round, call, sent);
        }
        for (Class<? extends ModelEvent> stream : STREAMS) {
            mustHaveArrived(round, everything(result.events(), stream), sent);
        }
    }

    /** Arguments that are no JSON object are handed on as they were sent, so that the model can be told of its mistake. */
    private static void checkToolCall(int round, ModelEvent.ToolCall call, String sent) {
        assertThat(call.id()).as("round %d", round).isNotEmpty();
        assertThat(call.name()).as("round %d", round).isNotEmpty();
        String arguments = call.argumentsJson();
        if (!Json.parse(arguments).map(JsonNode::isObject).orElse(false)) {
            assertThat(arguments).as("round %d", round).isNotBlank();
            mustHaveArrived(round, arguments, sent);
        }
    }

    /** Everything of a stream arrived, in this order. How numbers are written may differ: 1e400 sent as text is 1E+400. */
    private static void mustHaveArrived(int round, String delivered, String sent) {
        String arrived = unescaped(sent);
        int at = 0;
        for (int i = 0; i < delivered.length(); i++) {
            char c = delivered.charAt(i);
            if (c == '\uFFFD' || "0123456789E+.-".indexOf(c) >= 0) {
                continue;
            }
            int found = arrived.indexOf(c, at);
            if (found < 0) {
                fail("round " + round + ": \"" + delivered + "\" did not arrive like this from character " + i + ": "
                        + sent);
            }
            at = found + 1;
        }
    }

    /** All pieces of a stream, each of which must be whole characters. */
    private static String everything(List<ModelEvent> events, Class<? extends ModelEvent> stream) {
        StringBuilder all = new StringBuilder();
        for (ModelEvent event : events) {
            if (!stream.isInstance(event)) {
                continue;
            }
            String piece = event instanceof ModelEvent.TextDelta text
                    ? text.text()
                    : event instanceof ModelEvent.ThinkingDelta thinking ? thinking.text() : "";
            boolean split =
                    piece.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            assertThat(split).isFalse();
            all.append(piece);
        }
        return all.toString();
    }

    /** With every escape of JSON replaced by what it stands for, where it stands. */
    private static String unescaped(String text) {
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(found -> {
            String code = found.group(1);
            int named = "nrtbf".indexOf(code.charAt(0));
            String plain = code.length() == 5
                    ? String.valueOf((char) Integer.parseInt(code.substring(1), 16))
                    : named >= 0 ? String.valueOf("\n\r\t\b\f".charAt(named)) : code;
            // A broken stream may end an escape anywhere, so what was written stays possible too.
            return Matcher.quoteReplacement(found.group() + plain);
        });
    }

    private static byte[] bent(byte[] original, List<byte[]> others, Random random) {
        byte[] body = original;
        for (int i = random.nextInt(4); i >= 0; i--) {
            body = bentOnce(body, others, random);
        }
        return body.length > 6000 ? Arrays.copyOf(body, 6000) : body;
    }

    private static byte[] bentOnce(byte[] body, List<byte[]> others, Random random) {
        int at = random.nextInt(body.length + 1);
        int to = Math.min(body.length, at + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(body, 0, at);
        switch (random.nextInt(7)) {
            case 0 -> {
                // cut off
            }
            case 1 -> out.write(body, to, body.length - to);
            case 2 -> {
                out.write(random.nextInt(256));
                out.write(body, Math.min(body.length, at + 1), body.length - Math.min(body.length, at + 1));
            }
            case 3 -> {
                out.write(body, at, to - at);
                out.write(body, at, body.length - at);
            }
            case 4 -> {
                out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
                out.write(body, at, body.length - at);
            }
            case 5 -> {
                byte[] other = others.get(random.nextInt(others.size()));
                int from = random.nextInt(other.length + 1);
                out.write(other, from, other.length - from);
            }
            default -> {
                out.write(random.nextInt(256));
                out.write(body, at, body.length - at);
            }
        }
        return out.toByteArray();
    }

    private ModelClient client(Fixture fixture) {
        return new NetworkModelClient(
                protocol(fixture.kind()),
                Optional::empty,
                http,
                new TweakMemory(),
                new ErrorClassifier(Clock.systemUTC()));
    }

    private static ChatProtocol protocol(ProviderKind kind) {
        return ProviderClients.protocol(Calls.settings(kind, "http://127.0.0.1:9", "asked"));
    }
}
