package app.redraft.infra.process.supervision;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A model server in a process of its own that misbehaves as told. Arguments: {@code --port N}, then any of {@code crash}
 * (ends with code 3 before it listens), {@code refuse} (never listens), {@code deaf} (does not end when asked), {@code slow
 * FILE} (is loading until the file exists), {@code fall FILE} (ends with code 7 on a call while the file does not exist). Once it listens, {@code /crash}, {@code /hang}, {@code /spam} and {@code /say} do
 * what they are called.
 */
public final class FakeModelServer {
    private static final int CRASH_AT_START = 3;
    private static final int CRASH_LATER = 7;
    private static final int SPAM_MB = 64;

    private static volatile boolean hangs;

    private FakeModelServer() {}

    /** The command line that starts one, with {@code {port}} in it. */
    public static String command(String... behaviour) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return "'" + java + "' -Xmx64m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
                + System.getProperty("java.class.path")
                + "' " + FakeModelServer.class.getName() + " --port {port} --api-key hidden-word "
                + String.join(" ", behaviour);
    }

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        System.out.println("started with " + String.join(" ", words));
        System.out.println("environment " + System.getenv("REDRAFT_EDGE_API_KEY"));
        if (words.contains("crash")) {
            System.err.println("error: model file is broken");
            System.exit(CRASH_AT_START);
        }
        if (words.contains("deaf")) {
            Runtime.getRuntime().addShutdownHook(new Thread(FakeModelServer::waitForEver));
        }
        if (words.contains("refuse")) {
            waitForEver();
        }
        int port = Integer.parseInt(words.get(words.indexOf("--port") + 1));
        Path loaded = words.contains("slow") ? Path.of(words.get(words.indexOf("slow") + 1)) : null;
        Path fallen = words.contains("fall") ? Path.of(words.get(words.indexOf("fall") + 1)) : Path.of("");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 100);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            if (hangs) {
                waitForEver();
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/health" -> answer(exchange, loaded == null || Files.exists(loaded) ? 200 : 503, "{}");
                case "/v1/models" -> answer(exchange, 200, "{\"object\":\"list\",\"data\":[{\"id\":\"small\"}]}");
                case "/v1/chat/completions" -> {
                    if (words.contains("fall") && fallen.toFile().createNewFile()) {
                        System.exit(CRASH_LATER);
                    }
                    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                    answer(
                            exchange,
                            200,
                            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Better.\"}}]}\n\n"
                                    + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                                    + "data: [DONE]\n\n");
                }
                case "/crash" -> System.exit(CRASH_LATER);
                case "/hang" -> {
                    hangs = true;
                    answer(exchange, 200, "{}");
                }
                case "/spam" -> {
                    spam();
                    answer(exchange, 200, "{}");
                }
                case "/say" -> {
                    System.out.println(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                    answer(exchange, 200, "{}");
                }
                default -> answer(exchange, 404, "");
            }
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void spam() {
        byte[] line = ("slot update " + "token ".repeat(16) + "\n").getBytes(StandardCharsets.UTF_8);
        PrintStream out = System.out;
        for (int i = 0; i < SPAM_MB * (1 << 20) / line.length; i++) {
            out.write(line, 0, line.length);
        }
        out.flush();
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
