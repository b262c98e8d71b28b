package app.redraft.infra.provider;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A real server on this machine that answers each request with the next scripted reply. */
public final class LoopbackServer implements AutoCloseable {
    private static final int PATIENCE_S = 10;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LinkedBlockingDeque<Reply> replies = new LinkedBlockingDeque<>();
    private final Map<String, Reply> standing = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private volatile boolean callsOnly;
    private final CountDownLatch connected = new CountDownLatch(1);

    /** One request as it arrived; header names in lower case. */
    public record Request(String line, Map<String, String> headers, String body) {}

    /** Writes an answer to a socket; returns whether the connection stays open. */
    public interface Reply {
        boolean write(OutputStream out) throws IOException;
    }

    public LoopbackServer() throws IOException {
        this(0);
    }

    /** A server at a port; 0 for any. */
    public LoopbackServer(int port) throws IOException {
        socket = new ServerSocket(port, 200, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::accept);
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Request> requests() {
        return requests;
    }

    /** Waits until a connection was accepted; the client knows of it before this side does. */
    public boolean awaitConnection() throws InterruptedException {
        return connected.await(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** How many connections were made. */
    public int connections() {
        return connections.size();
    }

    /** Waits until every connection made so far is closed. */
    public void allClosed() {
        while (!connections.stream().allMatch(Socket::isClosed)) {
            Thread.onSpinWait();
        }
    }

    public LoopbackServer reply(Reply reply) {
        replies.add(reply);
        return this;
    }

    /** Answers every request of a method in one way; the scripted replies are for the others. */
    public LoopbackServer always(String method, Reply reply) {
        standing.put(method, reply);
        return this;
    }

    /**
     * Answers whoever asks for its models as a llama.cpp server does, so that it is known to bill nobody. Only the calls are
     * then among the {@link #requests()}.
     */
    public LoopbackServer llamaCpp() {
        return models("{\"object\":\"list\",\"data\":[{\"id\":\"test-model\",\"owned_by\":\"llamacpp\"}]}");
    }

    /** Answers whoever asks for its models with this; only the calls are then among the {@link #requests()}. */
    public LoopbackServer models(String json) {
        callsOnly = true;
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return always("GET", out -> {
            out.write(head(200, "application/json", "Content-Length: " + body.length));
            out.write(body);
            out.flush();
            return true;
        });
    }

    /** A stream in chunks: each piece arrives in a read of its own. */
    public LoopbackServer stream(String contentType, byte[]... pieces) {
        return stream(contentType, List.of(), pieces);
    }

    /** A stream in chunks, with further lines in its head. */
    public LoopbackServer stream(String contentType, List<String> headers, byte[]... pieces) {
        return reply(out -> {
            List<String> all = new ArrayList<>(headers);
            all.add("Transfer-Encoding: chunked");
            out.write(head(200, contentType, all.toArray(String[]::new)));
            for (byte[] piece : pieces) {
                chunk(out, piece);
            }
            out.write(ascii("0\r\n\r\n"));
            out.flush();
            return true;
        });
    }

    /** A stream of events in one piece. */
    public LoopbackServer events(String body) {
        return stream("text/event-stream", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that ends with the connection instead of in order. */
    public LoopbackServer cut(String contentType, String body) {
        return reply(out -> {
            out.write(head(200, contentType, "Transfer-Encoding: chunked"));
            chunk(out, body.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return false;
        });
    }

    /** A stream that says something and then nothing more, until the test ends. */
    public LoopbackServer stall(String body) {
        return reply(out -> {
            out.write(head(200, "text/event-stream", "Transfer-Encoding: chunked"));
            chunk(out, body.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        });
    }

    /** A complete answer. */
    public LoopbackServer answer(int status, String contentType, String body, String... headers) {
        return reply(out -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
            all[headers.length] = "Content-Length: " + bytes.length;
            out.write(head(status, contentType, all));
            out.write(bytes);
            out.flush();
            return true;
        });
    }

    /** The beginning of an answer. */
    public static byte[] head(int status, String contentType, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
        if (!contentType.isEmpty()) {
            head.append("Content-Type: ").append(contentType).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return ascii(head + "\r\n");
    }

    /** Writes one chunk of a chunked body. */
    public static void chunk(OutputStream out, byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            out.write(ascii(Integer.toHexString(bytes.length) + "\r\n"));
            out.write(bytes);
            out.write(ascii("\r\n"));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                connected.countDown();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException | RejectedExecutionException closed) {
            // the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new java.io.BufferedInputStream(connection.getInputStream());
            OutputStream out = new BufferedOutputStream(connection.getOutputStream());
            boolean open = true;
            for (Request request = readRequest(in); request != null; request = open ? readRequest(in) : null) {
                Reply always = standing.getOrDefault(
                        request.line().split(" ")[0], asksWhatItIs(request) ? LoopbackServer::nothingKnown : null);
                open = (always == null ? replies.take() : always).write(out);
                out.flush();
            }
        } catch (IOException | InterruptedException closed) {
            // the client went away, or the test is over
        }
    }

    /** Whether somebody only wants to know what kind of server this is. */
    private static boolean asksWhatItIs(Request request) {
        return request.line().matches("GET \\S*/models \\S+")
                && "application/json".equals(request.headers().get("accept"));
    }

    private static boolean nothingKnown(OutputStream out) throws IOException {
        out.write(head(404, "", "Content-Length: 0"));
        out.flush();
        return true;
    }

    /** The next request, or null when the client has closed the connection. */
    private Request readRequest(InputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new java.util.LinkedHashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new IOException("not a header: " + header);
            }
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        Request request = new Request(line, headers, body);
        if (!line.startsWith("GET ") || !callsOnly && !asksWhatItIs(request)) {
            requests.add(request);
        }
        return request;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != -1 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
