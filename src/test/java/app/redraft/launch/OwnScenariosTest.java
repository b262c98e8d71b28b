package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.scenario.ScenarioException;
import app.redraft.infra.files.gate.FileScenarioStore;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A rewrite that the writer kept becomes a scenario of the quality check, in the real window. */
class OwnScenariosTest extends RunningWindow {

    @Test
    void aRewriteOfTheHistoryIsAddedWithWhatMustBeKeptThenChangedAndDeleted() throws ScenarioException {
        openFile();
        selectFlawed();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> !isReady("#acceptAllButton"));

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        until(() -> isThere("#historySheet") && items("#historyList").size() == 1);
        interact(() -> list("#historyList").getSelectionModel().select(0));
        until(() -> isReady("#historyAddScenario"));
        fire("#historyAddScenario");
        until(() -> isThere("#scenariosSheet"));
        until(() -> said("#scenarioText").equals(FLAWED));
        assertThat(said("#scenarioAccepted")).isNotEqualTo(FLAWED).contains("the rain");
        assertThat(said("#scenarioInstruction")).isNotBlank();

        type("#scenarioKeep", "market\nrain");
        fire("#scenarioSave");
        until(() -> label("#scenarioMessage").endsWith("is saved."), () -> label("#scenarioMessage"));
        Scenario added = own().get(0);
        assertThat(added.text()).isEqualTo(FLAWED);
        assertThat(added.mustKeep()).containsExactly("market", "rain");

        until(() -> items("#scenarioList").size() > 1);
        interact(() -> list("#scenarioList").getSelectionModel().select(0));
        until(() -> said("#scenarioKeep").equals("market\nrain"));
        type("#scenarioKeep", "market");
        interact(() -> lookup("#scenarioCategory").queryAs(TextField.class).setText("letters"));
        fire("#scenarioSave");
        until(() -> label("#scenarioMessage").endsWith("is saved."));
        until(() -> category().equals("letters"));
        assertThat(own()).singleElement().satisfies(changed -> {
            assertThat(changed.id()).isEqualTo(added.id());
            assertThat(changed.mustKeep()).containsExactly("market");
        });

        fire("#scenarioDelete");
        assertThat(own()).as("the first press only asks").hasSize(1);
        fire("#scenarioDelete");
        until(() -> label("#scenarioMessage").endsWith("is deleted."), () -> label("#scenarioMessage"));
        assertThat(own()).isEmpty();
    }

    private List<Scenario> own() throws ScenarioException {
        return new FileScenarioStore(home.resolve("gate").resolve("scenarios.json")).own();
    }

    private String category() {
        try {
            return own().get(0).category();
        } catch (ScenarioException e) {
            return e.toString();
        }
    }

    private ListView<?> list(String id) {
        return lookup(id).queryAs(ListView.class);
    }

    private List<?> items(String id) {
        return fx(() -> List.copyOf(list(id).getItems()));
    }

    private String said(String id) {
        return fx(() -> lookup(id).queryAs(TextInputControl.class).getText());
    }

    private void type(String id, String words) {
        interact(() -> lookup(id).queryAs(TextInputControl.class).setText(words));
    }
}
