package app.redraft.infra.files.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsException;
import app.redraft.core.settings.SettingsStore.Loaded;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlSettingsStoreTest {
    @TempDir
    Path folder;

    private Path file;
    private YamlSettingsStore store;

    @BeforeEach
    void open() {
        file = folder.resolve("settings.yaml");
        store = new YamlSettingsStore(file, Map.of());
    }

    private Loaded load(String yaml) throws IOException {
        Files.writeString(file, yaml);
        return store.load();
    }

    @Test
    void aMissingFileGivesTheDefaults() {
        assertThat(store.load()).isEqualTo(new Loaded(Settings.DEFAULTS, null));
    }

    @Test
    void theDocumentedFileGivesTheDefaults() throws IOException {
        String documented = new String(
                getClass().getResourceAsStream("/settings/settings.yaml").readAllBytes());
        assertThat(load(documented)).isEqualTo(new Loaded(Settings.DEFAULTS, null));
    }

    @Test
    void readsEveryKey() throws IOException {
        Loaded loaded = load(
                """
                default_tier: auto
                tiers:
                  edge:
                    provider: workers-ai
                    account_id: abc
                    model: "@cf/zai-org/glm-4.7-flash"
                    max_tokens: 100
                    temperature: 0
                    top_p: null
                    first_token_timeout_s: 1
                    idle_timeout_s: 2
                    thinking: low
                    allow_private_http: true
                  frontier: {provider: openai, base_url: "http://127.0.0.1:8080/v1", model: gpt-4o, managed_process: "run --port {port}"}
                rate_limit: {requests_per_minute: 60}
                routing: {enabled: false, complexity_threshold: 4.5, fallback: false}
                budget: {monthly_usd: 20, alert_at: 0.5, at_limit: stop, daily_edge_usd: 0.1, daily_frontier_usd: 1, ask_above_usd: 0.05}
                prices:
                  gpt-4o: {input: 2.5, output: 10, cached: 1.25}
                  mine: {input: 0.1, output: 0.123456789, cache_write: 0.2}
                history: {keep_text_days: 0}
                """);

        assertThat(loaded.problem()).isNull();
        Settings settings = loaded.settings();
        assertThat(settings.defaultTier()).isEqualTo(TierChoice.AUTO);
        assertThat(settings.edge())
                .isEqualTo(new TierSettings(
                        ProviderKind.WORKERS_AI,
                        null,
                        "abc",
                        "@cf/zai-org/glm-4.7-flash",
                        100,
                        0,
                        null,
                        1,
                        2,
                        "low",
                        null,
                        true));
        assertThat(settings.frontier().baseUrl()).isEqualTo("http://127.0.0.1:8080/v1");
        assertThat(settings.frontier().managedProcess()).isEqualTo("run --port {port}");
        assertThat(settings.rateLimit().requestsPerMinute()).isEqualTo(60);
        assertThat(settings.routing()).isEqualTo(new Settings.Routing(false, 4.5, false));
        assertThat(settings.budget())
                .isEqualTo(new Settings.Budget(
                        new BigDecimal("20"),
                        0.5,
                        Settings.AtLimit.STOP,
                        new BigDecimal("0.1"),
                        new BigDecimal("1"),
                        new BigDecimal("0.05")));
        assertThat(settings.prices().get("mine").output()).isEqualByComparingTo("0.123456789");
        assertThat(settings.prices().get("gpt-4o").cached()).isEqualByComparingTo("1.25");
        assertThat(settings.prices().get("mine").cacheWrite()).isEqualByComparingTo("0.2");
        assertThat(settings.history().keepTextDays()).isZero();
    }

    @Test
    void blanksAroundAnAddressDoNotCount() throws IOException {
        Settings settings =
                load("tiers: {edge: {provider: openai, model: m, base_url: \" http://localhost:1234/v1 \"}}")
                        .settings();
        assertThat(settings.edge().baseUrl()).isEqualTo("http://localhost:1234/v1");
    }

    @Test
    void aLocalServerGetsTimeToLoadItsModel() throws IOException {
        Loaded loaded = load("tiers: {edge: {provider: ollama, model: \"qwen3:4b\"}}");
        assertThat(loaded.settings().edge().firstTokenTimeout(Tier.EDGE)).hasSeconds(120);
    }

    @ParameterizedTest
    @CsvSource({
        "'provider: openai, model: m', 10, 120",
        "'provider: anthropic, model: m', 10, 120",
        "'provider: ollama, model: m', 120, 120",
        "'provider: openai, base_url: \"http://localhost:1234/v1\", model: m', 120, 120",
        "'provider: openai, base_url: \"http://127.0.0.1:1234/v1\", model: m, first_token_timeout_s: null', 120, 120",
        "'provider: openai, model: m, managed_process: \"serve --port {port}\"', 120, 120",
        "'provider: openai, base_url: \"http://127.0.0.1:1234/v1\", model: m, first_token_timeout_s: 10', 10, 10",
        "'provider: ollama, model: m, first_token_timeout_s: 9', 9, 9",
        "'provider: openai, model: m, first_token_timeout_s: 120', 120, 120",
        "'provider: builtin, model: fast', 10, 120",
    })
    void aWaitThatIsSetIsTakenAsItIsAndElseDependsOnTierAndServer(String tier, int edge, int frontier)
            throws IOException {
        Settings settings =
                load("tiers: {edge: {" + tier + "}, frontier: {" + tier + "}}").settings();
        assertThat(settings.edge().sampling(Tier.EDGE).firstToken()).hasSeconds(edge);
        assertThat(settings.frontier().sampling(Tier.FRONTIER).firstToken()).hasSeconds(frontier);

        store.save(settings);
        assertThat(store.load().settings()).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "default_teir: edge|1|unknown key \"default_teir\"; did you mean \"default_tier\"?",
                "tiers:\\n  edge:\\n    modle: fast|3|unknown key \"tiers.edge.modle\"; did you mean \"model\"?",
                "default_tier: middle|1|default_tier must be one of edge, frontier, auto, not \"middle\"",
                "\\n\\ndefault_tier: [edge]|3|default_tier must be one of edge, frontier, auto, not a list",
                "tiers:\\n  edge: {max_tokens: many}|2|tiers.edge.max_tokens must be a whole number from 1 to 1000000, not \"many\"",
                "tiers:\\n  edge:\\n    max_tokens: 0|3|tiers.edge.max_tokens must be a whole number",
                "tiers:\\n  edge:\\n    max_tokens: 1.5|3|tiers.edge.max_tokens must be a whole number",
                "tiers:\\n  edge:\\n    max_tokens: 99999999999999999999|3|tiers.edge.max_tokens must be a whole number",
                "tiers:\\n  edge:\\n    temperature: .nan|3|tiers.edge.temperature must be a number from 0 to 2",
                "tiers:\\n  edge:\\n    temperature: 1e999999999|3|tiers.edge.temperature must be a number from 0 to 2",
                "tiers:\\n  edge:\\n    temperature:|3|tiers.edge.temperature must be a number from 0 to 2, not nothing",
                "tiers: edge|1|tiers must be a group of keys, not \"edge\"",
                "tiers:\\n  edge:\\n    model: gpt-4o|3|tiers.edge.model must be fast or thorough for the built-in proofreader",
                "tiers:\\n  edge:\\n    provider: openai|2|tiers.edge.model is needed with provider openai",
                "tiers:\\n  edge:\\n    base_url: example|3|tiers.edge.base_url must be a web address such as",
                "tiers:\\n  edge: {provider: openai, model: m, managed_process: \"run 'x\"}|2|tiers.edge.managed_process has a ' that is not closed: run 'x",
                "tiers:\\n  edge: {provider: openai, model: m, managed_process: llama-server}|2|tiers.edge.managed_process must say where the server listens: write {port}",
                "tiers:\\n  edge: {provider: openai, model: m, base_url: \"https://example.org\", managed_process: \"x {port}\"}|2|but base_url leads elsewhere",
                "tiers:\\n  edge: {managed_idle_stop_s: 1}|2|tiers.edge.managed_idle_stop_s must be a whole number from 30",
                "routing: {enabled: yes}|1|routing.enabled must be true or false, not \"yes\"",
                "budget: {monthly_usd: -1}|1|budget.monthly_usd must be a number from 0 to 1000000, not \"-1\"",
                "prices:\\n  mine: {input: 1}|2|prices.mine.output is needed: US dollars per million tokens",
                "presets:\\n  expand: auto|2|presets.expand must be one of edge, frontier, not \"auto\"",
                "presets:\\n  expnd: edge|2|unknown key \"presets.expnd\"; did you mean \"expand\"?",
                "history: {keep_text_days: -1}|1|history.keep_text_days must be a whole number",
                "default_tier: edge\\ndefault_tier: auto|2|the key \"default_tier\" stands twice",
                "default_tier: edge\\n  bad: [|2|this is not valid YAML",
                "default_tier: edge\\n---\\ndefault_tier: auto|3|only one document is expected",
                "just words|1|expected keys such as \"default_tier: edge\", found text",
                "tiers:\\n  edge:\\n    api_key: x|3|keys do not belong in this file",
            })
    void namesLineAndKeyOfTheFirstProblem(String yaml, int line, String message) throws IOException {
        Loaded loaded = load(yaml.replace("\\n", "\n"));

        assertThat(told(loaded.problem()))
                .startsWith(file + ", line " + line + ": ")
                .contains(message)
                .as("at the very first start there are none before it")
                .endsWith("Until that is mended, the settings are those of a new Redraft.")
                .doesNotContain("\n")
                .doesNotContain("?.");
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void severalProblemsAreOneMessageAboutTheFirstLine() throws IOException {
        assertThat(told(load("routing: {enabled: 3}\ndefault_tier: 7\nx: y").problem()))
                .contains("line 1: routing.enabled")
                .contains("(and 2 more)");
    }

    @Test
    void theLastGoodSettingsStayInForce() throws IOException {
        load("history: {keep_text_days: 7}");
        assertThat(load("history: {keep_text_days: seven}").settings().history().keepTextDays())
                .isEqualTo(7);
    }

    @Test
    void theLastGoodSettingsStayInForceAfterARestart() throws IOException {
        load("history: {keep_text_days: 7}");
        Files.writeString(file, "history: [");
        Loaded loaded = new YamlSettingsStore(file, Map.of()).load();
        assertThat(loaded.settings().history().keepTextDays()).isEqualTo(7);
        assertThat(told(loaded.problem())).isNotNull();
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(told(store.load().problem())).contains("is not UTF-8 text");
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() throws IOException {
        Files.createDirectory(file);
        assertThat(told(store.load().problem())).contains("cannot be read");
    }

    @Test
    void savesWhatItLoads() throws IOException {
        Settings settings = Settings.DEFAULTS
                .withDefaultTier(TierChoice.FRONTIER)
                .withTier(
                        Tier.FRONTIER,
                        new TierSettings(
                                ProviderKind.OPENAI,
                                "http://127.0.0.1:8080/v1?a=#b",
                                "yes",
                                "@cf/\"odd\": name\u00e9\u2603",
                                4096,
                                0.25,
                                1.0,
                                30,
                                31,
                                "high",
                                "run --model 'a b' # not a comment",
                                600,
                                true));
        settings = new Settings(
                        settings.defaultTier(),
                        settings.edge(),
                        settings.frontier(),
                        new Settings.RateLimit(3),
                        new Settings.Routing(false, 2.5, false, 0.1, Settings.WarmUp.ALWAYS),
                        new Settings.Budget(
                                new BigDecimal("20"), 0.9, Settings.AtLimit.STOP, null, new BigDecimal("1.5"), null),
                        Map.of(
                                "qwen3:4b",
                                new Settings.PriceOverride(
                                        new BigDecimal("1"), new BigDecimal("2.0005"), null, new BigDecimal("1.25"))),
                        new Settings.History(0),
                        new Settings.Assistant(5, new BigDecimal("0.5"), Settings.RedoWeakAnswers.NEVER))
                .withPresets(Map.of("expand", Tier.FRONTIER, "grammar", Tier.EDGE))
                .withProtectedWords(List.of("Ludwig Hohl", "(Miller, 2019)", "e-mail; \"odd\"", "no"))
                .withWarnings(new Settings.Warnings(Set.of("length")));

        store.save(settings);

        assertThat(new YamlSettingsStore(file, Map.of()).load()).isEqualTo(new Loaded(settings, null));
    }

    @Test
    void aFirstSaveSetsNothingElseAndExplainsTheOtherKeys() throws Exception {
        store.save(Settings.DEFAULTS.withDefaultTier(TierChoice.AUTO));
        assertThat(file)
                .content()
                .startsWith("default_tier: auto            # edge | frontier | auto\n# tiers:\n")
                .contains("    # max_tokens: 2048\n", "# 0 = keep no text at all\n");
        assertThat(YamlNode.parse(Files.readString(file)).fields()).containsOnlyKeys("default_tier");
        store.save(Settings.DEFAULTS.withDefaultTier(TierChoice.FRONTIER));
        assertThat(file).content().startsWith("default_tier: frontier").contains("    # max_tokens: 2048\n");
    }

    @Test
    void kindsOfWarningsAreAListAndAnUnknownOneIsTold() throws IOException {
        load("warnings: {off: [negation, name]}\n");
        assertThat(store.load().settings().warnings().off()).containsExactlyInAnyOrder("negation", "name");
        store.save(store.load().settings().withWarnings(new Settings.Warnings(Set.of("unit", "date"))));
        assertThat(file).content().isEqualTo("warnings: {off: [date, unit]}\n");
        load("warnings:\n  off: [nonsense]\n");
        assertThat(told(store.load().problem()))
                .contains("line 2", "warnings.off must be some of number, unit", "not \"nonsense\"");
        load("warnings: {off: number}\n");
        assertThat(told(store.load().problem())).contains("warnings.off must be a list");
    }

    @Test
    void whatAnotherWindowSavedMeanwhileStays() throws IOException {
        load("budget: {monthly_usd: 20}\nprices:\n  m: {input: 1, output: 2}\n");
        Settings seen = store.load().settings();
        Files.writeString(file, "budget: {monthly_usd: 5, at_limit: stop}\nprices:\n  n: {input: 3, output: 4}\n");
        Settings now = store.save(seen, seen.withDefaultTier(TierChoice.AUTO));
        assertThat(now.defaultTier()).isEqualTo(TierChoice.AUTO);
        assertThat(now.budget().monthlyUsd()).isEqualByComparingTo("5");
        assertThat(now.budget().atLimit()).isEqualTo(Settings.AtLimit.STOP);
        assertThat(now.prices()).containsOnlyKeys("n");
        assertThat(store.load().settings()).isEqualTo(now);
    }

    @Test
    void savingWritesNoDefaultForWhatIsNotSet() throws IOException {
        load(
                """
                # mine
                tiers:
                  edge: {provider: openai, model: m, temperature: 0.7}   # typed by hand
                budget: {monthly_usd: 20}
                """);
        Settings loaded = store.load().settings();
        store.save(loaded.withDefaultTier(TierChoice.AUTO));
        assertThat(file)
                .content()
                .contains("# mine\n", "# typed by hand\n", "temperature: 0.7\n", "budget: {monthly_usd: 20}\n")
                .doesNotContain("max_tokens", "idle_timeout_s", "frontier", "alert_at", "rate_limit", "history");
        assertThat(store.load().settings()).isEqualTo(loaded.withDefaultTier(TierChoice.AUTO));
    }

    @Test
    void whatIsSetToTheDefaultStaysSet() throws IOException {
        load("history: {keep_text_days: 30}\nrouting:\n  fallback: true # yes\n");
        store.save(Settings.DEFAULTS.withDefaultTier(TierChoice.AUTO));
        assertThat(file)
                .content()
                .contains("history: {keep_text_days: 30}\n")
                .containsPattern("routing:\n  fallback: true +# yes\n");
    }

    @Test
    void savingKeepsTheWritersComments() throws IOException {
        load(
                """
                # my settings
                default_tier: edge
                tiers:
                  # the quick one
                  edge:
                    model: fast   # do not change
                rate_limit:
                  requests_per_minute: 5 # slow
                # the end
                """);
        store.save(Settings.DEFAULTS.withDefaultTier(TierChoice.AUTO));
        assertThat(file)
                .content()
                .contains("# my settings\ndefault_tier: auto\n", "  # the quick one\n  edge:\n", "# slow\n")
                .containsPattern("model: fast +# do not change\n")
                .endsWith("# the end\n");
    }

    @Test
    void savingOverAnUnusableFileKeepsACopyOfIt() throws IOException {
        load("tiers: {edge: {modle: x}}");
        store.save(Settings.DEFAULTS);
        assertThat(folder.resolve("settings.yaml.unusable")).hasContent("tiers: {edge: {modle: x}}");
        assertThat(store.load().problem()).isNull();
    }

    @Test
    void theEnvironmentDecidesTheDefaultTierAndStaysOutOfTheFile() throws IOException {
        Files.writeString(file, "default_tier: edge");
        YamlSettingsStore other = new YamlSettingsStore(file, Map.of("AI_DEFAULT_TIER", "frontier"));

        Settings inForce = other.load().settings();
        assertThat(inForce.defaultTier()).isEqualTo(TierChoice.FRONTIER);

        other.save(inForce);
        assertThat(store.load().settings().defaultTier()).isEqualTo(TierChoice.EDGE);
    }

    @Test
    void anImpossibleEnvironmentValueIsNamedAndIgnored() {
        Loaded loaded = new YamlSettingsStore(file, Map.of("AI_DEFAULT_TIER", "best")).load();
        assertThat(loaded.settings().defaultTier()).isEqualTo(TierChoice.EDGE);
        assertThat(told(loaded.problem())).contains("AI_DEFAULT_TIER must be edge, frontier or auto, not \"best\"");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedAndChangesNothing() throws IOException {
        Path blocked = folder.resolve("file");
        Files.writeString(blocked, "not a folder");
        YamlSettingsStore under = new YamlSettingsStore(blocked.resolve("settings.yaml"), Map.of());
        assertThatThrownBy(() -> under.save(Settings.DEFAULTS))
                .isInstanceOf(IOException.class)
                .satisfies(failure ->
                        assertThat(Sentences.of((SettingsException) failure)).contains("make the folder writable"));
        assertThat(blocked).hasContent("not a folder");
    }

    private static String told(UserMessage problem) {
        return Sentences.of(problem);
    }
}
