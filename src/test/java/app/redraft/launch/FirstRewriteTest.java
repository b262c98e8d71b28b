package app.redraft.launch;

import static app.redraft.launch.Eventually.fx;
import static app.redraft.launch.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.history.TextHistory;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A new user's first minutes, in the real window with the real services and a folder of their own. */
class FirstRewriteTest {
    private static final String FLAWED = "She have went to the market yesterday. He dont like the the rain.";
    private static final String TEXT = "A first paragraph.\n\n" + FLAWED + "\n\nA last paragraph.\n";
    private static final int START = TEXT.indexOf(FLAWED);

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path home;

    private Path file;
    private Bootstrap services;

    @BeforeEach
    void startToolkit() throws IOException, TimeoutException {
        FxToolkit.registerPrimaryStage();
        file = Files.writeString(home.resolve("letter.md"), TEXT);
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(robot.listWindows()).forEach(window -> ((Stage) window).hide()));
        services.close();
    }

    @Test
    void rewritesOfflineUndoesInOneStepGoesDeeperAndShowsBothCallsForFree() {
        open();
        selectFlawed();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));
        assertThat(shown())
                .as("struck and new words stand side by side")
                .contains("have went")
                .contains("the the");
        assertThat(saved()).as("the file before any decision").isEqualTo(TEXT);

        robot.push(KeyCode.ALT, KeyCode.BACK_SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> !isReady("#acceptAllButton"));
        String accepted = shown();
        assertThat(accepted).isNotEqualTo(TEXT).startsWith("A first paragraph.").endsWith("A last paragraph.\n");
        assertThat(accepted).contains("the rain").doesNotContain("the the rain");

        robot.interact(() -> editor().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shown().equals(TEXT));

        until(() -> isReady("#goDeeperButton"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        until(() -> versions() == 2 && isReady("#acceptAllButton"));
        until(() -> services.storage
                        .texts
                        .texts()
                        .find(List.of(), TextHistory.Order.NEWEST)
                        .size()
                == 2);
        robot.push(KeyCode.ESCAPE);
        until(() -> !isReady("#acceptAllButton"));
        assertThat(shown()).isEqualTo(TEXT);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until(() -> words("#costPanel").contains("free") || words("#costPanel").contains("$0"));
        assertThat(services.storage.ledger.get().latest(10)).hasSize(2).allSatisfy(row -> {
            assertThat(row.cost()).isEqualTo(Cost.FREE);
        });
    }

    @Test
    void rewritesWithAServerThatSpeaksTheOpenAiFormatAtAComputedPrice() throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            server.always("GET", out -> {
                out.write("HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                return true;
            });
            server.reply(out -> {
                out.write(stream("She went to the market yesterday. ", "He doesn't like the rain."));
                return false;
            });
            Files.writeString(
                    home.resolve("settings.yaml"),
                    "tiers:\n  edge: {provider: openai, base_url: \"" + server.url() + "/v1\", model: test-model}\n"
                            + "prices:\n  test-model: {input: 1.0, output: 2.0}\n");
            open();
            selectFlawed();
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            until(() -> isReady("#acceptAllButton"));
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
            until(() -> shown().contains("He doesn't like the rain."));

            assertThat(shown())
                    .isEqualTo(TEXT.replace(FLAWED, "She went to the market yesterday. He doesn't like the rain."));
            assertThat(server.requests())
                    .filteredOn(request -> request.line().startsWith("POST"))
                    .hasSize(1);
            assertThat(services.storage.ledger.get().latest(1)).singleElement().satisfies(row -> {
                assertThat(row.cost().basis()).isEqualTo(Cost.Basis.COMPUTED);
                assertThat(row.cost().amount())
                        .as("100 x $1 + 20 x $2 a million")
                        .isEqualTo(new Money(140));
            });
        }
    }

    private void open() {
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
        robot.interact(() -> Window.open(services, Optional.of(file)));
        until(() -> robot.lookup("#editor").tryQuery().isPresent() && shown().equals(TEXT));
    }

    private void selectFlawed() {
        robot.interact(() -> {
            editor().requestFocus();
            editor().selectRange(START, START + FLAWED.length());
        });
    }

    private GenericStyledArea<?, ?, ?> editor() {
        return robot.lookup("#editor").queryAs(GenericStyledArea.class);
    }

    private String shown() {
        return fx(() -> editor().getText());
    }

    private String saved() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int versions() {
        return robot.lookup("#versionList").queryAs(ListView.class).getItems().size();
    }

    private boolean isReady(String id) {
        return robot.lookup(id)
                .tryQueryAs(Button.class)
                .filter(button -> button.isVisible() && !button.isDisabled() && isShown(button))
                .isPresent();
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private String words(String id) {
        return robot.from(robot.lookup(id).queryAll()).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining(" "));
    }

    private static byte[] stream(String... pieces) {
        StringBuilder body =
                new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
        for (String piece : pieces) {
            body.append("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + piece + "\"}}]}\n\n");
        }
        body.append("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n")
                .append("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20}}\n\n")
                .append("data: [DONE]\n\n");
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
