package app.redraft.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.proofreading.personal.Variant;
import app.redraft.core.quality.phrase.PhraseLearner;
import app.redraft.core.settings.ConnectionTest;
import app.redraft.infra.files.dictionary.FileDictionary;
import app.redraft.infra.files.phrase.FilePhraseStore;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Theme;
import app.redraft.ui.settings.tier.Discovery;
import app.redraft.ui.settings.tier.StubSecrets;
import app.redraft.ui.settings.words.ToldLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The page of the Settings window with own words, ignored rules and the variant of English; a real file behind it. */
@ExtendWith(ApplicationExtension.class)
class WordsPageTest {
    @TempDir
    private static Path home;

    private final Optional<Path> all = Optional.empty();
    private PersonalDictionary dictionary = PersonalDictionary.NONE;
    private Optional<Path> document = Optional.empty();
    private Stage owner;
    private SettingsWindow window;

    @Start
    void open(Stage stage) throws IOException {
        Theme.begin(Theme.Mode.LIGHT, false);
        owner = stage;
        stage.setScene(new Scene(new StackPane(), 900, 600));
        stage.show();
        Path folder = Files.createTempDirectory(home, "words");
        dictionary = new FileDictionary(folder.resolve("dictionary.json"));
        document = Optional.of(Files.writeString(folder.resolve("chapter.md"), "Text."));
        Background here = Background.on(Runnable::run);
        window = new SettingsWindow(
                new SettingsStorage(new StubSettings(), new StubSecrets(), here),
                new Discovery(
                        (settings, key, cancellation) -> new ConnectionTest.Result(settings.model(), 1),
                        (settings, key, cancellation) -> List.of(),
                        cancellation -> List.of(),
                        program -> Optional.empty()),
                Map.of(),
                applied -> {},
                new PhraseLearner(new FilePhraseStore(folder.resolve("phrases.json")), () -> true, Clock.systemUTC()),
                here);
        window.useDictionary(dictionary, () -> document);
    }

    private void show(FxRobot robot) {
        robot.interact(() -> window.show(owner));
        robot.interact(() -> robot.lookup("#settingsPages")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(3));
    }

    private static List<String> lines(FxRobot robot) {
        return robot.lookup("#wordList").<ListView<ToldLine>>query().getItems().stream()
                .map(ToldLine::label)
                .toList();
    }

    @Test
    void addsListsAndRemovesByTheKeyboard(FxRobot robot) throws IOException {
        dictionary.change(all, entries -> entries.withWord("Tshwane").ignoring("EN_A_VS_AN", "“a” to “an”"));
        show(robot);
        assertThat(lines(robot)).containsExactly("Tshwane", "Ignored rule EN_A_VS_AN, as in “a” to “an”");

        robot.interact(
                () -> robot.lookup("#newWordField").queryAs(TextField.class).setText(" glimber "));
        robot.interact(
                () -> robot.lookup("#newWordField").queryAs(TextField.class).requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(dictionary.of(all).words()).containsExactly("glimber", "Tshwane");
        assertThat(lines(robot)).hasSize(3);
        assertThat(robot.lookup("#newWordField").queryAs(TextField.class).getText())
                .isEmpty();

        robot.interact(() -> {
            ListView<?> list = robot.lookup("#wordList").queryListView();
            list.requestFocus();
            list.getSelectionModel().select(2);
        });
        robot.type(KeyCode.DELETE);
        assertThat(dictionary.of(all).ignoredRules()).isEmpty();
        assertThat(lines(robot)).containsExactly("glimber", "Tshwane");
    }

    @Test
    void saysWhatIsNoWordAndChangesNothing(FxRobot robot) {
        show(robot);
        robot.interact(
                () -> robot.lookup("#newWordField").queryAs(TextField.class).setText("two words"));
        robot.interact(() -> robot.lookup("#addWordButton")
                .queryAs(javafx.scene.control.Button.class)
                .fire());

        assertThat(robot.lookup("#wordsProblem").queryAs(Label.class).getText()).contains("two words");
        assertThat(dictionary.of(all).isEmpty()).isTrue();
        assertThat(robot.lookup("#newWordField").queryAs(TextField.class).getText())
                .isEqualTo("two words");
    }

    @Test
    void keepsWordsAndVariantOfTheDocumentApart(FxRobot robot) throws IOException {
        dictionary.change(document, entries -> entries.withWord("teh"));
        show(robot);
        assertThat(lines(robot)).isEmpty();

        robot.interact(
                () -> robot.lookup("#wordsHere").queryAs(RadioButton.class).fire());
        assertThat(lines(robot)).containsExactly("teh");
        robot.interact(() -> {
            ComboBox<Choice> variants = robot.lookup("#wordsVariant").queryComboBox();
            variants.setValue(variants.getItems().get(Variant.EN_GB.ordinal()));
        });
        assertThat(dictionary.of(document).variant()).isEqualTo(Variant.EN_GB);

        robot.interact(() ->
                robot.lookup("#wordsEverywhere").queryAs(RadioButton.class).fire());
        assertThat(lines(robot)).isEmpty();
        assertThat(dictionary.of(all).variant()).isEqualTo(Variant.AUTO);
        assertThat(dictionary.of(document).variant()).isEqualTo(Variant.EN_GB);
    }

    @Test
    void offersNothingForADocumentThatHasNoFile(FxRobot robot) {
        document = Optional.empty();
        show(robot);

        RadioButton here = robot.lookup("#wordsHere").queryAs(RadioButton.class);
        assertThat(here.isDisabled()).isTrue();
        assertThat(here.getText()).contains("once it is saved");
    }
}
