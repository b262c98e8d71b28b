package app.redraft.launch;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.history.TextHistory;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A new user's first minutes, in the real window with the real services and a folder of their own. */
class FirstRewriteTest extends RunningWindow {

    @Test
    void rewritesOfflineUndoesInOneStepGoesDeeperAndShowsBothCallsForFree() {
        openFile();
        selectFlawed();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));
        assertThat(shown())
                .as("struck and new words stand side by side")
                .contains("have went")
                .contains("the the");
        assertThat(saved()).as("the file before any decision").isEqualTo(TEXT);

        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> !isReady("#acceptAllButton"));
        String accepted = shown();
        assertThat(accepted).isNotEqualTo(TEXT).startsWith("A first paragraph.").endsWith("A last paragraph.\n");
        assertThat(accepted).contains("the rain").doesNotContain("the the rain");

        interact(() -> area().requestFocus());
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shown().equals(TEXT));

        until(() -> isReady("#goDeeperButton"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        until(() -> versions() == 2 && isReady("#acceptAllButton"));
        until(() -> services.storage
                        .texts
                        .texts()
                        .find(List.of(), TextHistory.Order.NEWEST)
                        .size()
                == 2);
        push(KeyCode.ESCAPE);
        until(() -> !isReady("#acceptAllButton"));
        assertThat(shown()).isEqualTo(TEXT);

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
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
            openFile();
            selectFlawed();
            push(KeyCode.CONTROL, KeyCode.ENTER);
            until(() -> isReady("#acceptAllButton"));
            push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
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

    @Test
    void aPresetThatNeedsAModelSaysSoAndLeadsToTheSettings() {
        openFile();
        selectFlawed();
        push(KeyCode.CONTROL, KeyCode.DIGIT8);
        until(() -> lookup("#noticeSettings").query().isVisible());
        assertThat(label("#rewriteNotice")).contains("Connect a model in Settings");
        assertThat(saved()).isEqualTo(TEXT);
        assertThat(shown()).isEqualTo(TEXT);

        clickOn("#noticeSettings");
        until(() -> isThere("#settingsWindow"));
    }

    private String saved() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
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
