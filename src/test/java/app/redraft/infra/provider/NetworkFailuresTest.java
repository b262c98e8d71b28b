package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Sampling;
import app.redraft.core.settings.ProviderKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.zip.DeflaterOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong between us and a server: each case ends, in one clear message. */
class NetworkFailuresTest {
    private static final String DELTA = "data: {\"choices\":[{\"delta\":{\"content\":\"Fine.\"}}]}\n\n";
    private static final String FINISH = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";

    @RegisterExtension
    final WireWorld world = new WireWorld();

    private ModelClient client() {
        return world.client(ProviderKind.OPENAI, "", "small");
    }

    private ModelException failure(String url) {
        return Calls.run(world.clients()
                        .create(Calls.settings(ProviderKind.OPENAI, url, "small"), () -> Optional.of("test-key")))
                .failure();
    }

    private static ChatRequest impatient() {
        Duration soon = Duration.ofMillis(150);
        return Calls.request("Say something.", new Sampling(64, null, null, null, soon, soon));
    }

    private static ChatRequest patientAtFirst() {
        return Calls.request(
                "Say something.", new Sampling(64, null, null, null, Duration.ofSeconds(30), Duration.ofMillis(150)));
    }

    @Test
    void nobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        ModelException failure = failure("http://127.0.0.1:" + free);
        assertThat(failure.kind()).isEqualTo(ErrorKind.NETWORK);
        assertThat(Sentences.of(failure))
                .contains("Nothing answers at 127.0.0.1:" + free)
                .contains("Start the server");
    }

    @Test
    void noSuchHost() {
        ModelException failure = failure("https://no-such-host.invalid/v1");
        assertThat(failure.kind()).isEqualTo(ErrorKind.NETWORK);
        assertThat(Sentences.of(failure)).contains("no server named no-such-host.invalid");
    }

    @Test
    void noTlsThere() {
        world.server().answer(400, "text/plain", "speak http");
        ModelException failure = failure(world.server().url().replace("http:", "https:"));
        assertThat(failure.kind()).isEqualTo(ErrorKind.NETWORK);
        assertThat(Sentences.of(failure)).contains("secure connection");
    }

    @Test
    void aCertificateNobodyTrusts(@TempDir Path folder) throws Exception {
        try (ServerSocket socket = selfSigned(folder.resolve("store.p12"))) {
            Thread server = new Thread(() -> handshake(socket));
            server.start();
            ModelException failure = failure("https://127.0.0.1:" + socket.getLocalPort());
            assertThat(failure.kind()).isEqualTo(ErrorKind.NETWORK);
            assertThat(Sentences.of(failure)).contains("certificate is not trusted");
            server.join();
        }
    }

    private static ServerSocket selfSigned(Path store) throws Exception {
        String password = "changeit";
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0);
    }

    private static void handshake(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            connection.getInputStream().read();
        } catch (IOException expected) {
            // the client hangs up on the certificate
        }
    }

    @Test
    void notEvenHttp() {
        world.server().reply(out -> {
            out.write("SSH-2.0-nothing\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return false;
        });
        ModelException failure = Calls.run(client()).failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.NETWORK);
        assertThat(Sentences.of(failure)).contains("Settings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://api.example.com/v1", "http://192.168.1.7:8080", "http://printer.local", "http://8.8.8.8"
            })
    void plainHttpOutsideThisMachine(String url) {
        ModelException failure = failure(url);
        assertThat(failure.kind()).isEqualTo(ErrorKind.BAD_REQUEST);
        assertThat(Sentences.of(failure)).contains("plain http").contains("https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x/y", "http://", "https://user:pass@api.example.com/v1", "::::", "https://a b/"})
    void noUsableAddress(String url) {
        ModelException failure = failure(url);
        assertThat(failure.kind()).isEqualTo(ErrorKind.BAD_REQUEST);
        assertThat(Sentences.of(failure)).contains("Settings").doesNotContain("pass@");
    }

    @Test
    void aServerThatWantsAKeyIsNotAskedWithout() {
        ModelException failure = Calls.run(world.clients()
                        .create(
                                Calls.settings(ProviderKind.OPENAI, "https://api.example.com/v1", "small"),
                                () -> Optional.of("  ")))
                .failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.AUTH);
        assertThat(Sentences.of(failure)).contains("no key for api.example.com");
    }

    @Test
    void aKeyThatCannotBeOne() {
        ModelException failure = Calls.run(world.client(ProviderKind.ANTHROPIC, "", "small", "two\nlines"))
                .failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.AUTH);
        assertThat(Sentences.of(failure)).doesNotContain("two");
    }

    @Test
    void nothingComes() {
        world.server().stall("");
        Calls.Result result = Calls.run(client(), impatient(), new Cancellation());
        assertThat(result.failure().kind()).isEqualTo(ErrorKind.TIMEOUT_FIRST_TOKEN);
    }

    @Test
    void commentsAndRolesAreNoPayload() {
        world.server().reply(out -> {
            out.write(LoopbackServer.head(200, "text/event-stream", "Transfer-Encoding: chunked"));
            byte[] alive = ": working\n\ndata: {\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}\n\n"
                    .getBytes(StandardCharsets.UTF_8);
            while (true) {
                LoopbackServer.chunk(out, alive);
                out.flush();
            }
        });
        Calls.Result result = Calls.run(client(), impatient(), new Cancellation());
        assertThat(result.failure().kind()).isEqualTo(ErrorKind.TIMEOUT_FIRST_TOKEN);
        assertThat(result.events()).first().isInstanceOf(ModelEvent.Sent.class);
        assertThat(result.events())
                .filteredOn(event -> !(event instanceof ModelEvent.Sent))
                .isNotEmpty()
                .allMatch(ModelEvent.Heartbeat.class::isInstance);
    }

    @Test
    void commentsAndRolesDoNotKeepABegunAnswerAlive() {
        world.server().reply(out -> {
            out.write(LoopbackServer.head(200, "text/event-stream", "Transfer-Encoding: chunked"));
            LoopbackServer.chunk(out, DELTA.getBytes(StandardCharsets.UTF_8));
            byte[] alive = ": working\n\ndata: {\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}\n\n"
                    .getBytes(StandardCharsets.UTF_8);
            while (true) {
                LoopbackServer.chunk(out, alive);
                out.flush();
            }
        });
        Calls.Result result = Calls.run(client(), patientAtFirst(), new Cancellation());
        assertThat(result.failure().kind()).isEqualTo(ErrorKind.TIMEOUT_IDLE);
        assertThat(result.text()).isEqualTo("Fine.");
    }

    @Test
    void nothingMoreComes() {
        world.server().stall(DELTA);
        Calls.Result result = Calls.run(client(), patientAtFirst(), new Cancellation());
        assertThat(result.failure().kind()).isEqualTo(ErrorKind.TIMEOUT_IDLE);
        assertThat(result.text()).isEqualTo("Fine.");
    }

    @Test
    void aServerThatFinishedNeedNotHangUp() {
        world.server().stall(DELTA + FINISH);
        assertThat(Calls.run(client(), patientAtFirst(), new Cancellation()).failure())
                .isNull();
    }

    @Test
    void aConnectionThatBreaksAfterTheEndIsNoFailure() {
        world.server().cut("text/event-stream", DELTA + FINISH);
        assertThat(Calls.run(client()).failure()).isNull();
    }

    @Test
    void stopStopsAtOnceWithABacklog() {
        world.server().events(DELTA.repeat(5000) + FINISH);
        Cancellation cancellation = new Cancellation();
        List<ModelEvent> seen = new ArrayList<>();
        ModelException failure = null;
        try {
            client().stream(
                    Calls.request(),
                    event -> {
                        seen.add(event);
                        if (seen.size() == 3) {
                            cancellation.cancel();
                        }
                    },
                    cancellation);
        } catch (ModelException e) {
            failure = e;
        }
        assertThat(failure.kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(seen).hasSize(3);
    }

    @Test
    void stopWhileNothingComes() throws Exception {
        world.server().stall(DELTA);
        Cancellation cancellation = new Cancellation();
        Calls.Result[] result = new Calls.Result[1];
        Thread caller = new Thread(() -> {
            result[0] = Calls.run(
                    new Relay(client(), event -> {
                        if (event instanceof ModelEvent.TextDelta) {
                            Thread stopper = new Thread(cancellation::cancel);
                            stopper.start();
                        }
                    }),
                    Calls.request(),
                    cancellation);
        });
        caller.start();
        caller.join();
        assertThat(result[0].failure().kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(result[0].text()).isEqualTo("Fine.");
    }

    @Test
    void aRequestIsNeverSentTwiceBehindOurBack() {
        world.server().answer(503, "", "", "Retry-After: 0");
        assertThat(Calls.run(client()).failure().kind()).isEqualTo(ErrorKind.SERVER);
        world.server().answer(408, "", "");
        assertThat(Calls.run(client()).failure().kind()).isEqualTo(ErrorKind.SERVER);
        world.server().reply(out -> false);
        assertThat(Calls.run(client()).failure().kind()).isEqualTo(ErrorKind.NETWORK);
        assertThat(world.server().requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusalWhoseBodyNeverComesIsStillARefusal(boolean staysOpen) {
        world.server().reply(out -> {
            out.write(LoopbackServer.head(503, "application/json", "Content-Length: 1000"));
            out.write("{\"error\":".getBytes(StandardCharsets.UTF_8));
            out.flush();
            return staysOpen;
        });
        ModelException failure = Calls.run(client()).failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.SERVER);
        assertThat(Sentences.of(failure)).contains("status 503");
    }

    @Test
    void anAnswerPackedInAWayWeKnow() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write((DELTA + FINISH).getBytes(StandardCharsets.UTF_8));
        }
        world.server().stream("text/event-stream", List.of("Content-Encoding: deflate"), packed.toByteArray());
        assertThat(Calls.run(client()).text()).isEqualTo("Fine.");
    }

    @Test
    void anAnswerPackedInAWayNobodyAskedFor() {
        world.server().stream("text/event-stream", List.of("Content-Encoding: br"), new byte[] {7, 7, 7});
        ModelException failure = Calls.run(client()).failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.SERVER);
        assertThat(Sentences.of(failure)).contains("compression");
        world.server().answer(401, "application/json", "\u0007", "Content-Encoding: br");
        assertThat(Calls.run(client()).failure().kind()).isEqualTo(ErrorKind.AUTH);
    }

    @Test
    void anEventThatNeverEnds() {
        byte[] line = ("data: " + "y".repeat(8000) + "\n").getBytes(StandardCharsets.UTF_8);
        world.server().reply(out -> {
            out.write(LoopbackServer.head(200, "text/event-stream", "Transfer-Encoding: chunked"));
            while (true) {
                LoopbackServer.chunk(out, line);
            }
        });
        ModelException failure = Calls.run(client()).failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.SERVER);
        assertThat(Sentences.of(failure)).contains("not an answer");
    }

    @Test
    void whatBreaksOffNamesTheCallForSupport() {
        for (String body : List.of("", DELTA)) {
            world.server().stream(
                    "text/event-stream", List.of("x-request-id: req-9"), body.getBytes(StandardCharsets.UTF_8));
            ModelException failure = Calls.run(client()).failure();
            assertThat(failure.kind()).isEqualTo(ErrorKind.CUT_OFF);
            assertThat(Sentences.of(failure)).endsWith("Request id: req-9.");
            assertThat(Sentences.of(failure).contains("What has arrived is kept"))
                    .isEqualTo(!body.isEmpty());
        }
    }

    @Test
    void aToolThatWasNotOffered() {
        world.server()
                .events(DELTA
                        + "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"function\":{"
                        + "\"name\":\"find\",\"arguments\":\"{}\"}}]},\"finish_reason\":\"tool_calls\"}]}\n\n");
        Calls.Result result = Calls.run(client());
        assertThat(result.failure().kind()).isEqualTo(ErrorKind.SERVER);
        assertThat(Sentences.of(result.failure().userMessage())).contains("tool");
        assertThat(result.text()).isEqualTo("Fine.");
    }

    @Test
    void aConnectionTheServerClosedIsNotUsedAgain() {
        byte[] answer = (DELTA + FINISH).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            world.server().reply(out -> {
                out.write(LoopbackServer.head(200, "text/event-stream", "Content-Length: " + answer.length));
                out.write(answer);
                return false;
            });
            assertThat(Calls.run(client()).failure()).isNull();
            world.server().allClosed();
        }
        assertThat(world.server().requests()).hasSize(2);
    }

    @Test
    void aRedirectIsNotFollowed() {
        world.server().answer(308, "", "", "Location: http://127.0.0.1:1/elsewhere");
        assertThat(Sentences.of(Calls.run(client()).failure().userMessage())).contains("http://127.0.0.1:1/elsewhere");
        assertThat(world.server().requests()).hasSize(1);
    }

    @Test
    void theProxyIsAskedWithItsUser() throws IOException {
        try (LoopbackServer proxy = new LoopbackServer()) {
            proxy.answer(407, "", "", "Proxy-Authenticate: Basic realm=\"x\"");
            WireWorld behind = new WireWorld(Map.of("https_proxy", proxy.url().replace("//", "//ann:secret@")));
            behind.start();
            ModelException failure = Calls.run(behind.clients()
                            .create(
                                    Calls.settings(ProviderKind.OPENAI, "https://api.example.com/v1", "small"),
                                    () -> Optional.of("test-key")))
                    .failure();
            behind.stop();
            assertThat(failure.kind()).isEqualTo(ErrorKind.NETWORK);
            assertThat(Sentences.of(failure)).contains("proxy").doesNotContain("secret");
            assertThat(proxy.requests())
                    .extracting(LoopbackServer.Request::line)
                    .allMatch(line -> line.startsWith("CONNECT"));
            assertThat(proxy.requests().get(0).headers().get("proxy-authorization"))
                    .startsWith("Basic ");
        }
    }

    @Test
    void keysStayOutOfLogsAndMessages() {
        List<String> said = new ArrayList<>();
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Handler recorder = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(new SimpleFormatter().format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        recorder.setLevel(Level.ALL);
        root.addHandler(recorder);
        root.setLevel(Level.ALL);
        try {
            for (ProviderKind kind : List.of(ProviderKind.OPENAI, ProviderKind.ANTHROPIC, ProviderKind.OLLAMA)) {
                for (int status : new int[] {400, 401, 403, 500}) {
                    world.server()
                            .answer(status, "application/json", "{\"error\":{\"message\":\"key my-secret-9 is bad\"}}");
                    ModelClient client = world.client(kind, "", "small", "my-secret-9");
                    ModelException failure = Calls.run(client).failure();
                    said.add(failure.toString() + client + failure.getCause());
                }
            }
        } finally {
            root.removeHandler(recorder);
            root.setLevel(before);
        }
        assertThat(said).isNotEmpty().noneMatch(line -> line.contains("my-secret-9"));
    }

    /** Lets a test see events as they pass. */
    private record Relay(ModelClient client, java.util.function.Consumer<ModelEvent> seen) implements ModelClient {
        @Override
        public app.redraft.core.llm.EngineId engine() {
            return client.engine();
        }

        @Override
        public app.redraft.core.llm.ModelReply stream(
                ChatRequest request, java.util.function.Consumer<ModelEvent> events, Cancellation cancellation) {
            return client.stream(request, seen.andThen(events), cancellation);
        }
    }
}
