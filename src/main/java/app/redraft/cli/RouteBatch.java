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
            err.println("There is no request. Write one object {\"id\", \"instruction\", \"text\"} a line.");
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
                    err.println("Line " + number + " " + problem);
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
            return "is not JSON. Write one object {\"id\", \"instruction\", \"text\"} a line.";
        }
        if (!request.isObject()) {
            return "is not an object. Write {\"id\", \"instruction\", \"text\"}.";
        }
        JsonNode instruction = request.path("instruction");
        JsonNode text = request.path("text");
        if (!instruction.isTextual() || instruction.textValue().isBlank()) {
            return "has no instruction. It takes a text of at least one word.";
        }
        if (!text.isTextual() && !text.isMissingNode() && !text.isNull()) {
            return "has a text that is not a text. Put it in quotation marks.";
        }
        if (!request.hasNonNull("id")) {
            err.println(
                    "Line " + number + " has no id: its decision carries null. Give each line one to tell them apart.");
        }
        ObjectNode decision = JsonNodeFactory.instance.objectNode();
        decision.set("id", request.get("id"));
        decision.setAll(decider.decide(instruction.textValue(), text.isTextual() ? text.textValue() : ""));
        out.print(decision + "\n");
        return null;
    }
}
