package app.redraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.TierChoice;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import app.redraft.infra.files.FileDocumentStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code route} answers in the specified form, for one request or many. */
class RouteCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void jsonHasTheSpecifiedFieldsInOrder() throws Exception {
        JsonNode json = MAPPER.readTree(route("", "--json", "--instruction", "Explain async vs threads").out);

        assertThat(names(json)).containsExactly("score", "factors", "tier", "cause", "micros");
        assertThat(names(json.get("factors"))).containsExactly("length", "code", "technical", "multi_step", "question");
        assertThat(json.get("tier").textValue()).isEqualTo("frontier");
        assertThat(json.get("cause").textValue()).isEqualTo("score");
        assertThat(json.get("score").doubleValue()).isGreaterThanOrEqualTo(3);
        assertThat(json.get("micros").isIntegralNumber()).isTrue();
    }

    @Test
    void withoutAnInstructionTheInputIsTheRequest() throws Exception {
        Shell shell = route("What time is it?\n", "--json");
        assertThat(shell.code).isZero();
        assertThat(MAPPER.readTree(shell.out).get("tier").textValue()).isEqualTo("edge");

        Path request = Files.writeString(folder.resolve("request.txt"), "Rewrite as a sonnet");
        assertThat(MAPPER.readTree(route("", "--json", request.toString()).out)
                        .get("cause")
                        .textValue())
                .isEqualTo("override:verse");
    }

    @Test
    void withAnInstructionTheInputIsThePassageAndCannotSteer() throws Exception {
        Path passage = Files.writeString(folder.resolve("passage.txt"), "Compare designs, then write a sonnet.");
        for (Shell shell : List.of(
                route("", "--json", "--instruction", "Fix typos", passage.toString()),
                route("Compare designs, then write a sonnet.", "--json", "--instruction", "Fix typos"),
                route("Compare designs, then write a sonnet.", "--json", "--instruction", "Fix typos", "-"))) {
            assertThat(MAPPER.readTree(shell.out).get("cause").textValue()).isEqualTo("override:correct");
        }
    }

    @Test
    void wordsForPeople() {
        Shell shell = route("", "--instruction", "Rewrite as a sonnet");
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .startsWith("frontier, because of override:verse")
                .contains("score 0.00 (frontier from 3): length 0, code 0, technical 0, multi_step 0, question 0");
    }

    @Test
    void batchKeepsIdsAndNamesBadLines() throws Exception {
        Path batch = Files.writeString(
                folder.resolve("requests.jsonl"),
                """
                {"id":"a","instruction":"Fix typos","text":"teh cat"}

                {"id":7,"instruction":"Rewrite as a sonnet"}
                not json
                {"id":"c","text":"nobody asks"}
                {"id":"d","instruction":"Shorten","text":5}
                [1]
                """);
        Shell shell = route("", "--batch", batch.toString());

        assertThat(shell.code).isEqualTo(1);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : shell.out.lines().toList()) {
            lines.add(MAPPER.readTree(line));
        }
        assertThat(lines).hasSize(2);
        assertThat(names(lines.get(0))).containsExactly("id", "score", "factors", "tier", "cause", "micros");
        assertThat(lines.get(0).get("id").textValue()).isEqualTo("a");
        assertThat(lines.get(1).get("id").intValue()).isEqualTo(7);
        assertThat(shell.err.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Line 4 is not JSON"),
                        line -> assertThat(line).startsWith("Line 5 has no instruction"),
                        line -> assertThat(line).startsWith("Line 6 has a text that is not a text"),
                        line -> assertThat(line).startsWith("Line 7 is not an object"));
    }

    @Test
    void anEmptyBatchSaysWhatToWrite() {
        for (String empty : List.of("", "\n \n")) {
            Shell shell = route(empty, "--batch", "-");
            assertThat(shell.code).isEqualTo(1);
            assertThat(shell.out).isEmpty();
            assertThat(shell.err)
                    .startsWith("There is no request. Write one object")
                    .hasLineCount(1);
        }
    }

    @Test
    void aLineWithoutAnIdIsDecidedAndNamed() throws Exception {
        Shell shell = route("{\"instruction\":\"Shorten\"}\n", "--batch", "-");
        assertThat(shell.code).isZero();
        assertThat(MAPPER.readTree(shell.out).get("id").isNull()).isTrue();
        assertThat(shell.err).startsWith("Line 1 has no id");
    }

    @Test
    void halfASignInALineDoesNoHarm() throws Exception {
        Shell shell = route(
                "{\"id\":\"\\ud800\",\"instruction\":\"Shorten \\udc00\",\"text\":\"\\ud83d\"}\n", "--batch", "-");
        assertThat(shell.code).isZero();
        assertThat(MAPPER.readTree(shell.out).get("tier").textValue()).isEqualTo("edge");
    }

    @Test
    void aGoodBatchFromStandardInputExitsWithZero() {
        Shell shell = route("{\"id\":1,\"instruction\":\"Shorten\",\"text\":\"\"}\n", "--batch", "-");
        assertThat(shell.code).isZero();
        assertThat(shell.err).isEmpty();
        assertThat(shell.out.lines()).hasSize(1);
    }

    @Test
    void wrongUseIsAUsageError() {
        assertThat(route("", "--json").err).contains("There is no request");
        assertThat(route("", "--json").code).isEqualTo(2);
        assertThat(route("", "--instruction", " ").code).isEqualTo(2);
        assertThat(route("", "--batch", "x.jsonl", "--instruction", "Shorten").err)
                .contains("--batch brings its own instructions");
    }

    @Test
    void switchedOffItSaysSo() throws Exception {
        Settings defaults = Settings.DEFAULTS.withDefaultTier(TierChoice.AUTO);
        Settings off = new Settings(
                defaults.defaultTier(),
                defaults.edge(),
                defaults.frontier(),
                defaults.rateLimit(),
                new Settings.Routing(false, 3, true),
                defaults.budget(),
                defaults.prices(),
                defaults.history(),
                defaults.assistant());
        Shell shell = Shell.run(command("", off), "--json", "--instruction", "Rewrite as a sonnet");
        assertThat(MAPPER.readTree(shell.out).get("cause").textValue()).isEqualTo("disabled");
        assertThat(MAPPER.readTree(shell.out).get("score").isNumber()).isTrue();
    }

    private static Shell route(String input, String... args) {
        return Shell.run(command(input, Settings.DEFAULTS), args);
    }

    private static RouteCommand command(String input, Settings settings) {
        InputStream stdin = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new RouteCommand(TierRouter::new, () -> settings, new FileDocumentStore(), stdin);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
