package app.redraft.ui.quality.scenario;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.WindowRobot;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.scenario.ScenarioException;
import app.redraft.infra.files.gate.FileScenarioStore;
import app.redraft.ui.common.Background;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** Import and export of scenarios with the real sheet and the real files; the test answers the question for a file. */
class ScenarioFilesTest extends WindowRobot implements ScenarioDialogs {
    private final ExecutorService workers = Executors.newSingleThreadExecutor();

    @TempDir
    Path folder;

    private Path chosen;
    private FileScenarioStore store;
    private @Nullable Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        chosen = folder.resolve("theirs.json");
        store = new FileScenarioStore(folder.resolve("gate").resolve("scenarios.json"));
        interact(() -> {
            ScenariosPane pane = new ScenariosPane(store, Background.on(workers), this);
            stage = new Stage();
            stage.setScene(new Scene((Parent) pane.node(), 900, 600));
            stage.show();
            pane.open();
        });
        until(() -> items().size() == store.shipped().size());
    }

    @AfterEach
    void close() {
        interact(() -> {
            if (stage != null) {
                stage.hide();
            }
        });
        workers.shutdownNow();
    }

    @Override
    public Optional<Path> chooseOpen(Window owner, String title) {
        return Optional.of(chosen);
    }

    @Override
    public Optional<Path> chooseSave(Window owner, String title) {
        return Optional.of(chosen);
    }

    @Test
    void addsAllScenariosOfAFileUnderIdsOfTheirOwn() throws Exception {
        // The free id of the first would be the very one that the second has.
        chosen("gram-01", "It rains since two days.", "own-grammar-01", "He go home at 5.");
        fire("#scenarioImport");
        untilSaid("2 scenarios were added to yours.");
        assertThat(own())
                .containsExactly("own-grammar-02: It rains since two days.", "own-grammar-01: He go home at 5.");
        until(() -> items().size() == store.shipped().size() + 2);

        fire("#scenarioImport");
        untilSaid("No scenario was added to yours. 2 were there already.");
        assertThat(own()).hasSize(2);
    }

    @Test
    void writesTheOwnOnesSoThatTheyComeBackAsTheyWere() throws Exception {
        fire("#scenarioExport");
        untilSaid("You have no scenarios of your own: nothing was written.");
        assertThat(chosen).doesNotExist();

        chosen("mine-1", "It rains since two days.", "mine-2", "He go home at 5.");
        fire("#scenarioImport");
        untilSaid("2 scenarios were added to yours.");
        List<Scenario> before = store.own();
        chosen = folder.resolve("written.json");
        fire("#scenarioExport");
        untilSaid("2 scenarios were written to " + chosen + ".");
        assertThat(store.read(chosen)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scenarios\": [ | line 1: this is not valid JSON.",
                "{\"a\": 1} | line 1: a list of scenarios is expected",
                "[{\"id\":\"a\",\"instruction\":\"b\",\"text\":\"c\"}, {\"id\":\"d\"}] | line 1: \"instruction\" is needed",
                "[{\"id\":\"a\",\"instruction\":\"b\",\"text\":\"c\"}, 7] | line 1: a scenario is expected",
            })
    void saysInOneLineWhatIsWrongWithAFileAndLosesNothing(String content, String told) throws Exception {
        chosen("mine-1", "It rains since two days.", "mine-2", "He go home at 5.");
        fire("#scenarioImport");
        untilSaid("2 scenarios were added to yours.");
        typed();
        byte[] before = Files.readAllBytes(folder.resolve("gate").resolve("scenarios.json"));
        Files.writeString(chosen, content);
        fire("#scenarioImport");
        until(() -> message().contains(told), this::message);
        assertThat(message()).startsWith(chosen.toString()).doesNotContain("\n");
        assertThat(folder.resolve("gate").resolve("scenarios.json")).hasBinaryContent(before);
        assertThat(lookup("#scenarioText").queryAs(TextArea.class).getText()).isEqualTo("Half a thought");
        assertThat(items()).hasSize(store.shipped().size() + 2);
    }

    @Test
    void saysWhatCannotBeReadOrWritten() throws Exception {
        fire("#scenarioImport");
        untilSaid(chosen + " does not exist. Check the name.");
        Files.write(chosen, "[{\"id\":\"caf\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1));
        fire("#scenarioImport");
        untilSaid(chosen + " is not UTF-8 text. Save it as UTF-8 and try again.");
        chosen = folder;
        fire("#scenarioImport");
        untilSaid(chosen + " cannot be read. Check that it is a file you may open.");

        chosen = folder.resolve("theirs.json");
        chosen("mine-1", "It rains since two days.", "mine-2", "He go home at 5.");
        fire("#scenarioImport");
        untilSaid("2 scenarios were added to yours.");
        chosen = folder.resolve("no-such-folder").resolve("x.json");
        fire("#scenarioExport");
        untilSaid(
                chosen
                        + " could not be written. Nothing was changed; check that the disk has room and the folder may be written.");
    }

    @Test
    void leavesADamagedFileOfOnesOwnAsItIs() throws Exception {
        Path own = folder.resolve("gate").resolve("scenarios.json");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "{\"scenarios\": [{\"id\": \"precious");
        chosen("mine-1", "It rains since two days.", "mine-2", "He go home at 5.");
        fire("#scenarioImport");
        untilSaid(own + ", line 1: this is not valid JSON.");
        assertThat(own).hasContent("{\"scenarios\": [{\"id\": \"precious");
    }

    private void typed() {
        interact(() -> {
            lookup("#scenarioCategory").queryAs(TextField.class).setText("letters");
            lookup("#scenarioText").queryAs(TextArea.class).setText("Half a thought");
        });
    }

    private void chosen(String id, String text, String other, String otherText) throws IOException {
        Files.writeString(
                chosen,
                "{\"version\": 1, \"scenarios\": [" + scenario(id, text) + ",\n" + scenario(other, otherText) + "]}");
    }

    private static String scenario(String id, String text) {
        return "{\"id\": \"" + id + "\", \"category\": \"grammar\", \"preset\": \"grammar\", \"text\": \"" + text
                + "\", \"must_keep\": [\"" + text.split(" ")[0]
                + "\"], \"checks\": {\"lang\": \"en\", \"max_words\": 12}, \"accept\": \"" + text + "\"}";
    }

    private List<String> own() throws ScenarioException {
        return store.own().stream().map(each -> each.id() + ": " + each.text()).toList();
    }

    private List<?> items() {
        return lookup("#scenarioList").queryAs(ListView.class).getItems();
    }

    private String message() {
        return label("#scenarioMessage");
    }

    private void untilSaid(String words) {
        until(() -> message().equals(words), this::message);
    }
}
