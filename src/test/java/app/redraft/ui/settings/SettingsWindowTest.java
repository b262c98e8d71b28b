package app.redraft.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.quality.phrase.PhraseCounts;
import app.redraft.core.quality.phrase.PhraseLearner;
import app.redraft.core.settings.ConnectionTest;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.SecretStore.Source;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.files.phrase.FilePhraseStore;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Theme;
import app.redraft.ui.settings.tier.Discovery;
import app.redraft.ui.settings.tier.StubSecrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsWindowTest {
    @TempDir
    private static Path home;

    private final StubSettings store = new StubSettings();
    private final StubSecrets secrets = new StubSecrets();
    private final List<Settings> applied = new ArrayList<>();
    private Stage owner;
    private SettingsWindow window;

    @Start
    void open(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        owner = stage;
        stage.setScene(new Scene(new StackPane(), 900, 600));
        stage.show();
        Discovery discovery = new Discovery(
                (settings, key, cancellation) -> new ConnectionTest.Result(settings.model() + "-2026", 612),
                (settings, key, cancellation) -> List.of("small", "large"),
                cancellation -> List.of(),
                program -> program.equals("ollama") ? Optional.of(Path.of("/usr/bin/ollama")) : Optional.empty());
        window = new SettingsWindow(
                new SettingsStorage(store, secrets, Background.on(Runnable::run)),
                discovery,
                Map.of(),
                applied::add,
                new PhraseLearner(new FilePhraseStore(home.resolve("phrases.json")), () -> true, Clock.systemUTC()),
                Background.on(Runnable::run));
    }

    @Test
    void showsWhatWasLearntAboutPhrasesAndForgetsIt(FxRobot robot) throws IOException {
        LocalDate today = LocalDate.of(2026, 11, 29);
        new FilePhraseStore(home.resolve("phrases.json"))
                .change(counts -> new PhraseCounts(Map.of(
                        "crisp air", new PhraseCounts.Count(3, 0, false, today),
                        "robust", new PhraseCounts.Count(0, 4, true, today),
                        "rare thing", new PhraseCounts.Count(1, 0, false, today))));
        robot.interact(() -> window.show(owner));
        robot.interact(() -> robot.lookup("#settingsPages")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .selectLast());
        ListView<?> list = robot.lookup("#learnedPhrases").queryListView();
        assertThat(list.getItems())
                .hasToString("[LearnedPhrase[phrase=crisp air, words=“crisp air”: marked, since you turned it down], "
                        + "LearnedPhrase[phrase=robust, words=“robust”: left alone, since you took it]]");
        robot.interact(() -> list.getSelectionModel().selectFirst());
        robot.interact(() -> robot.lookup("#forgetPhraseButton").queryButton().fire());
        assertThat(list.getItems()).hasSize(1);
        assertThat(new FilePhraseStore(home.resolve("phrases.json")).read().counts())
                .containsOnlyKeys("robust", "rare thing");
    }

    @Test
    void connectsATierFromEmptySettingsToApplied(FxRobot robot) {
        robot.interact(() -> window.show(owner));
        robot.interact(() -> choose(robot, "openai"));
        robot.interact(() ->
                robot.lookup("#edgePage #key").queryAs(PasswordField.class).setText("test-key"));
        robot.interact(() -> robot.lookup("#edgePage #testButton").queryButton().fire());

        assertThat(robot.lookup("#edgePage #testNotice").queryAs(Label.class).getText())
                .isEqualTo("gpt-4o-mini-2026 answered after 0.6 s.");

        robot.interact(() -> robot.lookup("#saveSettingsButton").queryButton().fire());

        assertThat(applied).containsExactly(store.settings);
        assertThat(store.settings.edge().provider()).isEqualTo(ProviderKind.OPENAI);
        assertThat(store.settings.edge().model()).isEqualTo("gpt-4o-mini");
        assertThat(secrets.keys).containsOnly(Map.entry(Tier.EDGE, "test-key"));
        assertThat(robot.lookup("#settingsWindow").tryQuery()).isEmpty();
    }

    @Test
    void offersToStartAnInstalledServerAndSavesItsCommand(FxRobot robot) {
        robot.interact(() -> window.show(owner));
        assertThat(robot.lookup("#edgePage #llama-serverButton").tryQuery())
                .as("not installed")
                .isEmpty();
        robot.interact(
                () -> robot.lookup("#edgePage #ollamaButton").queryButton().fire());
        robot.interact(
                () -> robot.lookup("#edgePage #model").queryAs(TextField.class).setText("qwen3:4b"));
        robot.interact(() -> robot.lookup("#edgePage #managedIdleStop")
                .queryAs(TextField.class)
                .setText("600"));
        robot.interact(() -> robot.lookup("#saveSettingsButton").queryButton().fire());

        assertThat(store.settings.edge().provider()).isEqualTo(ProviderKind.OLLAMA);
        assertThat(store.settings.edge().managedProcess()).isEqualTo("ollama serve");
        assertThat(store.settings.edge().managedIdleStopS()).isEqualTo(600);
    }

    @Test
    void aKindOfWarningsIsSwitchedOffWithItsBox(FxRobot robot) {
        store.settings = Settings.DEFAULTS.withWarnings(new Settings.Warnings(Set.of("unit")));
        robot.interact(() -> window.show(owner));
        assertThat(robot.lookup("#warn-unit").queryAs(CheckBox.class).isSelected())
                .isFalse();
        robot.interact(() -> robot.lookup("#warn-unit").queryAs(CheckBox.class).fire());
        robot.interact(
                () -> robot.lookup("#warn-negation").queryAs(CheckBox.class).fire());
        assertThat(robot.lookup("#warningKinds .check-box").queryAll()).hasSize(Warning.Kind.values().length);
        robot.interact(() -> robot.lookup("#saveSettingsButton").queryButton().fire());

        assertThat(store.settings.warnings().off()).containsExactly("negation");
    }

    @Test
    void neverShowsAKeyThatIsKept(FxRobot robot) {
        store.settings = Settings.DEFAULTS.withTier(
                Tier.EDGE,
                new TierSettings(ProviderKind.OPENAI, null, null, "gpt-4o", 2048, 0.7, 0.9, 10, 15, null, null, false));
        secrets.keep(Tier.EDGE, "test-key", Source.KEYCHAIN);

        robot.interact(() -> window.show(owner));

        assertThat(robot.lookup("#edgePage #key").queryAs(PasswordField.class).getText())
                .isEmpty();
        assertThat(robot.lookup("#edgePage #keyNotice").queryAs(Label.class).getText())
                .contains("keychain");
    }

    @Test
    void saysWhatIsWrongBesideTheFieldAndSavesNothing(FxRobot robot) {
        robot.interact(() -> window.show(owner));
        robot.interact(() -> choose(robot, "ollama"));
        robot.interact(() ->
                robot.lookup("#edgePage #temperature").queryAs(TextField.class).setText("warm"));

        robot.interact(() -> robot.lookup("#saveSettingsButton").queryButton().fire());

        assertThat(robot.lookup("#edgePage .form-error").<Label>queryAll())
                .filteredOn(Label::isVisible)
                .extracting(Label::getText)
                .containsExactly(
                        "Enter the name of a model, or choose one from the list.", "Enter a number from 0 to 2.");
        assertThat(applied).isEmpty();
    }

    @Test
    void showsWhatIsWrongWithTheFile(FxRobot robot) {
        store.problem = UserMessage.of(
                "settings.unusable",
                "settings.yaml",
                7,
                UserMessage.of("settings.wrong", "temperature", "a number", "hot"),
                UserMessage.of("settings.last-good-hold"));

        robot.interact(() -> window.show(owner));

        assertThat(robot.lookup("#settingsProblem").queryAs(Label.class).getText())
                .contains("line 7");
    }

    private static void choose(FxRobot robot, String presetId) {
        ComboBox<Choice> preset = robot.lookup("#edgePage #preset").queryComboBox();
        preset.setValue(preset.getItems().stream()
                .filter(choice -> choice.id().equals(presetId))
                .findFirst()
                .orElseThrow());
    }
}
