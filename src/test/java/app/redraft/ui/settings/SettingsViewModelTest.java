package app.redraft.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.settings.LocalServers.LocalServer;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.SecretStore.Keychain;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsException;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Background;
import app.redraft.ui.settings.SettingsViewModel.State;
import app.redraft.ui.settings.form.Notice;
import app.redraft.ui.settings.tier.Discovery;
import app.redraft.ui.settings.tier.EnvironmentOffer;
import app.redraft.ui.settings.tier.KeyViewModel;
import app.redraft.ui.settings.tier.StubSecrets;
import app.redraft.ui.settings.tier.TierViewModel;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private final StubSettings store = new StubSettings();
    private final StubSecrets secrets = new StubSecrets();
    private final List<Settings> applied = new ArrayList<>();
    private final Discovery discovery = new Discovery(
            (settings, key, cancellation) -> {
                throw new AssertionError("nobody asked");
            },
            (settings, key, cancellation) -> List.of(),
            cancellation -> List.of(
                    new LocalServer("lm-studio", ProviderKind.OPENAI, "http://127.0.0.1:1234/v1", List.of("gemma"))),
            program -> Optional.empty());
    private final SettingsViewModel model = model(new Background(Runnable::run, Runnable::run));

    private SettingsViewModel model(Background background) {
        return new SettingsViewModel(
                new SettingsStorage(store, secrets, background),
                discovery,
                Map.of("AI_DEFAULT_TIER", "frontier"),
                applied::add,
                background);
    }

    @Test
    void givesBackWhatItLoads() {
        store.settings = new Settings(
                TierChoice.AUTO,
                Settings.DEFAULTS.edge(),
                Settings.DEFAULTS.frontier(),
                new Settings.RateLimit(60),
                new Settings.Routing(false, 4.5, false, 0.2, Settings.WarmUp.NEVER),
                new Settings.Budget(
                        new BigDecimal("20"),
                        0.85,
                        Settings.AtLimit.STOP,
                        new BigDecimal("0.5"),
                        new BigDecimal("1"),
                        new BigDecimal("0.05")),
                Map.of("mine", new Settings.PriceOverride(BigDecimal.ONE, BigDecimal.TEN, null)),
                new Settings.History(0),
                new Settings.Assistant(5, new BigDecimal("0.5"), Settings.RedoWeakAnswers.NEVER));
        Settings before = store.settings;
        model.open();

        model.save();

        assertThat(store.settings).isEqualTo(before);
        assertThat(applied).containsExactly(before);
        assertThat(model.stateProperty().get()).isEqualTo(State.SAVED);
    }

    @Test
    void switchesTheComparisonOfTheTiersOnAndKnowsItsLimit() {
        model.open();
        model.general().trial.setText("60");
        model.save();
        assertThat(applied).isEmpty();

        model.general().trial.setText("15");
        model.save();
        assertThat(store.settings.routing().abShare()).isEqualTo(0.15);
    }

    @Test
    void namesThePageThatIsWrongAndSavesNothing() {
        model.open();
        model.general().requestsPerMinute.setText("none");

        model.save();

        assertThat(model.resultProperty().get().text()).contains("General");
        assertThat(applied).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(State.EDITING);
    }

    @Test
    void aFolderThatCannotBeWrittenLosesNothing() {
        model.open();
        model.general().requestsPerMinute.setText("20");
        store.refusal = new SettingsException(UserMessage.of("settings.not-saved", "settings.yaml"), null);

        model.save();

        assertThat(model.resultProperty().get().text()).contains("make the folder writable");
        assertThat(model.general().requestsPerMinute.text()).isEqualTo("20");
        assertThat(applied).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(State.EDITING);
    }

    @Test
    void findsALocalServerAndConnectsItInTwoClicks() {
        model.open();

        model.frontier().localServers().find();
        model.frontier()
                .localServers()
                .use(model.frontier().localServers().offers().get(0));
        model.save();

        assertThat(store.settings.frontier().baseUrl()).isEqualTo("http://127.0.0.1:1234/v1");
        assertThat(store.settings.frontier().model()).isEqualTo("gemma");
        assertThat(store.settings.edge()).isEqualTo(Settings.DEFAULTS.edge());
    }

    @Test
    void thePagesAreThereBeforeTheKeychainAnswers() {
        Queue<Runnable> work = new ArrayDeque<>();
        SettingsViewModel slow = model(new Background(work::add, Runnable::run));
        slow.open();
        work.remove().run();

        assertThat(slow.stateProperty().get()).isEqualTo(State.EDITING);
        assertThat(slow.edge().form().key().stateProperty().get()).isEqualTo(KeyViewModel.State.LOOKING);

        work.remove().run();
        assertThat(slow.edge().form().key().stateProperty().get()).isEqualTo(KeyViewModel.State.NONE);
    }

    @Test
    void aFaultOfTheFileIsShownAndTheLastGoodSettingsAreEdited() {
        store.problem = UserMessage.of(
                "settings.unusable",
                "settings.yaml",
                7,
                UserMessage.of("settings.wrong", "temperature", "a number", "hot"),
                UserMessage.of("settings.last-good-hold"));

        model.open();

        assertThat(model.problemProperty().get()).isEqualTo(Notice.warning(Sentences.of(store.problem)));
        assertThat(model.stateProperty().get()).isEqualTo(State.EDITING);
    }

    @Test
    void saysThatTheEnvironmentDecidesTheDefaultTier() {
        assertThat(model.general().defaultTierNote()).contains("AI_DEFAULT_TIER=frontier");
    }

    @Test
    void aKeyThatCannotBeKeptKeepsTheWindowOpen() {
        model.open();
        TierViewModel form = model.edge().form();
        form.use(new EnvironmentOffer("OPENAI_API_KEY", "openai", "test-key", ""));
        // The keychain locks itself between the look and the save.
        secrets.keychain = Keychain.LOCKED;

        model.save();

        assertThat(model.resultProperty().get().text()).contains("no keychain");
        assertThat(store.settings).isEqualTo(Settings.DEFAULTS);
        assertThat(form.key().fileOffered().get()).isTrue();
        assertThat(form.key().typedProperty().get()).isEqualTo("test-key");
    }
}
