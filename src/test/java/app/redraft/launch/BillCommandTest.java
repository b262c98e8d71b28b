package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.LoopbackServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call cost, as the command line tells it and the ledger keeps it, whatever a server says of its tokens. */
class BillCommandTest {
    private static final String PRICED = "prices:\n  test-model: {input: 10.0, output: 20.0, cached: 1.0}\n";

    @TempDir
    private Path home;

    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void settings(String more) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: {provider: openai, base_url: \"" + server.url()
                        + "/v1\", model: test-model}\nrouting: {fallback: false}\n" + more);
    }

    private void answer(String usage) {
        server.events("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"The cat sat.\"}}]}\n\n"
                + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":"
                + usage.replace('\'', '"') + "}\n\ndata: [DONE]\n\n");
    }

    private CommandRun rewrite() {
        return CommandRun.of(
                home, "The cat sats.", "rewrite", "--tier", "edge", "--instruction", "fix it", "--format", "json", "-");
    }

    private JsonNode total() {
        return CommandRun.of(home, "", "costs", "--json").lastLine().path("total");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'prompt_tokens':3000,'completion_tokens':100} | 0.032 | computed",
                "{'prompt_tokens':3000,'completion_tokens':100,'prompt_cache_hit_tokens':2400} | 0.0104 | computed",
                "{'prompt_tokens':3000,'completion_tokens':100,'prompt_tokens_details':{'cached_tokens':0},'cache_read_input_tokens':2400} | 0.0104 | computed",
                "{'prompt_tokens':50,'completion_tokens':10,'prompt_tokens_details':{'cached_tokens':900}} | 0.0016 | estimated",
                "{'prompt_tokens':100,'completion_tokens':10,'completion_tokens_details':{'reasoning_tokens':500}} | 0.0112 | estimated",
                "{'prompt_tokens':100,'completion_tokens':10,'cost':0,'is_byok':true,'cost_details':{'upstream_inference_cost':0.02}} | 0.02 | billed",
                "{'prompt_tokens':100,'completion_tokens':10,'cost':0.001,'is_byok':true,'cost_details':{'upstream_inference_cost':0.02}} | 0.021 | billed",
                "{'prompt_tokens':100,'completion_tokens':10,'cost':0,'is_byok':true} | 0.0012 | computed",
                "{'prompt_tokens':100,'completion_tokens':10,'cost':-1} | 0.0012 | computed",
            })
    void isWhatTheCountsMean(String usage, double usd, String basis) throws IOException {
        settings(PRICED);
        answer(usage);
        JsonNode result = rewrite().lastLine();
        assertThat(result.path("cost_usd").asDouble()).as("%s", result).isEqualTo(usd);
        assertThat(result.path("cost_basis").asText()).isEqualTo(basis);
        assertThat(total().path("cost_usd").asDouble()).isEqualTo(usd);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null",
                "{}",
                "[1, 2]",
                "{'total_tokens':3100}",
                "{'prompt_tokens':0,'completion_tokens':0}",
                "{'prompt_tokens':-5,'completion_tokens':10}",
                "{'prompt_tokens':0,'completion_tokens':10}",
                "{'prompt_tokens':100,'completion_tokens':0}",
                "{'prompt_tokens':1e30,'completion_tokens':10}",
            })
    void isEstimatedWhereTheCountsCannotBeTrue(String usage) throws IOException {
        settings(PRICED);
        answer(usage);
        JsonNode result = rewrite().lastLine();
        assertThat(result.path("cost_basis").asText()).as("%s", result).isEqualTo("estimated");
        assertThat(result.path("input_tokens").asInt()).isPositive();
        assertThat(result.path("output_tokens").asInt()).isPositive();
        assertThat(result.path("cost_usd").asDouble()).isPositive();
    }

    @Test
    void isUnknownAtAGatewayWithoutAPrice() throws IOException {
        settings("");
        answer("{'prompt_tokens':100,'completion_tokens':10}");
        JsonNode result = rewrite().lastLine();
        assertThat(result.path("cost_usd").isNull()).isTrue();
        assertThat(result.path("cost_basis").asText()).isEqualTo("unknown");
        assertThat(total().path("unknown_cost_calls").asInt()).isEqualTo(1);
    }

    @Test
    void holdsAPricedModelOfThisMachineToTheBudget() throws IOException {
        settings(PRICED + "budget: {monthly_usd: 0.03, at_limit: stop}\n");
        answer("{'prompt_tokens':3000,'completion_tokens':100}");
        assertThat(rewrite().code()).isZero();
        CommandRun over = rewrite();
        assertThat(over.code()).isEqualTo(3);
        assertThat(over.lastLine().path("kind").asText()).isEqualTo("budget");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRetryIsOneOfTheRequestsOfAMinute() throws IOException {
        settings(PRICED + "rate_limit: {requests_per_minute: 1}\n");
        server.answer(503, "application/json", "{\"error\":{\"message\":\"busy\"}}");
        answer("{'prompt_tokens':3000,'completion_tokens':100}");
        assertThat(rewrite().code()).isEqualTo(1);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void isKeptWhileAnotherProgramHoldsTheLedgerAndThatIsSaid() throws IOException, SQLException {
        settings(PRICED);
        assertThat(total().path("calls").asInt()).isZero();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("redraft.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            answer("{'prompt_tokens':3000,'completion_tokens':100}");
            CommandRun run = rewrite();
            assertThat(run.code()).isZero();
            assertThat(run.err()).contains("another program");
            statement.execute("ROLLBACK");
        }
        assertThat(total().path("calls").asInt()).isEqualTo(1);
        assertThat(total().path("cost_usd").asDouble()).isEqualTo(0.032);
    }

    @Test
    void ofAPassageInPartsIsOneResult() throws IOException {
        settings(PRICED);
        String paragraph = "The cat sats on the mat since the morning, and nobody knows why it does so. ".repeat(40);
        for (int i = 0; i < 12; i++) {
            answer("{'prompt_tokens':1000,'completion_tokens':100}");
        }
        CommandRun run = CommandRun.of(
                home,
                (paragraph.strip() + "\n\n").repeat(4),
                "rewrite",
                "--tier",
                "edge",
                "--instruction",
                "fix it",
                "--format",
                "json",
                "-");
        int parts = server.requests().size();
        assertThat(parts).isGreaterThan(1);
        assertThat(run.lastLine().path("cost_usd").asDouble()).isEqualTo(parts * 12_000 / 1e6);
        assertThat(total().path("cost_usd").asDouble()).isEqualTo(parts * 12_000 / 1e6);
    }

    @Test
    void aPageOfTheWebIsNoAnswerAndOwesNothing() throws IOException {
        settings(PRICED);
        server.answer(200, "application/json", "<p>Sign in to the network.</p>");
        CommandRun run = rewrite();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lastLine().path("event").asText()).isEqualTo("error");
        assertThat(total().path("cost_usd").asDouble()).isZero();
    }
}
