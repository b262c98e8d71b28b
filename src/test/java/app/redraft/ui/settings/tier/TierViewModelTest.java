package app.redraft.ui.settings.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.LocalServers.LocalServer;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.SecretStore.Keychain;
import app.redraft.core.settings.SecretStore.Source;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.tier.ProgramsViewModel.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TierViewModelTest {
    private final Texts texts = Texts.of("settings");
    private final KeyViewModel key = new KeyViewModel(Tier.EDGE, texts);
    private final TierViewModel page = new TierViewModel(Tier.EDGE, key, texts);

    static List<TierSettings> everyKind() {
        return List.of(
                TierSettings.EDGE_DEFAULTS,
                new TierSettings(ProviderKind.OPENAI, null, null, "gpt-4o", 100, 1.5, null, 11, 12, "low", null, false),
                new TierSettings(
                        ProviderKind.OPENAI,
                        "http://192.168.1.5/v1",
                        null,
                        "qwen3",
                        100,
                        0,
                        1.0,
                        11,
                        12,
                        null,
                        null,
                        true),
                new TierSettings(
                        ProviderKind.OPENAI,
                        null,
                        null,
                        "small",
                        100,
                        0,
                        1.0,
                        11,
                        12,
                        null,
                        "llama-server -m 'my model.gguf' --port {port}",
                        900,
                        false),
                new TierSettings(
                        ProviderKind.OPENAI,
                        "http://127.0.0.1:9000/v1",
                        null,
                        "small",
                        100,
                        0,
                        1.0,
                        11,
                        12,
                        null,
                        "llama-server --port 9000",
                        false),
                new TierSettings(
                        ProviderKind.WORKERS_AI, null, "account", "@cf/model", 1, 0.25, 0.5, 1, 1, "none", null, false),
                new TierSettings(
                        ProviderKind.ANTHROPIC, null, null, "claude", 4096, 1, null, 120, 60, "high", null, false),
                new TierSettings(
                        ProviderKind.OLLAMA, null, null, "llama3", 2048, 0.7, 0.9, 120, 15, null, null, false));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void givesBackWhatItLoads(TierSettings settings) {
        page.load(settings);
        key.found(Source.ENVIRONMENT, Keychain.AVAILABLE);

        assertThat(page.draft()).contains(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "managed|        |                            |Enter the command",
                "managed|        |llama-server -m 'x          |a quote is not closed",
                "managed|        |llama-server -m x --port 80 |Write {port}",
                "other  |https://example.org|llama-server --port {port}|leads to another machine",
            })
    void aCommandThatCannotWorkIsRefusedWithAdvice(
            String preset, @Nullable String address, @Nullable String command, String advice) {
        choose(preset);
        page.model.setText("small");
        page.server.address.setText(address == null ? "" : address);
        page.managed.command.setText(command == null ? "" : command);

        assertThat(page.draft()).isEmpty();
        assertThat(page.managed.command.errorProperty().get()).contains(advice);
    }

    @Test
    void aHostedEngineHasNoCommand() {
        page.load(TierSettings.EDGE_DEFAULTS);
        choose("managed");
        page.managed.command.setText("llama-server --port {port}");
        choose("openai");
        key.typedProperty().set("test-key");

        assertThat(page.draft().orElseThrow().managedProcess()).isNull();
    }

    @Test
    void anInstalledServerFillsThePageInForAModelFile() {
        page.load(TierSettings.EDGE_DEFAULTS);
        ProgramsViewModel programs = new ProgramsViewModel(
                page, name -> Optional.of(Path.of("/usr/bin", name)), new Background(Runnable::run, Runnable::run));
        programs.find();
        assertThat(programs.offers()).containsExactly(Program.LLAMA_SERVER, Program.OLLAMA);

        programs.use(Program.LLAMA_SERVER, Optional.of(Path.of("/home/ann/my models/Small-4B.gguf")));

        assertThat(page.draft()).hasValueSatisfying(draft -> {
            assertThat(draft.managedProcess())
                    .isEqualTo("llama-server -m '/home/ann/my models/Small-4B.gguf' --port {port}");
            assertThat(draft.model()).isEqualTo("Small-4B");
            assertThat(draft.provider()).isEqualTo(ProviderKind.OPENAI);
            assertThat(draft.baseUrl()).isNull();
            assertThat(draft.onThisMachine()).isTrue();
        });
    }

    @Test
    void aKnownProviderFillsInItsAddressAndASuitableModel() {
        choose("groq");
        assertThat(page.server.address.text()).isEqualTo("https://api.groq.com/openai/v1");

        choose("anthropic");
        assertThat(page.server.address.text()).isEmpty();
        assertThat(page.model.text()).isEqualTo("claude-haiku-4-5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "workers-ai"})
    void nothingIsWrongBeforeAnythingWasTyped(String preset) {
        page.load(TierSettings.EDGE_DEFAULTS);
        choose(preset);
        assertThat(page.server.address.errorProperty().get()).isEmpty();
        assertThat(page.account.errorProperty().get()).isEmpty();

        assertThat(page.draft()).isEmpty();
        assertThat(page.server.address.errorProperty().get()
                        + page.account.errorProperty().get())
                .isNotEmpty();
    }

    @Test
    void aServerOnThisMachineMayTakeTimeToLoad() {
        page.load(TierSettings.EDGE_DEFAULTS);

        choose("ollama");
        assertThat(page.firstToken.text()).isEmpty();
        assertThat(page.firstTokenInForceProperty().get()).isEqualTo("120");

        choose("openai");
        assertThat(page.firstTokenInForceProperty().get()).isEqualTo("10");

        choose("other");
        page.server.address.setText("http://localhost:8080/v1");
        assertThat(page.firstTokenInForceProperty().get()).isEqualTo("120");
    }

    @Test
    void theWaitThatWasSetIsKeptAlsoWhereItIsTheUsualOne() {
        page.load(TierSettings.EDGE_DEFAULTS);
        choose("ollama");
        page.model.setText("llama3");
        assertThat(page.draft().orElseThrow().firstTokenTimeoutS()).isNull();

        page.firstToken.setText("10");
        assertThat(page.draft().orElseThrow().firstTokenTimeoutS()).isEqualTo(10);
    }

    @Test
    void everyWrongFieldIsMarkedAtOnce() {
        page.load(TierSettings.EDGE_DEFAULTS);
        choose("workers-ai");
        page.model.setText("");
        page.maxTokens.setText("0");
        page.temperature.setText("2.5");
        page.idle.setText("soon");

        assertThat(page.draft()).isEmpty();
        assertThat(List.of(page.account, page.model, page.maxTokens, page.temperature, page.idle))
                .allSatisfy(field -> assertThat(field.errorProperty().get()).isNotEmpty());
        assertThat(page.firstToken.errorProperty().get()).isEmpty();
    }

    @Test
    void anthropicTakesTemperaturesToOneOnly() {
        page.load(TierSettings.EDGE_DEFAULTS);
        choose("anthropic");

        page.temperature.setText("1.5");

        assertThat(page.temperature.errorProperty().get()).contains("0 to 1");
    }

    @Test
    void aDecimalCommaIsAPoint() {
        page.load(new TierSettings(
                ProviderKind.OLLAMA, null, null, "llama3", 2048, 0.7, 0.9, 120, 15, null, null, false));

        page.temperature.setText("0,3");

        assertThat(page.draft().orElseThrow().temperature()).isEqualTo(0.3);
    }

    @Test
    void plainHttpInAPrivateNetworkNeedsAnExplicitYes() {
        page.load(TierSettings.EDGE_DEFAULTS);
        choose("other");
        page.server.address.setText("http://192.168.1.5:8080/v1");
        page.model.setText("qwen3");

        assertThat(page.server.asksPrivateHttpProperty().get()).contains("192.168.1.5");
        assertThat(page.draft()).isEmpty();

        page.server.privateHttpAgreedProperty().set(true);
        assertThat(page.draft().orElseThrow().allowPrivateHttp()).isTrue();
    }

    @Test
    void theYesIsForOneHostOnly() {
        page.load(TierSettings.EDGE_DEFAULTS);
        choose("other");
        page.server.address.setText("http://192.168.1.5:8080/v1");
        page.server.privateHttpAgreedProperty().set(true);

        page.server.address.setText("http://192.168.1.6:8080/v1");

        assertThat(page.server.privateHttpAgreedProperty().get()).isFalse();
    }

    @Test
    void takesALocalServerWithOneClick() {
        page.load(TierSettings.EDGE_DEFAULTS);

        page.use(new LocalServer("ollama", ProviderKind.OLLAMA, "http://127.0.0.1:11434", List.of("a", "b")), "b");
        key.found(Source.NONE, Keychain.AVAILABLE);

        TierSettings draft = page.draft().orElseThrow();
        assertThat(draft.provider()).isEqualTo(ProviderKind.OLLAMA);
        assertThat(draft.baseUrl()).isNull();
        assertThat(draft.model()).isEqualTo("b");
    }

    @Test
    void takesALocalServerAtAnUnusualPort() {
        page.load(TierSettings.EDGE_DEFAULTS);

        page.use(new LocalServer("llama.cpp", ProviderKind.OPENAI, "http://127.0.0.1:9931/v1", List.of("g")), "g");

        assertThat(page.presetProperty().get().id()).isEqualTo("llama.cpp");
        assertThat(page.server.address.text()).isEqualTo("http://127.0.0.1:9931/v1");
    }

    @Test
    void takesAKeyOfTheEnvironmentWithOneClick() {
        page.load(TierSettings.EDGE_DEFAULTS);
        List<EnvironmentOffer> offers = EnvironmentOffer.in(Map.of(
                "CLOUDFLARE_API_TOKEN", "test-token", "CLOUDFLARE_ACCOUNT_ID", "test-account", "HOME", "/somewhere"));

        assertThat(offers).hasSize(1);
        page.use(offers.get(0));
        key.found(Source.NONE, Keychain.AVAILABLE);

        assertThat(page.draft().orElseThrow().accountId()).isEqualTo("test-account");
        assertThat(key.change().newKey()).isEqualTo("test-token");
        assertThat(offers.get(0)).asString().doesNotContain("test-token");
    }

    @Test
    void theBuiltInEngineAsksForHardlyAnything() {
        page.load(Settings.DEFAULTS.edge());
        page.policyProperty().set(page.policies().get(1));
        page.temperature.setText("nonsense");

        assertThat(page.draft().orElseThrow().model()).isEqualTo("thorough");
    }

    private void choose(String presetId) {
        page.presetProperty()
                .set(page.presets().stream()
                        .filter(choice -> choice.id().equals(presetId))
                        .findFirst()
                        .orElseThrow());
    }
}
