package app.redraft.launch;

import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A model on a loopback server that answers every call with pieces made of the passage that it is sent. */
final class PassageModel {
    private static final Pattern PASSAGE = Pattern.compile("<passage>\n(.*)\n</passage>", Pattern.DOTALL);

    private PassageModel() {}

    /** Has a server answer so. @param answer makes the pieces of an answer, each sent as soon as it is there */
    static void on(LoopbackServer server, Function<String, Stream<String>> answer) {
        server.always("POST", out -> write(out, answer.apply(passage(server)).iterator()));
    }

    /** An answer in pieces of some characters. */
    static Stream<String> pieces(String answer, int size) {
        return IntStream.iterate(0, at -> at < answer.length(), at -> at + size)
                .mapToObj(at -> answer.substring(at, Math.min(answer.length(), at + size)));
    }

    private static String passage(LoopbackServer server) throws IOException {
        String body = server.requests().get(server.requests().size() - 1).body();
        JsonNode messages = Json.parse(body).orElseThrow().path("messages");
        Matcher passage = PASSAGE.matcher(
                messages.get(messages.size() - 1).path("content").asText());
        if (!passage.find()) {
            throw new IOException("no passage in the request");
        }
        return passage.group(1);
    }

    private static boolean write(OutputStream out, Iterator<String> pieces) throws IOException {
        out.write(LoopbackServer.head(200, "text/event-stream", "Transfer-Encoding: chunked"));
        while (pieces.hasNext()) {
            LoopbackServer.chunk(out, TurnScript.piece(pieces.next()).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        ObjectNode end = Json.object();
        end.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", "stop")
                .putObject("delta");
        LoopbackServer.chunk(
                out, ("data: " + Json.write(end) + "\n\ndata: [DONE]\n\n").getBytes(StandardCharsets.UTF_8));
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }
}
