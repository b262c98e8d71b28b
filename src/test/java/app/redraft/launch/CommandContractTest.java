package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ErrorKind;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that scripts rely on: commands, options, JSON fields, exit codes. */
class CommandContractTest extends AskFixture {
    private static final String RESULT = "event tier model requested_tier text finish ttft_ms total_ms input_tokens"
            + " output_tokens cached_tokens cost_usd cost_basis interaction_id parent_id shielded";
    private static final String FIGURES =
            "calls failed input_tokens output_tokens cost_usd unknown_cost_calls" + " ttft_ms_p50 ttft_ms_p95 accepted";

    @ParameterizedTest
    @CsvSource({
        "rewrite, --preset --instruction --tier --go-deeper --format --in-place",
        "diff, --chunk --repeat --format",
        "route, --json --instruction --batch",
        "costs, --json --by --since --csv",
        "ask, --doc --format --max-turns --max-usd",
        "doctor, --json",
        "key, set remove edge frontier",
        "words, add remove list variant"
    })
    void everyCommandHasItsOptions(String command, String options) {
        CommandRun help = redraft(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains(options.split(" ")).contains("--help", "--version");
    }

    @Test
    void aRewriteTellsItsBeginningItsTextAndItsResult() {
        answers("Better.");

        CommandRun run = rewrite("edge");

        assertThat(run.code()).isZero();
        assertThat(fields(run, 0)).containsExactly("event tier provider model cause".split(" "));
        assertThat(line(run, 0).get("event").asText()).isEqualTo("start");
        assertThat(fields(run, 1)).containsExactly("event", "text");
        assertThat(line(run, 1).get("event").asText()).isEqualTo("delta");
        assertThat(names(run.lastLine())).containsExactly((RESULT + " warnings").split(" "));
        assertThat(names(run.lastLine().get("warnings").get(0)))
                .containsExactly("kind", "original", "rewritten", "why");
        assertThat(run.lastLine().get("cost_usd").isNumber()).isTrue();
        assertThat(run.lastLine().get("parent_id").isNull()).isTrue();
    }

    @Test
    void goingDeeperEndsEachRunWithALineOfItsOwn() {
        answers("Better.");
        answers("Best.");

        CommandRun run = redraft("rewrite", "--preset", "improve", "--go-deeper", "--format", "json", document());
        List<JsonNode> results = lines(run).stream()
                .filter(line -> line.get("event").asText().equals("result"))
                .toList();

        assertThat(results).extracting(line -> line.get("tier").asText()).containsExactly("edge", "frontier");
        assertThat(results.get(1).get("parent_id")).isEqualTo(results.get(0).get("interaction_id"));
    }

    @Test
    void aFallbackAndAnErrorHaveLinesOfTheirOwn() throws IOException {
        tiers(here("small"), "{provider: builtin, model: thorough}", "default_tier: edge\n");
        server.answer(401, "application/json", "{\"error\":{\"message\":\"no such key\"}}");

        CommandRun run = redraft("rewrite", "--preset", "improve", "--format", "json", document());
        JsonNode fallback = lines(run).stream()
                .filter(line -> line.get("event").asText().equals("fallback"))
                .findFirst()
                .orElseThrow();

        assertThat(names(fallback)).containsExactly("event", "from", "to", "reason");

        server.answer(401, "application/json", "{\"error\":{\"message\":\"no such key\"}}");
        CommandRun failed = rewrite("edge");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(names(failed.lastLine())).containsExactly("event", "kind", "message", "partial");
        assertThat(failed.lastLine().get("kind").asText()).isEqualTo("auth");
    }

    @Test
    void errorKindsHaveTheseNames() {
        assertThat(Arrays.stream(ErrorKind.values()).map(ErrorKind::id))
                .containsExactlyInAnyOrder(("auth forbidden not_found bad_request too_long rate_limited quota capacity"
                                + " server timeout_first_token timeout_idle cut_off refused content_filter empty"
                                + " network cancelled unsupported_instruction budget")
                        .split(" "));
    }

    @Test
    void aQuestionTellsItsTurnsToolsAndResult() {
        calls(call("a", "outline", "{}"));
        answers("Two parts.");

        ask();

        assertThat(names(events("turn").get(0))).containsExactly("event n tier provider model cause".split(" "));
        assertThat(names(events("tool").get(0))).containsExactly("event name arguments ok ms chars".split(" "));
        assertThat(names(events("delta").get(0))).containsExactly("event", "text");
        assertThat(names(run.lastLine()))
                .containsExactly(("event text turns edge_turns frontier_turns cost_usd cost_basis total_ms saved_ms"
                                + " saved_usd conversation_id")
                        .split(" "));
    }

    @Test
    void costsHaveGroupsAndATotal() {
        answers("Better.");
        rewrite("edge");

        JsonNode costs = redraft("costs", "--json").lastLine();

        assertThat(names(costs)).containsExactly("since", "groups", "total");
        assertThat(names(costs.get("groups").get(0))).containsExactly(("key " + FIGURES).split(" "));
        assertThat(names(costs.get("total"))).containsExactly(FIGURES.split(" "));
        assertThat(costs.get("groups").get(0).get("key").asText()).isEqualTo("edge");
        for (String group : List.of("tier", "day", "preset", "model", "tool-routing")) {
            assertThat(redraft("costs", "--json", "--by", group).code()).isZero();
        }
    }

    @Test
    void aRouteHasItsScoreFactorsAndCause() throws IOException {
        JsonNode route = redraft("route", "--json", "--instruction", "Improve this", document())
                .lastLine();

        assertThat(names(route)).containsExactly("score", "factors", "tier", "cause", "micros");
        assertThat(names(route.get("factors")))
                .containsExactly("length", "code", "technical", "multi_step", "question");
        Path batch = Files.writeString(
                home.resolve("batch.jsonl"), "{\"id\":\"a\",\"instruction\":\"Improve\",\"text\":\"It were late.\"}\n");
        assertThat(names(redraft("route", "--batch", batch.toString()).lastLine()))
                .containsExactlyInAnyOrder("id", "score", "factors", "tier", "cause", "micros");
    }

    @Test
    void aDiffTellsItsOperationsAndFigures() throws IOException {
        Path other = Files.writeString(home.resolve("other.md"), "# The ferry\n\nInes came early.\n");

        JsonNode diff = redraft("diff", "--format", "json", document(), other.toString())
                .lastLine();

        assertThat(names(diff))
                .containsExactly("ops pushes flips worst_frame kept_units nanos_total nanos_p50 nanos_p99".split(" "));
        assertThat(names(diff.get("ops").get(0))).containsExactly("op", "text");
        assertThat(diff.get("ops")).extracting(op -> op.get("op").asText()).containsOnly("keep", "delete", "insert");
    }

    @Test
    void theDoctorTellsTiersServersKeychainAndAlerts() throws IOException {
        tiers("{provider: builtin}", "{provider: builtin, model: thorough}", "");

        JsonNode found = Json.parse(redraft("doctor", "--json").out()).orElseThrow();

        assertThat(names(found)).containsExactly("version home tiers local_servers keychain alerts".split(" "));
        assertThat(names(found.get("tiers"))).containsExactly("edge", "frontier");
        assertThat(names(found.get("tiers").get("edge")))
                .containsExactly("provider model base_url key health detail".split(" "));
        assertThat(found.get("tiers").get("edge").get("health").asText()).isEqualTo("up");
        assertThat(found.get("keychain").asText()).isIn("available", "locked", "missing");
    }

    @Test
    void exitCodesTellUsageLimitsAndUnfinishedWorkApart() throws IOException {
        assertThat(redraft("rewrite", "--tier", "nowhere", document()).code()).isEqualTo(2);
        assertThat(redraft("nonsense").code()).isEqualTo(2);
        server.events(chunk(Json.object().put("content", "Bet")) + end("length", USUAL));
        assertThat(rewrite("edge").code()).as("cut off").isEqualTo(1);
        settings("budget: {monthly_usd: 0, at_limit: stop}\n");
        assertThat(rewrite("edge").code()).as("over the budget").isEqualTo(3);
        Files.writeString(home.resolve("settings.yaml"), "no_such_key: 1\n");
        CommandRun wrong = rewrite("edge");
        assertThat(wrong.code()).as("settings").isEqualTo(2);
        assertThat(wrong.err()).contains("no_such_key", "1");
    }

    private CommandRun rewrite(String tier) {
        return redraft("rewrite", "--preset", "improve", "--tier", tier, "--format", "json", document());
    }

    private CommandRun redraft(String... args) {
        return CommandRun.of(home, "", args);
    }

    private String document() {
        return document.toString();
    }

    private static List<JsonNode> lines(CommandRun run) {
        return run.out().lines().map(line -> Json.parse(line).orElseThrow()).toList();
    }

    private static JsonNode line(CommandRun run, int index) {
        return lines(run).get(index);
    }

    private static List<String> fields(CommandRun run, int index) {
        return names(line(run, index));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
