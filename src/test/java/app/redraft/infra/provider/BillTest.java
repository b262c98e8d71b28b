package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.call.metering.MeteringClient;
import app.redraft.core.cost.ledger.ColdStarts;
import app.redraft.core.cost.ledger.LedgerCalls;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.ModelPrice;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.cost.price.Rates;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.sqlite.SqliteLedger;
import app.redraft.infra.tokens.JtokkitTokenCounter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From the bytes of each provider to the micro-dollars in the ledger; each amount is worked out by hand beside its case. */
class BillTest {
    private static final LocalDate DATE = LocalDate.of(2026, 9, 23);
    private static final String WORKERS_AI = "/client/v4/accounts/acc/ai/run";

    private static final PriceTable PRICES = new PriceTable(
            DATE,
            new BigDecimal("0.011"),
            List.of(
                    price("openai", "gpt", rates("1.25", "10", "0.125", null)),
                    price("x-ai", "grok", rates("1.25", "2.5", "0.2", null)),
                    price("anthropic", "sonnet", rates("3", "15", "0.3", "3.75")),
                    price("deepseek", "deepseek", rates("0.135", "0.55", "0.035", null)),
                    price("google", "gemini", rates("0.3", "2.5", "0.03", null)),
                    price("cloudflare", "@cf/glm", rates("0.0605", "0.4", null, null)),
                    new ModelPrice(
                            "openai",
                            "large",
                            rates("2.5", "15", "0.25", null),
                            List.of(new ModelPrice.Step(271_999, rates("5", "22.5", "0.5", null))),
                            false,
                            null)),
            List.of());

    @RegisterExtension
    final WireWorld world = new WireWorld();

    @TempDir
    Path folder;

    private record Case(
            String name,
            ProviderKind kind,
            String model,
            String body,
            List<String> head,
            long micros,
            Cost.Basis basis) {

        Case withHead(String header) {
            return new Case(name, kind, model, body, List.of(header), micros, basis);
        }
    }

    private static Case computed(String name, ProviderKind kind, String model, String body, long micros) {
        return new Case(name, kind, model, body, List.of(), micros, Cost.Basis.COMPUTED);
    }

    private static Case estimated(String name, ProviderKind kind, String model, String body, long micros) {
        return new Case(name, kind, model, body, List.of(), micros, Cost.Basis.ESTIMATED);
    }

    private static Case billed(String name, ProviderKind kind, String model, String body, long micros) {
        return new Case(name, kind, model, body, List.of(), micros, Cost.Basis.BILLED);
    }

    private static Stream<Case> cases() {
        return Stream.of(
                // 176 x 1.25 + 1024 x 0.125 + 350 x 10 = 220 + 128 + 3500
                computed(
                        "OpenAI: thinking is in the completion, cached input in the prompt",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':1200,'completion_tokens':350,'total_tokens':1550,"
                                + "'prompt_tokens_details':{'cached_tokens':1024},"
                                + "'completion_tokens_details':{'reasoning_tokens':256}"),
                        3848),
                // 272000 x 5 + 10 x 22.5
                computed(
                        "OpenAI: every token of a large call costs the higher price",
                        ProviderKind.OPENAI,
                        "large",
                        chunks("'prompt_tokens':272000,'completion_tokens':10,'total_tokens':272010"),
                        1_360_225),
                // 165 x 1.25 + (2 + 129) x 2.5 = 206.25 + 327.5 = 533.75
                computed(
                        "xAI: thinking comes beside the completion",
                        ProviderKind.OPENAI,
                        "grok",
                        chunks("'prompt_tokens':165,'completion_tokens':2,'total_tokens':296,"
                                + "'completion_tokens_details':{'reasoning_tokens':129}"),
                        534),
                // 739000 ticks of 1e-10 dollars = 73.9
                billed(
                        "xAI: ticks",
                        ProviderKind.OPENAI,
                        "grok",
                        chunks(
                                "'prompt_tokens':165,'completion_tokens':2,'total_tokens':296,'cost_in_usd_ticks':739000"),
                        74),
                // 360 x 0.135 + 640 x 0.035 + 300 x 0.55 = 48.6 + 22.4 + 165
                computed(
                        "DeepSeek: cache hits under their own name, thinking in the completion",
                        ProviderKind.OPENAI,
                        "deepseek",
                        chunks("'prompt_tokens':1000,'completion_tokens':300,'total_tokens':1300,"
                                + "'prompt_cache_hit_tokens':640,'prompt_cache_miss_tokens':360,"
                                + "'completion_tokens_details':{'reasoning_tokens':200}"),
                        236),
                // 11 x 0.3 + (34 - 11) x 2.5 = 3.3 + 57.5 = 60.8
                computed(
                        "Gemini: thinking is in the total alone",
                        ProviderKind.OPENAI,
                        "gemini",
                        chunks("'prompt_tokens':11,'completion_tokens':2,'total_tokens':34"),
                        61),
                // 0.0001425 dollars = 142.5, half up
                billed(
                        "OpenRouter: its cost, not the table",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':4,'completion_tokens':3,'total_tokens':7,'cost':0.0001425"),
                        143),
                billed(
                        "OpenRouter: a free model",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':4,'completion_tokens':3,'total_tokens':7,'cost':0"),
                        0),
                billed(
                        "OpenRouter: the writer's own key, all of it charged by the provider behind",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':4,'completion_tokens':3,'cost':0,'is_byok':true,"
                                + "'cost_details':{'upstream_inference_cost':0.02}"),
                        20_000),
                billed(
                        "OpenRouter: the writer's own key, and a fee",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':4,'completion_tokens':3,'cost':0.001,'is_byok':true,"
                                + "'cost_details':{'upstream_inference_cost':0.02}"),
                        21_000),
                billed(
                        "OpenRouter: its own key, the upstream cost told beside its own",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':4,'completion_tokens':3,'cost':0.02,'is_byok':false,"
                                + "'cost_details':{'upstream_inference_cost':0.019}"),
                        20_000),
                // 4 x 1.25 + 3 x 10
                computed(
                        "OpenRouter: the writer's own key, and nobody says what the provider behind charges",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':4,'completion_tokens':3,'cost':0,'is_byok':true,"
                                + "'cost_details':{'upstream_inference_cost':null}"),
                        35),
                // 600 x 1.25 + 2400 x 0.125 + 100 x 10 = 750 + 300 + 1000
                computed(
                        "a gateway: cache reads under Anthropic's name beside a zero",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':3000,'completion_tokens':100,'total_tokens':3100,"
                                + "'prompt_tokens_details':{'cached_tokens':0},'cache_read_input_tokens':2400"),
                        2050),
                // 50 x 1.25 + 900 x 0.125 + 10 x 10 = 62.5 + 112.5 + 100
                estimated(
                        "a gateway: more cached than the prompt has",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':50,'completion_tokens':10,'cache_read_input_tokens':900"),
                        275),
                computed(
                        "a gateway: the prompt without the cache, as the total says",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':50,'completion_tokens':10,'total_tokens':960,"
                                + "'prompt_tokens_details':{'cached_tokens':900}"),
                        275),
                // 10 x 1.25 + (5 + 40) x 10
                estimated(
                        "more thinking than completion, and no total",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':10,'completion_tokens':5,"
                                + "'completion_tokens_details':{'reasoning_tokens':40}"),
                        463),
                // 10 x 1.25 + 5 x 10
                estimated(
                        "a total that is not the sum",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'prompt_tokens':10,'completion_tokens':5,'total_tokens':40,"
                                + "'completion_tokens_details':{'reasoning_tokens':3}"),
                        63),
                // 4 x 1.25 + 3 x 10
                computed(
                        "Moonshot: counts in the choice",
                        ProviderKind.OPENAI,
                        "gpt",
                        Fixture.events(
                                Fixture.delta("a"),
                                "{'choices':[{'index':0,'delta':{},'finish_reason':'stop','usage':{'prompt_tokens':4,"
                                        + "'completion_tokens':3,'total_tokens':7}}]}",
                                "[DONE]"),
                        35),
                computed(
                        "Cohere: what is billed, not what was counted",
                        ProviderKind.OPENAI,
                        "gpt",
                        chunks("'billed_units':{'input_tokens':4,'output_tokens':3},"
                                + "'tokens':{'input_tokens':400,'output_tokens':300}"),
                        35),
                // 0.0012345 dollars = 1234.5, half up
                billed(
                                "LiteLLM: a header",
                                ProviderKind.OPENAI,
                                "gpt",
                                chunks("'prompt_tokens':4,'completion_tokens':3,'total_tokens':7"),
                                1235)
                        .withHead("x-litellm-response-cost: 0.0012345"),
                // 4 x 1.25 + 3 x 10
                computed(
                                "LiteLLM: a header written before the cost was known",
                                ProviderKind.OPENAI,
                                "gpt",
                                chunks("'prompt_tokens':4,'completion_tokens':3,'total_tokens':7"),
                                35)
                        .withHead("x-litellm-response-cost: 0.0"),
                // 10.47 neurons x 11 = 115.17
                billed(
                        "Workers AI: neurons",
                        ProviderKind.WORKERS_AI,
                        "@cf/glm",
                        chunks("'prompt_tokens':57,'completion_tokens':28,'total_tokens':85,'neurons':10.47"),
                        115),
                // 21.3 neurons x 11 = 234.3
                billed(
                                "Workers AI: neurons in a header",
                                ProviderKind.WORKERS_AI,
                                "@cf/glm",
                                chunks("'prompt_tokens':57,'completion_tokens':28,'total_tokens':85"),
                                234)
                        .withHead("cf-ai-neurons: 21.3"),
                // 57 x 0.0605 + 28 x 0.4 = 14.6485
                computed(
                        "Workers AI: tokens alone",
                        ProviderKind.WORKERS_AI,
                        "@cf/glm",
                        chunks("'prompt_tokens':57,'completion_tokens':28,'total_tokens':85"),
                        15),
                // 11 x 3 + 6000 x 0.3 + 1500 x 3.75 + 500 x 6 + 420 x 15 = 33 + 1800 + 5625 + 3000 + 6300
                computed(
                        "Anthropic: input beside the cache, writes for five minutes and an hour, thinking in the output",
                        ProviderKind.ANTHROPIC,
                        "sonnet",
                        messages("'input_tokens':11,'cache_read_input_tokens':6000,'cache_creation_input_tokens':2000,"
                                + "'cache_creation':{'ephemeral_5m_input_tokens':1500,'ephemeral_1h_input_tokens':500},"
                                + "'output_tokens':1"),
                        16_758));
    }

    private static String chunks(String usage) {
        return Fixture.events(
                Fixture.delta("a"), Fixture.finish("stop"), "{'choices':[],'usage':{" + usage + "}}", "[DONE]");
    }

    private static String messages(String usage) {
        return Fixture.named(
                "{'type':'message_start','message':{'id':'m','model':'sonnet','usage':{" + usage + "}}}",
                "{'type':'content_block_start','index':0,'content_block':{'type':'text','text':''}}",
                "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'a'}}",
                "{'type':'content_block_stop','index':0}",
                "{'type':'message_delta','delta':{'stop_reason':'end_turn'},'usage':{'output_tokens':420,"
                        + "'output_tokens_details':{'thinking_tokens':300}}}",
                "{'type':'message_stop'}");
    }

    @TestFactory
    Stream<DynamicTest> theLedgerHoldsWhatTheProviderCharges() {
        return cases().map(call -> DynamicTest.dynamicTest(call.name(), () -> {
            Cost cost = entry(call).cost();
            assertThat(cost.amount()).isEqualTo(new Money(call.micros()));
            assertThat(cost.basis()).isEqualTo(call.basis());
        }));
    }

    @Test
    void theTokensOfAToolCallWithoutCountsAreEstimated() {
        LedgerEntry row = failed(Fixture.events(
                "{'model':'gpt','choices':[{'index':0,'delta':{'tool_calls':[{'index':0,'id':'c','function':{'name':'look',"
                        + "'arguments':'{}'}}]}}]}",
                Fixture.finish("tool_calls"),
                "[DONE]"));
        assertThat(row.usage().input()).isPositive();
        assertThat(row.cost().basis()).isEqualTo(Cost.Basis.ESTIMATED);
        assertThat(row.cost().amount()).isGreaterThan(Money.ZERO);
    }

    @Test
    void nothingIsOwedToAServerThatIsNoModel() {
        LedgerEntry row = failed("{no json");
        assertThat(row.usage().input()).isZero();
        assertThat(row.cost().amount()).isEqualTo(Money.ZERO);
    }

    private LedgerEntry failed(String body) {
        world.server().answer(200, Fixture.SSE, body);
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("failed.db"))) {
            Calls.Result result = Calls.run(metered(world.client(ProviderKind.OPENAI, "", "gpt"), ledger));
            assertThat(result.failure()).isNotNull();
            return LedgerCalls.find(ledger, "01TEST").orElseThrow();
        }
    }

    private static MeteringClient metered(ModelClient client, SqliteLedger ledger) {
        MeteringClient.Meters meters = new MeteringClient.Meters(
                ledger,
                new CostCalculator(() -> PRICES, Map::of),
                new JtokkitTokenCounter(),
                Clock.systemUTC(),
                System::nanoTime,
                ColdStarts.NEVER);
        return new MeteringClient(client, () -> false, meters);
    }

    private LedgerEntry entry(Case call) {
        world.server().answer(200, Fixture.SSE, call.body(), call.head().toArray(String[]::new));
        String path = call.kind() == ProviderKind.WORKERS_AI ? WORKERS_AI : "";
        ModelClient client = world.client(call.kind(), path, call.model());
        try (SqliteLedger ledger =
                SqliteLedger.open(folder.resolve(Math.abs(call.name().hashCode()) + ".db"))) {
            Calls.Result result = Calls.run(metered(client, ledger));
            assertThat(result.failure()).isNull();
            return LedgerCalls.find(ledger, "01TEST").orElseThrow();
        }
    }

    private static ModelPrice price(String provider, String model, Rates rates) {
        return new ModelPrice(provider, model, rates, List.of(), false, null);
    }

    private static Rates rates(String input, String output, String cached, String cacheWrite) {
        return new Rates(
                new BigDecimal(input),
                new BigDecimal(output),
                cached == null ? null : new BigDecimal(cached),
                cacheWrite == null ? null : new BigDecimal(cacheWrite));
    }
}
