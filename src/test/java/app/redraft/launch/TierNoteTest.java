package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.ui.rewrite.request.TierOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one quiet line beside the choice of tier, over a server that plays both tiers. */
class TierNoteTest extends RunningWindow {
    private static final String NEVER = "Edge answers with a model whose rewrites were never checked.";

    private GateServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new GateServer();
        settings("frontier");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private void settings(String choice) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "default_tier: " + choice + "\ntiers:\n  edge: " + server.tier("small") + "\n  frontier: "
                        + server.tier("large") + "\nrate_limit: {requests_per_minute: 6000}\n");
    }

    @Test
    void saysThatTheChosenModelWasNeverCheckedAndTellsItToo() {
        openFile();
        choose(TierOption.FRONTIER);
        assertThat(isShown("#tierNote")).isFalse();
        for (TierOption option : List.of(TierOption.EDGE, TierOption.AUTO)) {
            choose(option);
            until(() -> isShown("#tierNote"));
            assertThat(words("#tierNoteText")).isEqualTo(NEVER);
            assertThat(fx(() -> choice().getAccessibleHelp())).isEqualTo(NEVER);
        }
        choose(TierOption.FRONTIER);
        until(() -> !isShown("#tierNote"));
        assertThat(fx(() -> choice().getAccessibleHelp())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "900, 600"})
    void standsThereWholeWithoutMovingAnything(int width, int height) throws IOException {
        openFile();
        interact(() -> {
            Window window = lookup("#editor").query().getScene().getWindow();
            window.setWidth(width);
            window.setHeight(height);
        });
        Bounds before = place("#editor");
        choose(TierOption.EDGE);
        until(() -> isShown("#tierNote"));
        assertThat(place("#editor")).isEqualTo(before);
        Bounds note = place("#tierNoteText");
        assertThat(fx(() -> lookup("#tierNoteText").queryAs(Labeled.class).prefWidth(-1)))
                .isLessThanOrEqualTo(note.getWidth() + 1);
        assertThat(place("#tierNoteCheck").getMaxX()).isLessThanOrEqualTo(width);
    }

    @Test
    void givesWayToWhatIsSaidOfARewrite() {
        openFile();
        choose(TierOption.EDGE);
        until(() -> isShown("#tierNote"));
        interact(() -> lookup("#rewriteButton").queryAs(Button.class).fire());
        until(() -> !words("#rewriteNotice").isEmpty());
        assertThat(isShown("#tierNote")).isFalse();
    }

    @Test
    void saysNothingOfTheBuiltInProofreader() throws IOException {
        settings("edge");
        openFile();
        until(() -> isShown("#tierNote"));
        Files.writeString(home.resolve("settings.yaml"), "default_tier: edge\n");
        until(() -> !isShown("#tierNote"));
    }

    @Test
    void leadsToTheCheckAndGoesWithAPass() throws IOException {
        settings("edge");
        own();
        openFile();
        until(() -> isShown("#tierNote"));
        interact(() -> lookup("#tierNoteCheck").queryAs(Hyperlink.class).fire());
        until(() -> isThere("#qualityPanel") && isReady("#qualityStart"));
        assertThat(fx(() -> lookup("#sidePanel")
                        .queryAs(TabPane.class)
                        .getSelectionModel()
                        .getSelectedItem()
                        .getId()))
                .isEqualTo("quality");
        interact(() -> lookup("#qualitySource")
                .queryAs(javafx.scene.control.ComboBox.class)
                .getSelectionModel()
                .select(1));
        interact(() -> lookup("#qualityStart").queryAs(Button.class).fire());
        until(() -> words("#qualityOutcome").equals("Pass"));
        until(() -> !isShown("#tierNote"));
    }

    @Test
    void saysQuietlyThatAPassHoldsNoMore() throws IOException {
        own();
        assertThat(CommandRun.of(
                                home,
                                "",
                                "gate",
                                "--scenarios",
                                home.resolve("gate/scenarios.json").toString())
                        .code())
                .isZero();
        openFile();
        choose(TierOption.EDGE);
        String other = Files.readString(home.resolve("settings.yaml")).replace("model: small", "model: smaller");
        Files.writeString(home.resolve("settings.yaml"), other);
        until(() -> isShown("#tierNote"));
        assertThat(words("#tierNoteText"))
                .startsWith("The quality check of edge no longer holds:")
                .contains("smaller");
    }

    private void own() throws IOException {
        Path own = home.resolve("gate").resolve("scenarios.json");
        Files.createDirectories(own.getParent());
        GateServer.scenarios(own, List.of("gram-01", "clar-01", "conc-01"));
        Files.writeString(own, Files.readString(own).replace("\"id\":\"", "\"id\":\"own-"));
    }

    private void choose(TierOption option) {
        interact(() -> choice().setValue(option));
    }

    private ChoiceBox<TierOption> choice() {
        return lookup("#tierChoice").query();
    }

    private Bounds place(String id) {
        return fx(() -> {
            Node node = lookup(id).query();
            node.getScene().getRoot().layout();
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private boolean isShown(String id) {
        return fx(() -> lookup(id).tryQuery().filter(Node::isVisible).isPresent());
    }

    @Override
    protected String words(String id) {
        return fx(() ->
                lookup(id).tryQuery().map(node -> ((Labeled) node).getText()).orElse(""));
    }
}
