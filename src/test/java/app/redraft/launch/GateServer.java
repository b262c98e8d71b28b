package app.redraft.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * A server on this machine that rewrites the scenarios that ship as a person accepted them, and knows as a judge which of two
 * rewrites was accepted. What its small model writes can be spoiled.
 */
final class GateServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PASSAGE = Pattern.compile("(?s)<passage>\n(.*?)\n</passage>");
    private static final Pattern REWRITE = Pattern.compile("(?s)<rewrite_([ab])>\n(.*?)\n</rewrite_\\1>");

    private final MockWebServer server = new MockWebServer();
    private final Map<String, String> accepted = new HashMap<>();
    private final Set<String> good = new HashSet<>();
    /** What becomes of the answers of the small model. */
    volatile UnaryOperator<String> small = UnaryOperator.identity();

    /** Rewrites after which it lets nobody in any more. */
    volatile int most = Integer.MAX_VALUE;

    /** A model that the server does not have. */
    volatile String unknown = "";

    /** The models that were asked to judge. */
    final Set<String> judges = ConcurrentHashMap.newKeySet();

    final AtomicInteger rewrites = new AtomicInteger();
    final AtomicInteger judgments = new AtomicInteger();

    GateServer() throws IOException {
        shipped().forEach(scenario -> {
            accepted.put(scenario.get("text").asText(), scenario.get("accept").asText());
            good.add(scenario.get("accept").asText());
        });
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
    }

    /** A tier at this server. */
    String tier(String model) {
        return "{provider: openai, base_url: \"http://127.0.0.1:" + server.getPort() + "/v1\", model: " + model + "}";
    }

    /** Writes a file with some of the scenarios that ship. */
    static Path scenarios(Path file, List<String> ids) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("version", 1);
        root.putArray("scenarios")
                .addAll(shipped().stream()
                        .filter(scenario -> ids.contains(scenario.get("id").asText()))
                        .toList());
        return Files.write(file, JSON.writeValueAsBytes(root));
    }

    @Override
    public void close() {
        server.close();
    }

    private static List<JsonNode> shipped() throws IOException {
        try (InputStream in = GateServer.class.getResourceAsStream("/quality/scenarios.json")) {
            JsonNode all = JSON.readTree(Objects.requireNonNull(in)).get("scenarios");
            return StreamSupport.stream(all.spliterator(), false).toList();
        }
    }

    private MockResponse answer(RecordedRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return json(
                    "{\"data\":[{\"id\":\"small\",\"owned_by\":\"llamacpp\"},{\"id\":\"large\",\"owned_by\":\"llamacpp\"}]}");
        }
        try {
            JsonNode asked =
                    JSON.readTree(Objects.requireNonNull(request.getBody()).utf8());
            String last = asked.get("messages")
                    .get(asked.get("messages").size() - 1)
                    .get("content")
                    .asText();
            String model = asked.get("model").asText();
            if (model.equals(unknown)) {
                return new MockResponse.Builder().code(404).build();
            }
            Matcher pair = REWRITE.matcher(last);
            return pair.find() ? judgment(pair, model) : rewrite(last, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockResponse judgment(Matcher pair, String model) {
        judges.add(model);
        judgments.incrementAndGet();
        boolean first = good.contains(pair.group(2));
        boolean second = pair.find() && good.contains(pair.group(2));
        return stream(first == second ? "{\"better\":\"tie\"}" : first ? "{\"better\":\"A\"}" : "{\"better\":\"B\"}");
    }

    private MockResponse rewrite(String message, String model) {
        if (rewrites.get() >= most) {
            return new MockResponse.Builder().code(401).build();
        }
        rewrites.incrementAndGet();
        Matcher passage = PASSAGE.matcher(message);
        String text = passage.find() ? passage.group(1) : "";
        String answer = accepted.getOrDefault(text, text);
        return stream(model.equals("small") ? small.apply(answer) : answer);
    }

    private static MockResponse stream(String text) {
        ObjectNode chunk = JSON.createObjectNode();
        ObjectNode choice = chunk.putArray("choices").addObject();
        choice.putObject("delta").put("content", text);
        String body = "data: " + chunk + "\n\n"
                + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
        return new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "text/event-stream")
                .body(body)
                .build();
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }
}
