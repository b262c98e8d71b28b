package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.infra.provider.Calls;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.ui.network.CallLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The sheet that shows a request before it is sent, in the real window with the real services. */
class WhatIsSentTest {
    private static final String TEXT = "Before it.\n\nA passage of my own.\n\nAfter it.\n";
    private static final String PASSAGE = "A passage of my own.";
    private static final int PATIENCE_S = 60;

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path home;

    private LoopbackServer server;
    private Bootstrap services;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        FxToolkit.registerPrimaryStage();
        Path file = Files.writeString(home.resolve("letter.md"), TEXT);
        server = new LoopbackServer().llamaCpp();
        server.answer(404, "", "");
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  frontier: {provider: openai, base_url: \"" + server.url() + "/v1\", model: large}\n");
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString(), "REDRAFT_FRONTIER_API_KEY", "not-shown"));
        robot.interact(() -> Window.open(services, Optional.of(file)));
        until(() -> robot.lookup("#editor").tryQuery().isPresent()
                && WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_S), () -> editor().getText()
                        .equals(TEXT)));
    }

    @AfterEach
    void close() throws IOException {
        robot.interact(() -> List.copyOf(robot.listWindows()).forEach(window -> ((Stage) window).hide()));
        services.close();
        server.close();
    }

    @Test
    void showsTheRequestOfEachTierAndSendsNothing() {
        robot.interact(() -> editor().moveTo(TEXT.indexOf("passage")));
        robot.interact(() -> menuItem("networkItem").fire());
        until(() -> words("#edgeRequest").contains("Built-in proofreader"));
        assertThat(words("#edgeRequest")).contains("nothing is sent anywhere");

        robot.interact(() -> robot.lookup("#networkTabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(1));
        String frontier = words("#frontierRequest");
        assertThat(frontier)
                .contains("POST " + server.url() + "/v1/chat/completions")
                .contains("the text does not leave it")
                .contains(PASSAGE)
                .contains("Before it.")
                .contains("After it.")
                .contains("\"model\":\"large\"")
                .doesNotContain("not-shown");
        assertThat(server.requests())
                .extracting(LoopbackServer.Request::line)
                .noneMatch(line -> line.startsWith("POST"));
    }

    @Test
    void listsWhereEachCallWent() {
        server.always("POST", out -> {
            out.write(LoopbackServer.head(404, "", "Content-Length: 0"));
            return true;
        });
        assertThat(Calls.run(services.calls.engines.client(Tier.FRONTIER))
                        .failure()
                        .kind())
                .isEqualTo(ErrorKind.NOT_FOUND);
        robot.interact(() -> menuItem("networkItem").fire());
        TableView<CallLine> calls = robot.lookup("#callTable").queryTableView();
        until(() -> !calls.getItems().isEmpty());
        CallLine call = calls.getItems().get(0);
        assertThat(call.place()).isEqualTo("127.0.0.1:" + server.port());
        assertThat(call.outcome()).contains("not found");
    }

    private String words(String tab) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_S), () -> {
            TabPane tabs = robot.lookup("#networkTabs").queryAs(TabPane.class);
            Parent content = (Parent) tabs.getTabs().stream()
                    .filter(each -> tab.equals("#" + each.getId()))
                    .findFirst()
                    .orElseThrow()
                    .getContent();
            return robot.from(content).lookup((Node node) -> true).queryAll().stream()
                    .map(node -> node instanceof Labeled label
                            ? label.getText()
                            : node instanceof TextArea area ? area.getText() : "")
                    .collect(Collectors.joining("\n"));
        });
    }

    private MenuItem menuItem(String id) {
        return robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus().stream()
                .map(Menu::getItems)
                .flatMap(List::stream)
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private GenericStyledArea<?, ?, ?> editor() {
        return robot.lookup("#editor").queryAs(GenericStyledArea.class);
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("it did not happen within " + PATIENCE_S + " s", e);
        }
    }
}
