package app.redraft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Calls;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.infra.metrics.HdrLatencyHistogram;
import app.redraft.infra.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PercentileTest {
    private static final long[] TIMES = {3, 40, 41, 100, 250, 300, 900, 4_000, 4_001, 17_000};

    @Test
    void liesBetweenTwoValuesInProportion() {
        double[] values = {10, 20, 40};
        assertThat(Percentile.of(0, 3, at -> values[(int) at])).isEqualTo(10);
        assertThat(Percentile.of(50, 3, at -> values[(int) at])).isEqualTo(20);
        assertThat(Percentile.of(75, 3, at -> values[(int) at])).isEqualTo(30);
        assertThat(Percentile.of(100, 3, at -> values[(int) at])).isEqualTo(40);
        assertThat(Percentile.of(95, 1, at -> 7)).isEqualTo(7);
    }

    @Test
    void theHistogramsAndTheLedgerComputeAlike(@TempDir Path folder) {
        for (int count = 1; count <= TIMES.length; count++) {
            HdrLatencyHistogram histogram = new HdrLatencyHistogram();
            Figures figures;
            try (SqliteLedger ledger = SqliteLedger.open(folder.resolve(count + ".db"))) {
                for (int i = 0; i < count; i++) {
                    histogram.record(TIMES[i]);
                    CallRecord record = Calls.done(TokenUsage.of(1, 1), Cost.FREE, TIMES[i]);
                    ledger.complete(
                            ledger.begin(new CallStart(
                                    Calls.context("c" + i, Tier.EDGE), Calls.GPT, Instant.EPOCH, 1, true)),
                            record);
                }
                figures = ledger.report(new CostQuery(null, CostQuery.GroupBy.TIER, ZoneOffset.UTC))
                        .total();
            }
            assertThat(histogram.percentile(50)).isEqualTo(figures.ttftMsP50());
            assertThat(histogram.percentile(95)).isEqualTo(figures.ttftMsP95());
        }
    }
}
