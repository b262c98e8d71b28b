package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.call.fallback.FallbackApproval;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.monitoring.HealthProbe;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.Version;
import app.redraft.core.routing.TierReadiness;
import app.redraft.infra.provider.LoopbackServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands against a tier is seen before it is asked, with the real services; the other tier then answers, visibly. */
class GuardedRoutesTest {
    private static final String TEXT = "She have went to the market yesterday.";
    private static final String ELSEWHERE = "https://models.example/v1";
    private static final String SONNET = "Rewrite as a sonnet";
    private static final String GREETING = "Hi there.";

    @TempDir
    private Path home;

    private LoopbackServer server;
    private Bootstrap services;
    private String settings = "";
    private Approvals approvals = Approvals.NOBODY;
    private final List<JsonNode> lines = new ArrayList<>();

    @BeforeEach
    void startServer() throws IOException {
        server = new LoopbackServer().llamaCpp();
    }

    @AfterEach
    void stop() throws IOException {
        if (services != null) {
            services.close();
        }
        server.close();
    }

    @Test
    void aFrontierWithoutItsKeyIsNotAskedAndEdgeAnswersVisibly() throws IOException {
        given("auto", here("small"), elsewhere("large"));
        answers("A sonnet.");

        assertThat(rewrite("--instruction", SONNET)).isZero();
        assertThat(event("fallback").get("reason").asText()).contains("no key").contains("models.example");
        assertThat(event("result").get("tier").asText()).isEqualTo("edge");
        assertThat(ledger()).singleElement().satisfies(row -> {
            assertThat(row.routingCause().id()).isEqualTo("fallback:override:verse");
            assertThat(row.complexityScore()).isNotNull();
        });
    }

    @Test
    void anAccountIsPartOfWhatATierNeeds() throws IOException {
        given("auto", here("small"), "{provider: workers-ai, model: \"@cf/large\"}");
        answers("A sonnet.");

        assertThat(rewrite("--instruction", SONNET)).isZero();
        assertThat(event("fallback").get("reason").asText()).contains("account");
    }

    @Test
    void theBuiltInProofreaderIsNotAskedForWhatItCannotDo() throws IOException {
        given("auto", here("small"), "{provider: builtin, model: thorough}");
        answers("A sonnet.");

        assertThat(rewrite("--instruction", SONNET)).isZero();
        assertThat(event("fallback").get("reason").asText()).contains("it cannot rewrite");
        assertThat(event("result").get("text").asText()).isEqualTo("A sonnet.");
    }

    @Test
    void aFailureIsToldWhereTheOtherTierCouldNotHelpEither() throws IOException {
        given("auto", "{provider: builtin, model: fast}", elsewhere("large"));

        assertThat(rewrite("--instruction", SONNET)).isEqualTo(1);
        assertThat(lines).noneMatch(line -> line.get("event").asText().equals("fallback"));
        assertThat(event("error").get("kind").asText()).isEqualTo("auth");
    }

    @Test
    void edgeIsNeverReplacedByAFrontierThatCosts() throws IOException {
        given("auto", elsewhere("small"), here("large"), "prices:\n  large: {input: 1.0, output: 2.0}\n");

        assertThat(rewrite("--preset", "grammar")).isEqualTo(1);
        assertThat(event("error").get("kind").asText()).isEqualTo("auth");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void edgeIsReplacedByAFrontierThatCostsNothing() throws IOException {
        given("auto", elsewhere("small"), here("large"));
        answers(GREETING);

        assertThat(rewrite("--preset", "grammar")).isZero();
        assertThat(event("fallback").get("to").asText()).isEqualTo("frontier");
    }

    @Test
    void aTierThatKeepsFailingIsLeftAlone() throws IOException {
        given("frontier", "{provider: builtin, model: fast}", here("large"));
        for (int i = 0; i < 4; i++) {
            server.answer(500, "application/json", "{\"error\": {\"message\": \"broken\"}}");
        }
        for (int i = 0;
                !services.calls
                        .rewriter
                        .router()
                        .readiness()
                        .obstacle(Tier.FRONTIER, grammar())
                        .isPresent();
                i++) {
            assertThat(i).as("failing calls").isLessThan(4);
            rewrite("--preset", "grammar");
        }
        int asked = server.requests().size();
        lines.clear();

        assertThat(rewrite("--preset", "grammar")).isZero();
        assertThat(server.requests()).hasSize(asked);
        assertThat(event("fallback").get("reason").asText()).contains("left to recover");
        assertThat(event("result").get("tier").asText()).isEqualTo("edge");
    }

    @Test
    void aServerThatDidNotAnswerAMomentAgoIsNotWaitedFor() throws IOException {
        LoopbackServer gone = new LoopbackServer();
        gone.close();
        given("auto", here("small"), "{provider: openai, base_url: \"" + gone.url() + "/v1\", model: large}");
        answers("A sonnet.");
        assertThat(services.calls.monitor.probe(Tier.FRONTIER).state()).isEqualTo(HealthProbe.State.DOWN);

        assertThat(rewrite("--instruction", SONNET)).isZero();
        assertThat(event("fallback").get("from").asText()).isEqualTo("frontier");
        assertThat(event("result").get("tier").asText()).isEqualTo("edge");
        assertThat(ledger()).as("frontier was not called").hasSize(1);
    }

    @Test
    void overTheRateTheProofreaderAnswersAndNobodyWaits() throws IOException {
        given("frontier", "{provider: builtin, model: fast}", here("large"), "rate_limit: {requests_per_minute: 1}\n");
        answers(GREETING);
        assertThat(rewrite("--preset", "grammar")).isZero();
        assertThat(event("result").get("tier").asText()).isEqualTo("frontier");
        lines.clear();

        assertThat(rewrite("--preset", "grammar")).isZero();
        assertThat(event("fallback").get("reason").asText()).contains("limit of requests a minute");
        assertThat(event("result").get("tier").asText()).isEqualTo("edge");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void overTheBudgetEdgeAnswersWhereNobodyCanBeAsked() throws IOException {
        overBudget("stop");

        assertThat(rewrite("--instruction", SONNET)).isZero();
        assertThat(event("fallback").get("reason").asText()).contains("This month's budget of $1.00 is spent");
        assertThat(event("result").get("tier").asText()).isEqualTo("edge");
    }

    @Test
    void overTheBudgetTheWriterIsAskedFirstAndANoIsEnough() throws IOException {
        List<String> questions = new ArrayList<>();
        approvals = new Approvals(
                (tier, question, cancellation) -> {
                    questions.add(Sentences.of(question));
                    return false;
                },
                FallbackApproval.AS_SETTINGS_SAY);
        overBudget("ask");

        assertThat(rewrite("--instruction", SONNET)).isZero();
        assertThat(questions).hasSize(1);
        assertThat(event("fallback").get("reason").asText()).contains("budget");
        assertThat(event("result").get("tier").asText()).isEqualTo("edge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edge", "frontier"})
    void aPricedModelIsHeldByTheBudgetAlsoAtAnAddressOfThisMachine(String tier) throws IOException {
        given(
                "edge",
                tier.equals("edge") ? here("large") : "{provider: builtin, model: fast}",
                tier.equals("edge") ? "{provider: builtin, model: thorough}" : here("large"),
                "prices:\n  large: {input: 100000, output: 1}\nbudget: {monthly_usd: 1, at_limit: stop}\n");
        answers(GREETING);
        assertThat(rewrite("--tier", tier, "--preset", "grammar")).isZero();
        lines.clear();

        assertThat(rewrite("--tier", tier, "--preset", "grammar")).isEqualTo(3);
        assertThat(event("error").get("kind").asText()).isEqualTo("budget");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whatHasNoPriceIsFreeAtAKnownLocalEngineAndUnknownAtAGateway() throws IOException {
        given("edge", here("test-model"), "{provider: builtin, model: thorough}");
        answers(GREETING);
        assertThat(rewrite("--preset", "grammar")).isZero();
        assertThat(event("result").get("cost_basis").asText()).isEqualTo("free");
        services.close();
        lines.clear();

        server.models("{\"object\":\"list\",\"data\":[{\"id\":\"test-model\",\"owned_by\":\"openai\"}]}");
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
        answers(GREETING);
        assertThat(rewrite("--preset", "grammar")).isZero();
        assertThat(event("result").get("cost_basis").asText()).isEqualTo("unknown");
        assertThat(event("result").get("cost_usd").isNull()).isTrue();
    }

    @Test
    void aPassageThatDoesNotFitTheSmallModelGoesToTheLargeOne() throws IOException {
        given(
                "auto",
                "{provider: openai, base_url: \"" + server.url() + "/v1\", model: deepseek-chat, max_tokens: 100000}",
                here("large").replace("}", ", max_tokens: 100000}"));
        answers(GREETING);

        String text = "短い文。".repeat(10_000);
        Version version = session(text, Instruction.of(Preset.GRAMMAR), false);
        assertThat(version.finished()).isTrue();
        assertThat(version.tier()).isEqualTo(Tier.FRONTIER);
        assertThat(Sentences.of(version.end().fallback())).contains("This passage needs about");
    }

    @Test
    void lockedTextGoesToTheTierOnThisMachineWhicheverItIs() throws IOException {
        given("edge", elsewhere("small"), here("large"));
        answers(GREETING);

        Version version = session(TEXT, Instruction.of(Preset.GRAMMAR), true);
        assertThat(version.finished()).isTrue();
        assertThat(version.tier()).isEqualTo(Tier.FRONTIER);
        assertThat(Sentences.of(version.end().fallback())).contains("“Local only” is on");
    }

    @Test
    void lockedTextStaysWhereNeitherTierIsOnThisMachine() throws IOException {
        given("edge", elsewhere("small"), elsewhere("large"));

        Version version = session(TEXT, Instruction.of(Preset.GRAMMAR), true);
        assertThat(version.end().error()).isEqualTo(ErrorKind.FORBIDDEN);
    }

    @Test
    void autoIsOffUntilTheWriterTurnsItOn() throws IOException {
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
        assertThat(services.storage.settings.get().defaultTier())
                .as("a fresh machine")
                .isEqualTo(TierChoice.EDGE);
        services.close();
        given("edge", here("small"), here("large"));
        answers("A sonnet.");

        assertThat(rewrite("--instruction", SONNET)).isZero();
        assertThat(event("start").get("cause").asText()).isEqualTo("default");
        assertThat(event("result").get("tier").asText()).isEqualTo("edge");
    }

    @Test
    void theEnvironmentTurnsAutoOnWhateverTheFileSays() throws IOException {
        given("edge", here("small"), here("large"));
        services.close();
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString(), "AI_DEFAULT_TIER", "auto"));
        answers("A sonnet.");

        assertThat(rewrite("--instruction", SONNET)).isZero();
        assertThat(event("start").get("cause").asText()).isEqualTo("override:verse");
        assertThat(event("result").get("requested_tier").asText()).isEqualTo("auto");
        assertThat(event("result").get("tier").asText()).isEqualTo("frontier");
    }

    /** Edge on this machine made a dear call and has a free model now; frontier is elsewhere and has its key. */
    private void overBudget(String atLimit) throws IOException {
        String budget =
                "prices:\n  small: {input: 100000, output: 1}\nbudget: {monthly_usd: 1, at_limit: " + atLimit + "}\n";
        given("auto", here("small"), elsewhere("large"), budget);
        answers(GREETING);
        answers("A sonnet.");
        assertThat(rewrite("--preset", "grammar")).isZero();
        lines.clear();
        services.close();
        given("auto", here("test-model"), elsewhere("large"), budget);
    }

    private void given(String tier, String edge, String frontier, String... more) throws IOException {
        settings = "default_tier: " + tier + "\ntiers:\n  edge: " + edge + "\n  frontier: " + frontier + "\n"
                + String.join("", more);
        Files.writeString(home.resolve("settings.yaml"), settings);
        Map<String, String> environment = settings.contains("monthly_usd")
                ? Map.of("REDRAFT_HOME", home.toString(), "REDRAFT_FRONTIER_API_KEY", "unused")
                : Map.of("REDRAFT_HOME", home.toString());
        services = new Bootstrap(environment, storage -> approvals);
    }

    private String here(String model) {
        return "{provider: openai, base_url: \"" + server.url() + "/v1\", model: " + model + "}";
    }

    private static String elsewhere(String model) {
        return "{provider: openai, base_url: \"" + ELSEWHERE + "\", model: " + model + "}";
    }

    private void answers(String text) {
        server.events("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}\n\n"
                + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20}}\n\n"
                + "data: [DONE]\n\n");
    }

    /** {@code redraft rewrite --format json} as the command line runs it. */
    private int rewrite(String... wish) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("rewrite", "--format", "json"));
        arguments.addAll(List.of(wish));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            ByteArrayInputStream stdin = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
            return Commands.program(services, new Cancellation(), stdin, "test").run(arguments.toArray(String[]::new));
        } finally {
            System.setOut(before);
            for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
                lines.add(new ObjectMapper().readTree(line));
            }
        }
    }

    private Version session(String text, Instruction instruction, boolean localOnly) {
        List<RewriteEvent> events = new ArrayList<>();
        return services.calls
                .rewriter
                .open(new Passage(text, "", ""), instruction, () -> localOnly)
                .rewrite(null, events::add, new Cancellation());
    }

    private static TierReadiness.Need grammar() {
        return new TierReadiness.Need(1, 1, false, false, "grammar", "");
    }

    private JsonNode event(String name) {
        return lines.stream()
                .filter(line -> line.get("event").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + lines));
    }

    private List<LedgerEntry> ledger() {
        return services.storage.ledger.get().latest(10);
    }
}
