package app.redraft.cli.costs;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.cli.Shell;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Calls;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.infra.sqlite.WithLedger;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostsCommandTest extends WithLedger {

    private Shell costs(String... args) {
        return Shell.run(new CostsCommand(() -> ledger, () -> ledger, () -> ledger, ZoneOffset.UTC), args);
    }

    private void threeCalls() {
        Instant day = Instant.parse("2026-11-20T10:00:00Z");
        ledger.begin(new CallStart(Calls.context("a", Tier.EDGE), Calls.GPT, day, 10, false));
        ledger.complete("a", Calls.done(TokenUsage.of(100, 20), Cost.FREE, 400));
        ledger.decide("a", Outcome.ACCEPTED, 9);
        ledger.begin(new CallStart(Calls.context("b", Tier.FRONTIER), Calls.GPT, day.plusSeconds(86_400), 10, false));
        ledger.complete("b", Calls.done(TokenUsage.of(1000, 500), Calls.computed(7501), 2500));
        ledger.begin(new CallStart(Calls.context("c", Tier.FRONTIER), Calls.GPT, day.plusSeconds(86_400), 10, false));
        ledger.complete("c", Calls.failed(ErrorKind.SERVER));
    }

    @Test
    void jsonIsTheSpecifiedObject() throws IOException {
        threeCalls();
        Shell shell = costs("--json");
        assertThat(shell.code).isZero();
        assertThat(new ObjectMapper().readTree(shell.out))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                {"since": null, "groups": [
                                  {"key": "edge", "calls": 1, "failed": 0, "input_tokens": 100, "output_tokens": 20,
                                   "cost_usd": 0, "unknown_cost_calls": 0, "ttft_ms_p50": 400, "ttft_ms_p95": 400,
                                   "accepted": 1},
                                  {"key": "frontier", "calls": 2, "failed": 1, "input_tokens": 1000, "output_tokens": 500,
                                   "cost_usd": 0.007501, "unknown_cost_calls": 1, "ttft_ms_p50": 2500,
                                   "ttft_ms_p95": 2500, "accepted": 0}],
                                 "total": {"calls": 3, "failed": 1, "input_tokens": 1100, "output_tokens": 520,
                                   "cost_usd": 0.007501, "unknown_cost_calls": 1, "ttft_ms_p50": 1450,
                                   "ttft_ms_p95": 2395, "accepted": 1}}
                                """));
        assertThat(shell.out.strip()).doesNotContain("\n");
    }

    @Test
    void anEmptyLedgerHasNullCostAndNoGroups() {
        assertThat(costs("--json").out).contains("\"groups\":[]").contains("\"cost_usd\":null");
        assertThat(costs().out).isEqualTo("No calls yet.\n");
    }

    @Test
    void groupsByDaySinceADay() {
        threeCalls();
        Shell shell = costs("--json", "--by", "day", "--since", "2026-11-21");
        assertThat(shell.out)
                .contains("\"since\":\"2026-11-21\"")
                .contains("\"key\":\"2026-11-21\"")
                .doesNotContain("2026-11-20");
    }

    @Test
    void theTableIsForPeople() {
        threeCalls();
        assertThat(costs().out.lines())
                .containsExactly(
                        "tier      calls  failed  input  output                   cost  usual first text    slow  accepted",
                        "edge          1       0    100      20                     $0            0.40 s  0.40 s         1",
                        "frontier      2       1   1000     500  $0.007501 + 1 unknown            2.50 s  2.50 s         0",
                        "total         3       1   1100     520  $0.007501 + 1 unknown            1.45 s  2.40 s         1",
                        "",
                        "What Go Deeper bought",
                        "all presets                 edge kept 1 of 1",
                        "improve                     edge kept 1 of 1",
                        "edge                        $0 for 1000 kept words",
                        "saved against all frontier  $0.007501",
                        "time saved against it       2 s");
    }

    @Test
    void writesEveryCallAsCsv() throws IOException {
        threeCalls();
        Path file = folder.resolve("calls.csv");
        Shell shell = costs("--csv", file.toString());
        assertThat(shell.code).isZero();
        assertThat(shell.err).startsWith("3 calls written");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).startsWith("id,parent_id,started_at,kind,requested_tier,tier,provider,model,preset");
        assertThat(lines.get(1))
                .isEqualTo("a,,2026-11-20T10:00:00Z,rewrite,edge,edge,openai,gpt-4o,improve,user,,0,10,10,100,20,0,0,0,"
                        + "400,500,0,free,,stop,,1,accepted,9,a,1");
        assertThat(lines.get(3)).contains(",,unknown,,,server,1,failed,");
    }

    @Test
    void aCsvThatCannotBeWrittenIsNamed() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        Shell shell = costs("--csv", blocked.resolve("x.csv").toString());
        assertThat(shell.code).isEqualTo(1);
        assertThat(shell.err).contains("cannot be written");
    }

    @Test
    void wrongWordsAreAUsageError() {
        assertThat(costs("--by", "week").code).isEqualTo(2);
        assertThat(costs("--by", "week").err).contains("Choose one of: tier, day, preset, model");
        assertThat(costs("--since", "yesterday").code).isEqualTo(2);
        assertThat(costs("--since", "yesterday").err).contains("a date such as 2026-11-01");
    }
}
