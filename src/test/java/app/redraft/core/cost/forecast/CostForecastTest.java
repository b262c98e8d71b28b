package app.redraft.core.cost.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.forecast.CostForecast.Forecast;
import app.redraft.core.cost.forecast.CostForecast.Question;
import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Calls;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.infra.files.JsonPriceSource;
import app.redraft.infra.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostForecastTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private SqliteLedger ledger;
    private CostForecast forecast;
    private int calls;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(folder.resolve("redraft.db"));
        PriceTable prices = new JsonPriceSource(folder.resolve("prices.json")).load();
        forecast = new CostForecast(ledger, new CostCalculator(() -> prices, Map::of));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** A past call of 1400 characters, 400 of them the passage. */
    private void past(EngineId engine, String answered, long output, long ttftMs, long totalMs, @Nullable Money cost) {
        String id = "c" + calls++;
        ledger.begin(new CallStart(Calls.context(id, Tier.FRONTIER), engine, NOON.plusSeconds(calls), 1400, false));
        ledger.complete(
                id,
                new CallRecord(
                        answered,
                        TokenUsage.of(350, output),
                        400,
                        ttftMs,
                        totalMs,
                        new Cost(cost, cost == null ? Cost.Basis.UNKNOWN : Cost.Basis.BILLED, null),
                        FinishReason.STOP,
                        null,
                        false));
    }

    private Forecast of(EngineId engine, boolean local) {
        return forecast.forecast(new Question(engine, local, 1800, 800));
    }

    @Test
    void withoutHistoryTheRangeComesFromThePriceTable() {
        // 450 tokens in, 160 to 300 out, at 2.5 and 10 dollars a million
        assertThat(of(Calls.GPT, false))
                .isEqualTo(new Forecast(new Money(2725), new Money(4125), null, null, 0, false));
    }

    @Test
    void historyMakesTheRangeAndTheTimes() {
        past(Calls.GPT, "gpt-4o-2024-11-20", 100, 500, 1500, null);
        past(Calls.GPT, "gpt-4o", 100, 500, 1500, null);
        past(Calls.GPT, "gpt-4o", 100, 1000, 2000, null);
        past(Calls.GPT, "gpt-4o", 120, 1000, 2200, null);
        past(Calls.GPT, "gpt-4o", 120, 1000, 2200, null);
        past(Calls.GPT, "gpt-4o", 120, 1000, 2200, null);
        // 0.25 tokens a character in; 100/400 to 120/400 out for each of 800 characters; 10 ms a token
        assertThat(of(Calls.GPT, false))
                .isEqualTo(new Forecast(
                        new Money(450 * 5 / 2 + 2000), new Money(450 * 5 / 2 + 2400), 2500L, 3400L, 6, false));
    }

    @Test
    void otherModelsDoNotCount() {
        past(Calls.GPT, "gpt-4o-mini", 100, 500, 1500, null);
        past(new EngineId("other", "gpt-4o"), "gpt-4o", 100, 500, 1500, null);
        assertThat(of(Calls.GPT, false).samples()).isZero();
    }

    @Test
    void aProviderThatBillsIsForecastFromItsBills() {
        EngineId routed = new EngineId("openai", "somebody/model");
        past(routed, "somebody/model", 100, 500, 1500, new Money(900));
        // 900 micro-dollars for 450 tokens = 2 each; 450 + 200 tokens now
        assertThat(of(routed, false)).isEqualTo(new Forecast(new Money(1300), new Money(1300), null, null, 1, false));
    }

    @Test
    void whatIsFreeCostsNothingAndWhatIsUnknownIsUnknown() {
        assertThat(of(new EngineId("builtin", "fast"), true).high()).isEqualTo(Money.ZERO);
        assertThat(of(new EngineId("openai", "local-model"), true).high()).isEqualTo(Money.ZERO);
        assertThat(of(new EngineId("openai", "unheard-of"), false).high()).isNull();
    }

    @Test
    void aPassageInPartsIsTheSumOfItsParts() {
        Question part = new Question(Calls.GPT, false, 1800, 800);
        assertThat(forecast.forecast(List.of(part, part)))
                .isEqualTo(new Forecast(new Money(2 * 2725), new Money(2 * 4125), null, null, 0, false));
    }
}
