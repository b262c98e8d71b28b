package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code redraft gate}, over a server that plays both tiers and the judge. */
class GateCommandTest {
    private static final String PRICES =
            "prices: {small: {input: 1.0, output: 2.0}, large: {input: 10.0, output: 20.0}}\n";
    private static final int ANSWERS = 18;

    @TempDir
    private Path home;

    private GateServer server;
    private Path scenarios;

    @BeforeEach
    void start() throws IOException {
        server = new GateServer();
        settings("");
        scenarios = GateServer.scenarios(home.resolve("few.json"), List.of("gram-01", "clar-01", "conc-01"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void settings(String more) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "default_tier: frontier\ntiers:\n  edge: " + server.tier("small") + "\n  frontier: "
                        + server.tier("large") + "\nrate_limit: {requests_per_minute: 6000}\n" + more);
    }

    private CommandRun gate(String... more) {
        return gate(Map.of(), more);
    }

    private CommandRun gate(Map<String, String> environment, String... more) {
        List<String> words = new ArrayList<>(List.of("gate", "--scenarios", scenarios.toString()));
        words.addAll(Arrays.asList(more));
        return CommandRun.of(environment, home, "", words.toArray(String[]::new));
    }

    private JsonNode json(String name) throws IOException {
        return Json.parse(Files.readString(home.resolve(name))).orElseThrow();
    }

    private String settingsFile() throws IOException {
        return Files.readString(home.resolve("settings.yaml"));
    }

    private static List<String> keys(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void passesAGoodModelAndSetsItWithTheReasonRecorded() throws IOException {
        Path page = home.resolve("report.html");
        CommandRun run = gate("--json", home.resolve("gate.json").toString(), "--report", page.toString(), "--apply");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Verdict: pass");
        assertThat(settingsFile()).contains("default_tier: edge");
        assertThat(Files.readString(home.resolve("gate").resolve("record.jsonl")))
                .contains("\"outcome\":\"pass\"", "\"from\":\"FRONTIER\",\"to\":\"EDGE\"");
        assertThat(Files.readString(page))
                .contains(">Pass</span>")
                .doesNotContain("<script src", "http://", "https://");
        assertThat(server.rewrites).hasValue(ANSWERS);
    }

    @Test
    void writesTheJsonThatScriptsRead() throws IOException {
        gate("--json", home.resolve("gate.json").toString());

        JsonNode report = json("gate.json");
        assertThat(keys(report))
                .containsExactly(
                        "verdict", "categories", "scenarios", "models", "judge", "prompt_hash", "version", "at");
        assertThat(keys(report.path("categories").path(0))).containsExactly("name", "verdict", "scenarios", "failures");
        assertThat(report.path("scenarios")).hasSize(ANSWERS);
        JsonNode sample = report.path("scenarios").path(0);
        assertThat(keys(sample))
                .containsExactly("id", "category", "tier", "sample", "checks", "ttft_ms", "total_ms", "cost_usd");
        assertThat(keys(sample.path("checks").path(0))).containsExactly("name", "ok", "detail");
        assertThat(report.path("models").toString()).isEqualTo("{\"edge\":\"small\",\"frontier\":\"large\"}");
    }

    @Test
    void isJudgedByTheFrontierModelAndSaysSo() throws IOException {
        CommandRun run = gate("--json", home.resolve("gate.json").toString());
        assertThat(run.err()).contains("The judge is large, the model of frontier; --judge names another one.");
        assertThat(run.out()).contains("Judge: large", "It judged rewrites of its own: it is the frontier model.");
        JsonNode judge = json("gate.json").path("judge");
        assertThat(keys(judge)).containsExactly("model", "counts", "note", "edge", "equal", "frontier");
        assertThat(judge.path("model").asText()).isEqualTo("large");
        assertThat(judge.path("note").asText()).contains("It judged rewrites of its own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edge | small | it is the edge model",
                "frontier/referee | referee | other models alone",
                "edge/vendor/model-7b | vendor/model-7b | other models alone",
            })
    void isJudgedByWhomTheWriterNames(String named, String model, String note) throws IOException {
        Path page = home.resolve("report.html");
        CommandRun run =
                gate("--judge", named, "--json", home.resolve("gate.json").toString(), "--report", page.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("The judge is " + model);
        JsonNode judge = json("gate.json").path("judge");
        assertThat(judge.path("model").asText()).isEqualTo(model);
        assertThat(judge.path("counts").asBoolean()).isTrue();
        assertThat(judge.path("note").asText()).contains(note);
        assertThat(Files.readString(page)).contains("Judge: " + model, note);
        assertThat(server.judges).containsOnly(model);
    }

    @Test
    void isJudgedByNobodyWhereTheWriterSaysSo() throws IOException {
        CommandRun run =
                gate("--judge", "none", "--json", home.resolve("gate.json").toString());
        assertThat(run.code()).isZero();
        assertThat(json("gate.json").path("judge").isNull()).isTrue();
        assertThat(run.out()).contains("Nobody compared the tiers");
        assertThat(server.judgments).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"somebody", "edge/", "frontier/ ", ""})
    void asksAgainForAJudgeThatNobodyIs(String named) {
        CommandRun run = gate("--judge", named);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("say edge, frontier, one of them with another model");
        assertThat(server.rewrites).hasValue(0);
    }

    @Test
    void doesNotTakeTheProofreaderForAJudge() throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: " + server.tier("small") + "\nrate_limit: {requests_per_minute: 6000}\n");
        CommandRun run = gate("--judge", "frontier");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("frontier is the built-in proofreader, which cannot compare rewrites");
        assertThat(server.rewrites).hasValue(0);
    }

    @Test
    void asksAnotherJudgeWhereTheFirstCannotAndKeepsTheRewrites() throws IOException {
        server.unknown = "gone";
        CommandRun cut = gate("--judge", "frontier/gone");
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.out()).startsWith("No verdict yet").contains("The judge could not be asked");

        CommandRun rest = gate("--judge", "frontier/referee");
        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(server.rewrites).hasValue(ANSWERS);
        assertThat(server.judges).containsOnly("referee");
    }

    @Test
    void comparesASecondRewriteOfEachWhereItIsClose() throws IOException {
        // One of three is lost: as close as it may be.
        server.small = text -> text.replace("Have you had a chance to read", "Did you read");
        CommandRun run = gate("--json", home.resolve("gate.json").toString());
        JsonNode judge = json("gate.json").path("judge");
        assertThat(judge.path("note").asText()).contains("a second rewrite of each scenario was compared too");
        assertThat(judge.path("edge").asInt()
                        + judge.path("equal").asInt()
                        + judge.path("frontier").asInt())
                .isEqualTo(6);
        assertThat(run.err()).contains("where the tiers are close");
    }

    @Test
    void failsAModelThatDropsNumbersAndSaysWhere() throws IOException {
        server.small = text -> text.replaceAll("\\d+", "some");
        CommandRun run = gate("--json", home.resolve("gate.json").toString(), "--apply");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("Nothing was set: only a pass sets the default.");
        assertThat(settingsFile()).contains("default_tier: frontier");
        JsonNode report = json("gate.json");
        assertThat(report.path("verdict").asText()).isEqualTo("fail");
        List<String> where = new ArrayList<>();
        report.path("scenarios").forEach(sample -> sample.path("checks").forEach(check -> {
            if (!check.path("ok").asBoolean() && check.path("name").asText().equals("numbers")) {
                where.add(sample.path("id").asText() + " " + sample.path("tier").asText());
                assertThat(check.path("detail").asText()).isNotBlank();
            }
        }));
        assertThat(where).contains("gram-01 edge").noneMatch(sample -> sample.endsWith("frontier"));
    }

    @Test
    void keepsOnFrontierThePresetsThatEdgeDoesNotDo() throws IOException {
        server.small = text -> text.contains("draft budget") ? text.replaceAll("\\d+", "some") : text;
        CommandRun run = gate("--apply");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("Verdict: conditional");
        assertThat(settingsFile()).contains("default_tier: frontier", "concise: frontier");
    }

    @Test
    void goesOnWhereItWasCutOffAndAsksForNothingTwice() throws IOException {
        server.most = 7;
        CommandRun cut = gate("--json", home.resolve("gate.json").toString());
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.out())
                .startsWith("No verdict yet")
                .containsPattern("grammar +- ")
                .doesNotContain("fail ");
        JsonNode report = json("gate.json");
        assertThat(report.path("verdict").asText()).isEqualTo("fail");

        Path left = onlyRun();
        // What a crash leaves in the middle of a letter.
        Files.write(left, "{\"answer\":{\"text\":\"é".getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
        server.most = Integer.MAX_VALUE;
        CommandRun rest = gate();
        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(rest.err()).contains("7 answers are there from a run that was stopped");
        assertThat(server.rewrites).hasValue(ANSWERS);
        assertThat(onlyRun()).isEqualTo(left);
    }

    private Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(home.resolve("gate").resolve("runs"))) {
            List<Path> found =
                    runs.filter(file -> file.toString().endsWith(".jsonl")).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    @Test
    void callsNoCategoryAPassToWhichItDidNotCome() throws IOException {
        server.most = 0;
        gate("--json", home.resolve("gate.json").toString());

        assertThat(json("gate.json").path("categories")).isNotEmpty().allSatisfy(category -> {
            assertThat(category.path("verdict").asText()).isEqualTo("fail");
            assertThat(category.path("scenarios").asInt()).isZero();
        });
    }

    @Test
    void stopsAtTheBudgetAndKeepsWhatIsDone() throws IOException {
        settings(PRICES + "budget: {monthly_usd: 0.02, at_limit: stop}\n");
        CommandRun stopped = gate();
        assertThat(stopped.code()).isEqualTo(3);
        assertThat(stopped.out()).startsWith("No verdict yet").contains("This month's budget of $0.02");
        assertThat(server.rewrites.get()).isBetween(1, ANSWERS - 1);

        settings(PRICES);
        CommandRun rest = gate();
        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(server.rewrites).hasValue(ANSWERS);
    }

    @Test
    void saysWhatTheJudgeWillCostWhenNothingElseIsLeft() throws IOException {
        settings(PRICES + "budget: {monthly_usd: 10, daily_frontier_usd: 0.1, at_limit: stop}\n");
        gate();
        settings(PRICES);
        server.most = server.rewrites.get();
        String told = gate().err();
        assertThat(told).contains("Nothing is left to ask for").doesNotContain("in all: free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edge", "frontier", "auto"})
    void setsTheFileWhateverTheEnvironmentDecides(String decided) throws IOException {
        CommandRun run = gate(Map.of("AI_DEFAULT_TIER", decided), "--apply");
        assertThat(run.code()).isZero();
        assertThat(settingsFile()).contains("default_tier: edge");
        assertThat(Files.readString(home.resolve("gate").resolve("record.jsonl")))
                .contains("\"from\":\"FRONTIER\",\"to\":\"EDGE\"");
    }

    @Test
    void setsNothingWhenTheModelWasChangedInTheMiddle() throws IOException {
        String other = settingsFile().replace("model: small", "model: another");
        server.small = text -> {
            write(home.resolve("settings.yaml"), other);
            return text;
        };
        CommandRun run = gate("--apply");
        assertThat(run.err()).contains("Nothing was set: the settings were changed while the run went on");
        assertThat(settingsFile()).isEqualTo(other);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scenarios\":[]} | has no scenario to run",
                "null | a list of scenarios is expected",
                "{\"scenarios\":[{\"id\":\"a\",\"instruction\":\"b\",\"text\":\"c\"},{\"id\":\"a\",\"instruction\":\"b\",\"text\":\"c\"}]} | stands twice",
                "{\"scenarios\":[{\"id\": | this is not valid JSON",
            })
    void refusesScenariosThatCannotBeUsed(String file, String told) throws IOException {
        Files.writeString(scenarios, file);
        CommandRun run = gate();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told).hasLineCount(1);
        assertThat(server.rewrites).hasValue(0);
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() throws IOException {
        Files.writeString(scenarios, "\uFEFF" + Files.readString(scenarios));
        assertThat(gate().code()).isZero();
    }

    @Test
    void saysThatAnOwnScenarioHasTheNameOfOneThatShips() throws IOException {
        Files.createDirectories(home.resolve("gate"));
        Files.copy(scenarios, home.resolve("gate").resolve("scenarios.json"));
        CommandRun run = CommandRun.of(home, "", "gate");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("scenarios.json", "\"gram-01\" is a scenario that ships")
                .hasLineCount(1);
    }

    @Test
    void saysAtTheBeginningThatAReportCannotBeWritten() {
        CommandRun missing =
                gate("--report", home.resolve("nowhere").resolve("a.html").toString());
        assertThat(missing.code()).isEqualTo(2);
        String same = home.resolve("one").toString();
        assertThat(gate("--report", same, "--json", same).code()).isEqualTo(2);
        if (Files.isDirectory(Path.of("/proc"))) {
            CommandRun unwritable = gate("--json", "/proc/gate.json");
            assertThat(unwritable.code()).isEqualTo(2);
            assertThat(unwritable.err()).contains("could not be written");
        }
        assertThat(server.rewrites).hasValue(0);
    }
}
