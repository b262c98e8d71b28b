package app.redraft.launch;

import app.redraft.core.llm.Cancellation;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One command, run as in a terminal with services of its own.
 *
 * @param code its exit code
 * @param out its standard output
 * @param err its standard error
 */
record CommandRun(int code, String out, String err) {

    /** Runs a command with that folder as its home. */
    static CommandRun of(Path home, String stdin, String... args) {
        return of(Map.of(), home, stdin, args);
    }

    /** Runs a command with more variables in its environment. */
    static CommandRun of(Map<String, String> more, Path home, String stdin, String... args) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("REDRAFT_HOME", home.toString());
        environment.put("REDRAFT_EDGE_API_KEY", "test");
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        int code;
        try (Bootstrap services = new Bootstrap(environment)) {
            ByteArrayInputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
            code = Commands.program(services, new Cancellation(), in, "test").run(args);
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The last line of the output, which is JSON. */
    JsonNode lastLine() {
        String[] lines = out.split("\n");
        return Json.parse(lines[lines.length - 1]).orElseThrow();
    }
}
