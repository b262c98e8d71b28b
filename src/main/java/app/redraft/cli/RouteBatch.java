package app.redraft.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Many requests, one JSON object a line. A line that cannot be read is one message; the others are decided. */
final class RouteBatch {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Decides for an instruction and a text. */
    interface Decider {
        ObjectNode decide(String instruction, String text);
    }

    private final Decider decider;
    private final PrintWriter out;
    private final PrintWriter err;

    RouteBatch(Decider decider, CommandLine commandLine) {
        this.decider = decider;
        this.out = commandLine.getOut();
        this.err = commandLine.getErr();
    }

    /** Decides every line; the exit code. */
    int run(String text) {
        if (text.isBlank()) {
            err.println(Words.get("route.no-requests"));
            err.flush();
            return ExitCode.FAILED;
        }
        int number = 0;
        int bad = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                String problem = decide(line, number);
                if (problem != null) {
                    err.println(problem);
                    bad++;
                }
            }
        }
        out.flush();
        err.flush();
        return bad == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    /** Writes a line's decision, or says what is wrong with it. */
    private @Nullable String decide(String line, int number) {
        JsonNode request;
        try {
            request = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            return Words.get("route.line-not-json", number);
        }
        if (!request.isObject()) {
            return Words.get("route.line-not-an-object", number);
        }
        JsonNode instruction = request.path("instruction");
        JsonNode text = request.path("text");
        if (!instruction.isTextual() || instruction.textValue().isBlank()) {
            return Words.get("route.line-no-instruction", number);
        }
        if (!text.isTextual() && !text.isMissingNode() && !text.isNull()) {
            return Words.get("route.line-no-text", number);
        }
        if (!request.hasNonNull("id")) {
            err.println(Words.get("route.line-no-id", number));
        }
        ObjectNode decision = JsonNodeFactory.instance.objectNode();
        decision.set("id", request.get("id"));
        decision.setAll(decider.decide(instruction.textValue(), text.isTextual() ? text.textValue() : ""));
        out.print(decision + "\n");
        return null;
    }
}
