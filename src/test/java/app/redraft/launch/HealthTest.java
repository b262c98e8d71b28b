package app.redraft.launch;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Calls;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What the real window tells of a server on this machine that goes away, fails and comes back. */
class HealthTest {
    private static final String MODELS = "{\"object\":\"list\",\"data\":[{\"id\":\"test-model\"}]}";
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path home;

    private Bootstrap services;

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(robot.listWindows()).forEach(window -> ((Stage) window).hide()));
        services.close();
    }

    @Test
    void aServerThatIsGoneIsToldOnceAndItsReturnClearsTheLine() throws IOException {
        LoopbackServer gone = new LoopbackServer();
        int port = gone.port();
        gone.close();
        open(gone.url());
        until(() -> isMarked("#edgeHealth", "down"));
        until(() -> words("#message-health").startsWith("Edge cannot be reached."));

        robot.interact(() -> robot.lookup("#edgeHealth").queryAs(Button.class).fire());
        until(() -> words("#edgeHealthCard").contains("does not answer"));
        assertThat(words("#edgeHealthCard")).contains("Edge cannot be reached.").contains("test-model");
        assertThat(words("#frontierHealthCard")).contains("built in");

        try (LoopbackServer back = new LoopbackServer(port).models(MODELS)) {
            robot.interact(
                    () -> robot.lookup("#edgeHealth").queryAs(Button.class).fire());
            until(() -> isMarked("#edgeHealth", "up"));
            assertThat(robot.lookup("#message-health").tryQuery())
                    .as("the line")
                    .isEmpty();
            assertThat(words("#edgeHealthCard")).contains("ready").doesNotContain("cannot be reached");
            assertThat(back.requests()).as("nothing is sent").isEmpty();
        }
    }

    @Test
    void aServerThatLoadsIsNoAlert() throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            server.answer(503, "application/json", "{\"error\":{\"code\":503,\"message\":\"Loading model\"}}");
            open(server.url());
            until(() -> isMarked("#edgeHealth", "loading"));
            assertThat(robot.lookup("#message-health").tryQuery()).isEmpty();
        }
    }

    @Test
    void aRewriteThatFailsAsTheTwoBeforeIsAnAlert() throws IOException {
        try (LoopbackServer server = new LoopbackServer().models(MODELS)) {
            server.answer(400, "application/json", "{\"error\":{\"message\":\"no such thing\"}}");
            open(server.url());
            for (int i = 0; i < 2; i++) {
                services.storage.ledger.complete(
                        services.storage.ledger.begin(new CallStart(
                                Calls.context("before" + i, Tier.EDGE), Calls.GPT, Instant.now(), 1, false)),
                        Calls.failed(ErrorKind.SERVER));
            }
            until(() -> isMarked("#edgeHealth", "up"));
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            until(() -> isMarked("#edgeHealth", "unwell"));
            robot.interact(
                    () -> robot.lookup("#edgeHealth").queryAs(Button.class).fire());
            until(() -> words("#edgeHealthCard").contains("Edge failed the last 3 times."));
            assertThat(services.calls.monitor.look().alerts())
                    .filteredOn(alert -> alert.tier() == Tier.EDGE)
                    .singleElement()
                    .satisfies(alert -> assertThat(words("#edgeHealthCard")).contains(Sentences.of(alert.message())));
        }
    }

    private void open(String server) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: {provider: openai, base_url: \"" + server + "/v1\", model: test-model}\n"
                        + "routing: {fallback: false}\n");
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
        robot.interact(() -> Window.open(services, Optional.empty()));
        until(() -> robot.lookup("#edgeHealth").tryQuery().isPresent());
    }

    private boolean isMarked(String id, String state) {
        Node mark = robot.lookup(id).queryAs(Button.class).getGraphic();
        return mark.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    private String words(String id) {
        return robot.from(robot.lookup(id).queryAll()).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining(" "));
    }
}
