package app.redraft.launch;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.json.Json;
import app.redraft.infra.sqlite.SqliteLedger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code redraft ask} as in a terminal: the real command line and ledger, and a server that plays both tiers by a script. */
abstract class AskFixture {
    static final String DOCUMENT =
            "# The ferry\n\nInes came late.\n\n# The shore\n\nNobody minded.\n\nInes went home.\n";
    static final String USUAL = usage(900, 0, 40);
    static final String QUESTION = "Where did I first mention Ines?";

    @TempDir
    Path home;

    LoopbackServer server;
    Path document;
    CommandRun run = new CommandRun(0, "", "");

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        document = home.resolve("ferry.md");
        Files.writeString(document, DOCUMENT);
        settings("");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    void settings(String more) throws IOException {
        tiers(
                here("small"),
                here("large"),
                "rate_limit: {requests_per_minute: 600}\nprices:\n  small: {input: 1, output: 5}\n"
                        + "  large: {input: 3, output: 15, cached: 0.3}\n" + more);
    }

    void tiers(String edge, String frontier, String more) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"), "tiers:\n  edge: " + edge + "\n  frontier: " + frontier + "\n" + more);
    }

    /** A tier at the scripted server. */
    String here(String model) {
        return "{provider: openai, base_url: \"" + server.url() + "/v1\", model: " + model + "}";
    }

    /** Asks something about the document. */
    void askFor(String question) {
        run = CommandRun.of(home, "", "ask", "--format", "json", "--doc", document.toString(), question);
    }

    void ask(String... options) {
        List<String> arguments =
                new java.util.ArrayList<>(List.of("ask", "--format", "json", "--doc", document.toString()));
        arguments.addAll(List.of(options));
        arguments.add(QUESTION);
        run = CommandRun.of(home, "", arguments.toArray(String[]::new));
    }

    List<JsonNode> events(String name) {
        return run.out()
                .lines()
                .map(line -> Json.parse(line).orElseThrow())
                .filter(line -> line.get("event").asText().equals(name))
                .toList();
    }

    JsonNode body(int request) {
        return Json.parse(server.requests().get(request).body()).orElseThrow();
    }

    String lastResult(int request) {
        JsonNode messages = body(request).get("messages");
        return messages.get(messages.size() - 1).get("content").asText();
    }

    List<LedgerEntry> ledger() {
        try (SqliteLedger ledger = SqliteLedger.open(home.resolve("redraft.db"))) {
            return ledger.latest(10);
        }
    }

    void answers(String text) {
        server.events(chunk(Json.object().put("content", text)) + end("stop", USUAL));
    }

    void calls(ObjectNode... calls) {
        calls(USUAL, calls);
    }

    /** Tool calls, by a turn that counts so many tokens. */
    void calls(String usage, ObjectNode... calls) {
        ObjectNode delta = Json.object();
        for (int i = 0; i < calls.length; i++) {
            delta.withArray("tool_calls").add(calls[i].put("index", i));
        }
        server.events(chunk(delta) + end("tool_calls", usage));
    }

    /** The causes of the turns, in order. */
    List<String> causes() {
        return events("turn").stream().map(turn -> turn.get("cause").asText()).toList();
    }

    /** The tiers of the turns, in order. */
    List<String> askedTiers() {
        return events("turn").stream().map(turn -> turn.get("tier").asText()).toList();
    }

    /** Usage with a part read from the provider's cache. */
    static String usage(long prompt, long cached, long output) {
        return "{\"prompt_tokens\":" + prompt + ",\"prompt_tokens_details\":{\"cached_tokens\":" + cached
                + "},\"completion_tokens\":" + output + "}";
    }

    static ObjectNode call(String id, String name, String arguments) {
        ObjectNode call = Json.object().put("id", id).put("type", "function");
        call.putObject("function").put("name", name).put("arguments", arguments);
        return call;
    }

    static String chunk(ObjectNode delta) {
        ObjectNode chunk = Json.object();
        chunk.putArray("choices").addObject().put("index", 0).set("delta", delta);
        return "data: " + Json.write(chunk) + "\n\n";
    }

    static String end(String finish, String usage) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + finish + "\"}],\"usage\":" + usage
                + "}\n\ndata: [DONE]\n\n";
    }
}
