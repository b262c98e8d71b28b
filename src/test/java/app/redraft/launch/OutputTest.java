package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Cancellation;
import app.redraft.infra.provider.LoopbackServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the command line does where its command, its output or its ledger is not what it should be. */
class OutputTest {
    private static final String FIRST_WORDS =
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Good \"}}]}\n\n";
    private static final String ANSWER = FIRST_WORDS
            + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    @TempDir
    private Path home;

    private String err = "";

    @Test
    @Timeout(300)
    void aCallWhoseReaderHasGoneIsStopped() throws IOException {
        try (LoopbackServer server = new LoopbackServer().llamaCpp()) {
            settings(server);
            server.stall(FIRST_WORDS);
            assertThat(run(home, OutputStream.nullOutputStream(), 1, "rewrite", "--format", "json"))
                    .isEqualTo(130);
        }
    }

    @Test
    @Timeout(300)
    void aQuestionWhoseReaderHasGoneIsStopped() throws IOException {
        try (LoopbackServer server = new LoopbackServer().llamaCpp()) {
            String tier = "{provider: openai, base_url: \"" + server.url() + "/v1\", model: test-model}\n";
            Files.writeString(home.resolve("settings.yaml"), "tiers:\n  edge: " + tier + "  frontier: " + tier);
            server.stall(FIRST_WORDS);
            assertThat(run(home, OutputStream.nullOutputStream(), 1, "ask", "--format", "json", "How are you?"))
                    .isEqualTo(130);
        }
    }

    @Test
    void aResultThatNobodyGotIsNoSuccess() throws IOException {
        try (LoopbackServer server = new LoopbackServer().llamaCpp()) {
            settings(server);
            server.events(ANSWER);
            assertThat(run(home, OutputStream.nullOutputStream(), 0, "rewrite")).isEqualTo(1);
            assertThat(err)
                    .contains("The output could not be written to its end: its reader has gone, or the disk is full.");
        }
    }

    @Test
    void aLedgerThatCannotBeKeptIsNotShownAsAnEmptyOne() throws IOException {
        Path blocked = Files.writeString(home.resolve("blocked"), "a file, not a folder");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(blocked, out, Integer.MAX_VALUE, "costs")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("No calls yet.");
        assertThat(err.lines())
                .containsExactly("The cost ledger " + blocked.resolve("redraft.db")
                        + " cannot be written: make the folder writable, or set REDRAFT_HOME to one that is."
                        + " Until then costs are counted for this session only.");
    }

    @Test
    void aCallMadeWhileAnotherProgramHoldsTheLedgerIsToldAndEnteredByTheNextCommand() throws Exception {
        try (LoopbackServer server = new LoopbackServer()) {
            settings(server);
            Files.writeString(
                    home.resolve("settings.yaml"),
                    "\nprices:\n  test-model: {input: 100.0, output: 100.0}\n",
                    StandardOpenOption.APPEND);
            assertThat(run(home, OutputStream.nullOutputStream(), 9, "costs")).isZero();
            server.events(ANSWER);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("redraft.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThat(run(home, new ByteArrayOutputStream(), 99, "rewrite", "--preset", "improve"))
                        .isZero();
                assertThat(err.lines())
                        .contains("The cost ledger is in use by another program. 1 call is kept and entered as soon as"
                                + " it is free.");
                statement.execute("ROLLBACK");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(run(home, out, Integer.MAX_VALUE, "costs", "--json")).isZero();
            JsonNode total = new ObjectMapper().readTree(out.toByteArray()).path("total");
            assertThat(total.path("calls").intValue()).isEqualTo(1);
            assertThat(total.path("cost_usd").doubleValue()).isPositive();
            assertThat(err).isEmpty();
        }
    }

    @Test
    void aMistypedCommandIsNamedBesideThoseThereAre() {
        assertThat(run(home, OutputStream.nullOutputStream(), 1, "rewrit", "letter.md"))
                .isEqualTo(2);
        assertThat(err.lines())
                .containsExactly(
                        "There is no command and no file \"rewrit\". The commands are rewrite, diff, route, costs, ask, gate, doctor, key, words.",
                        "See `redraft --help`.");
        assertThat(run(home, OutputStream.nullOutputStream(), 1, "--colour")).isEqualTo(2);
        assertThat(err).contains("Unknown option: '--colour'");
    }

    @Test
    void goingDeeperEndsBothRunsWithALineOfTheirOwn() throws IOException {
        try (LoopbackServer server = new LoopbackServer().llamaCpp()) {
            settings(server);
            server.events(ANSWER);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            run(home, out, Integer.MAX_VALUE, "rewrite", "--go-deeper", "--preset", "grammar", "--format", "json");

            List<JsonNode> ends = ends(out);
            assertThat(ends).extracting(line -> line.path("tier").textValue()).containsExactly("edge", "frontier");
            assertThat(ends.get(0).path("text").textValue()).isEqualTo("Good");
            assertThat(ends.get(1).path("parent_id")).isEqualTo(ends.get(0).path("interaction_id"));
        }
    }

    @Test
    void goingDeeperAfterAFailureTellsTheFailureToo() throws IOException {
        try (LoopbackServer server = new LoopbackServer().llamaCpp()) {
            settings(server);
            server.answer(401, "application/json", "{}");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            run(home, out, Integer.MAX_VALUE, "rewrite", "--go-deeper", "--preset", "grammar", "--format", "json");

            assertThat(ends(out))
                    .extracting(line -> line.path("event").textValue())
                    .containsExactly("error", "result");
        }
    }

    private static List<JsonNode> ends(ByteArrayOutputStream out) throws IOException {
        List<JsonNode> ends = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            JsonNode event = new ObjectMapper().readTree(line);
            if (!event.path("event").textValue().matches("start|delta")) {
                ends.add(event);
            }
        }
        return ends;
    }

    private void settings(LoopbackServer server) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: {provider: openai, base_url: \"" + server.url()
                        + "/v1\", model: test-model}\nrouting: {fallback: false}\n");
    }

    /** Runs a command whose standard output takes so many writes and fails from then on; returns the exit code. */
    private int run(Path folder, OutputStream to, int writes, String... args) {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        System.setOut(new PrintStream(new Limited(to, writes), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try (Bootstrap services = new Bootstrap(Map.of("REDRAFT_HOME", folder.toString()))) {
            ByteArrayInputStream stdin = new ByteArrayInputStream("Good good.".getBytes(StandardCharsets.UTF_8));
            return Commands.program(services, new Cancellation(), stdin, "test").run(args);
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
            err = complaints.toString(StandardCharsets.UTF_8);
        }
    }

    /** A pipe whose reader goes away. */
    private static final class Limited extends OutputStream {
        private final OutputStream to;
        private int left;

        Limited(OutputStream to, int writes) {
            this.to = to;
            this.left = writes;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (left == 0) {
                throw new IOException("Broken pipe");
            }
            left--;
            to.write(bytes, from, count);
        }
    }
}
