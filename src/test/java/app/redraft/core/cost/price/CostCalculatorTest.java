package app.redraft.core.cost.price;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Bill;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.settings.Settings.PriceOverride;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostCalculatorTest {
    private static final LocalDate DATE = LocalDate.of(2026, 9, 23);

    private static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }

    private static Rates rates(String input, String output, String cached, String cacheWrite) {
        return new Rates(
                usd(input),
                usd(output),
                cached == null ? null : usd(cached),
                cacheWrite == null ? null : usd(cacheWrite));
    }

    private static final PriceTable TABLE = new PriceTable(
            DATE,
            usd("0.011"),
            List.of(
                    new ModelPrice("openai", "gpt-4o", rates("2.5", "10", "1.25", null), List.of(), false, null),
                    new ModelPrice("anthropic", "claude", rates("3", "15", "0.3", "3.75"), List.of(), false, null),
                    new ModelPrice(
                            "openai",
                            "gpt-big",
                            rates("2.5", "15", "0.25", null),
                            List.of(new ModelPrice.Step(271_999, rates("5", "22.5", "0.5", null))),
                            false,
                            null),
                    new ModelPrice(
                            "cloudflare", "@cf/glm", rates("0.0605", "0.4", null, null), List.of(), false, null)),
            List.of("gpt-4o-2024-05-13"));

    private final CostCalculator calculator = new CostCalculator(
            () -> TABLE,
            () -> Map.of(
                    "mine",
                    new PriceOverride(usd("1"), usd("2"), null),
                    "llama3",
                    new PriceOverride(usd("1"), usd("1"), null)));

    private Cost cost(String provider, String model, boolean local, TokenUsage usage) {
        return calculator.cost(
                new CostCalculator.Usage(new EngineId(provider, model), model, () -> local, usage, false, null));
    }

    /** Each line worked out by hand: tokens x US dollars per million tokens = micro-dollars. */
    @ParameterizedTest
    @CsvSource({
        // model, input, cached, cache write, output, micro-dollars
        "gpt-4o, 1000, 0, 0, 500, 7500", // 1000 x 2.5 + 500 x 10
        "gpt-4o, 1000, 400, 0, 500, 7000", // 600 x 2.5 + 400 x 1.25 + 5000
        "gpt-4o, 1, 1, 0, 0, 1", // 1.25, rounded down
        "gpt-4o, 1, 0, 0, 0, 3", // 2.5, half up
        "gpt-4o, 0, 0, 0, 0, 0",
        "claude, 10000, 6000, 3000, 200, 19050", // 1000 x 3 + 6000 x 0.3 + 3000 x 3.75 + 200 x 15
        "gpt-big, 271999, 0, 0, 10, 680148", // 271999 x 2.5 = 679997.5, + 150 = 680147.5, half up
        "gpt-big, 272000, 100000, 0, 10, 910225", // 172000 x 5 + 100000 x 0.5 + 10 x 22.5
        "@cf/glm, 57, 0, 0, 28, 15", // 3.4485 + 11.2 = 14.6485
        "@cf/glm, 1000000, 0, 0, 1000000, 460500",
        "gpt-4o, 4000000000000, 0, 0, 0, 10000000000000", // no overflow, no loss in large sums
    })
    void isExactToTheMicroDollar(String model, long input, long cached, long cacheWrite, long output, long micros) {
        Cost cost = cost("openai", model, false, new TokenUsage(input, output, cached, cacheWrite, 0));
        assertThat(cost).isEqualTo(new Cost(new Money(micros), Cost.Basis.COMPUTED, DATE));
    }

    @Test
    void thinkingIsPartOfTheOutputAndNotPaidTwice() {
        assertThat(cost("openai", "gpt-4o", false, new TokenUsage(0, 100, 0, 0, 90))
                        .amount())
                .isEqualTo(new Money(1000));
    }

    @Test
    void whatIsCachedForAnHourCostsTwiceTheInput() {
        // 1000 x 3 + 6000 x 0.3 + 2000 x 3.75 + 1000 x 6 + 200 x 15
        assertThat(cost("openai", "claude", false, new TokenUsage(10_000, 200, 6000, 3000, 0, 1000))
                        .amount())
                .isEqualTo(new Money(21_300));
    }

    @Test
    void moreCachedThanInputNeverMakesANegativePrice() {
        assertThat(cost("openai", "gpt-4o", false, new TokenUsage(10, 0, 100, 100, 0))
                        .amount())
                .isEqualTo(new Money(13)); // 10 x 1.25 = 12.5
    }

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-4o-2024-11-20",
        "openai, GPT-4o",
        "openai, openai/gpt-4o",
        "openai, openai/gpt-4o-2024-11-20",
        "workers-ai, workers-ai/@cf/glm",
        "openai, claude-20251001",
    })
    void findsTheModelBehindItsOtherNames(String provider, String model) {
        assertThat(cost(provider, model, false, TokenUsage.of(1000, 0)).basis()).isEqualTo(Cost.Basis.COMPUTED);
    }

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-4o-2024-05-13", // another price than gpt-4o has today
        "openai, gpt-4o-realtime",
        "openai, somebody/gpt-4o",
        "openai, nobody-knows",
    })
    void anUnknownPriceIsUnknownAndNeverZero(String provider, String model) {
        Cost cost = cost(provider, model, false, TokenUsage.of(1000, 0));
        assertThat(cost).isEqualTo(Cost.UNKNOWN);
        assertThat(cost.amount()).isNull();
    }

    @Test
    void theBillOfTheProviderWins() {
        Cost cost = calculator.cost(new CostCalculator.Usage(
                new EngineId("openai", "gpt-4o"),
                "gpt-4o",
                () -> true,
                TokenUsage.of(9, 9),
                false,
                Bill.usd(usd("0.0000015"))));
        assertThat(cost).isEqualTo(new Cost(new Money(2), Cost.Basis.BILLED, null));
    }

    @Test
    void ourOwnCountMakesAnEstimate() {
        Cost cost = calculator.cost(new CostCalculator.Usage(
                new EngineId("openai", "gpt-4o"), "gpt-4o", () -> false, TokenUsage.of(1000, 0), true, null));
        assertThat(cost).isEqualTo(new Cost(new Money(2500), Cost.Basis.ESTIMATED, DATE));
    }

    @Test
    void theWritersOwnPriceOfCacheWritesCounts() {
        CostCalculator own = new CostCalculator(
                () -> TABLE, () -> Map.of("claude", new PriceOverride(usd("4"), usd("8"), usd("0.4"), usd("5"))));
        Cost cost = own.cost(new CostCalculator.Usage(
                new EngineId("anthropic", "claude"),
                "claude",
                () -> false,
                new TokenUsage(1000, 10, 400, 500, 0),
                false,
                null));
        // 100 x 4 + 400 x 0.4 + 500 x 5 + 10 x 8
        assertThat(cost.amount()).isEqualTo(new Money(3140));
    }

    @Test
    void aPriceThatChangesHoldsFromItsDay() {
        ModelPrice changing = new ModelPrice(
                "google",
                "flash",
                rates("1", "2", null, null),
                List.of(),
                false,
                null,
                new PriceSchedule(
                        List.of(new PriceSchedule.Change(LocalDate.of(2027, 1, 1), rates("3", "6", null, null))), null),
                null);
        PriceTable table = new PriceTable(DATE, null, List.of(changing), List.of());
        for (String moment : new String[] {"2026-12-31T23:00:00Z", "2027-01-01T01:00:00Z"}) {
            CostCalculator then =
                    new CostCalculator(() -> table, Map::of, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
            Cost cost = then.cost(new CostCalculator.Usage(
                    new EngineId("openai", "flash"), "flash", () -> false, TokenUsage.of(100, 100), false, null));
            assertThat(cost.amount()).isEqualTo(new Money(moment.startsWith("2026") ? 300 : 900));
        }
    }

    @Test
    void theWritersOwnPriceWinsAndHasNoDate() {
        CostCalculator own = new CostCalculator(
                () -> TABLE, () -> Map.of("gpt-4o", new PriceOverride(usd("1"), usd("1"), usd("0"))));
        Cost cost = own.cost(new CostCalculator.Usage(
                new EngineId("openai", "gpt-4o"),
                "gpt-4o-2024-11-20",
                () -> false,
                new TokenUsage(100, 0, 40, 0, 0),
                false,
                null));
        assertThat(cost).isEqualTo(new Cost(new Money(60), Cost.Basis.COMPUTED, null));
    }

    @Test
    void theModelThatAnsweredIsPaidNotTheOneAskedFor() {
        Cost cost = calculator.cost(new CostCalculator.Usage(
                new EngineId("openai", "gpt-4o"), "gpt-big", () -> false, TokenUsage.of(0, 10), false, null));
        assertThat(cost.amount()).isEqualTo(new Money(150));
    }

    @Test
    void aServerThatNamesItsModelOddlyIsPricedByTheModelAskedFor() {
        Cost cost = calculator.cost(new CostCalculator.Usage(
                new EngineId("openai", "gpt-4o"), "/models/x.gguf", () -> true, TokenUsage.of(0, 10), false, null));
        assertThat(cost.amount()).isEqualTo(new Money(100));
    }

    @ParameterizedTest
    @CsvSource({
        "builtin, fast, false, FREE",
        "builtin, mine, false, FREE",
        "ollama, qwen3:4b, false, FREE",
        "ollama, llama3, false, COMPUTED", // the writer gave it a price
        "openai, local-model, true, FREE",
        "openai, mine, true, COMPUTED", // priced wherever its server is
        "openai, gpt-4o, true, COMPUTED",
        "openai, local-model, false, UNKNOWN",
        "workers-ai, @cf/other, false, UNKNOWN",
    })
    void freeIsOnlyWhatRunsHereWithoutAPrice(String provider, String model, boolean local, Cost.Basis basis) {
        assertThat(cost(provider, model, local, TokenUsage.of(1000, 1000)).basis())
                .isEqualTo(basis);
    }

    @Test
    void neuronsHaveAPrice() {
        assertThat(neurons(TABLE)).isEqualTo(new Cost(new Money(115), Cost.Basis.BILLED, DATE)); // 10.47 x 11 = 115.17
    }

    @Test
    void neuronsOfUnknownPriceAreNotFree() {
        PriceTable table = new PriceTable(DATE, null, TABLE.prices(), List.of());
        // 57 x 0.0605 + 28 x 0.4 = 14.6485
        assertThat(neurons(table)).isEqualTo(new Cost(new Money(15), Cost.Basis.COMPUTED, DATE));
        assertThat(neurons(PriceTable.empty(DATE))).isEqualTo(Cost.UNKNOWN);
    }

    private static Cost neurons(PriceTable table) {
        return new CostCalculator(() -> table, Map::of)
                .cost(new CostCalculator.Usage(
                        new EngineId("workers-ai", "@cf/glm"),
                        "@cf/glm",
                        () -> false,
                        TokenUsage.of(57, 28),
                        false,
                        Bill.neurons(usd("10.47"))));
    }

    @Test
    void aPriceOfCacheWritesThatALargeCallLeavesOutRisesWithItsInput() {
        ModelPrice sonnet = new ModelPrice(
                "anthropic",
                "sonnet",
                rates("3", "15", "0.3", "3.75"),
                List.of(new ModelPrice.Step(200_000, rates("6", "22.5", "0.6", null))),
                false,
                null);
        // 1000 x 6 + 150000 x 0.6 + 50000 x 7.5 + 100 x 22.5
        assertThat(sonnet.of(new TokenUsage(201_000, 100, 150_000, 50_000, 0))).isEqualTo(new Money(473_250));
    }
}
