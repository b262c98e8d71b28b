package app.redraft.launch;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a writer turns down again and again in the window is kept in phrases.json and marked in the next rewrite. */
class LearntPhraseTest extends RunningWindow {
    private static final String PASSAGE = "We went up to the hills at dawn and came home late.";
    private static final String LETTER = "Before it all.\n\n" + PASSAGE + "\n\nAfter it all.\n";
    private static final String TWEE = "We went up to the fragrant meadows at dawn and came home late.";

    private LoopbackServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new LoopbackServer().llamaCpp();
        PassageModel.on(server, passage -> PassageModel.pieces(TWEE, 12));
        Files.writeString(file, LETTER);
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: {provider: openai, base_url: \"" + server.url()
                        + "/v1\", model: test-model}\nrate_limit: {requests_per_minute: 6000}\n");
    }

    @AfterEach
    void leave() throws IOException {
        server.close();
    }

    private void rewrite() {
        int at = LETTER.indexOf(PASSAGE);
        interact(() -> area().requestFocus());
        selectText(at, at + PASSAGE.length());
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton") && shown().contains("fragrant meadows"));
    }

    /** Turns the one change down, which says more than leaving the whole result. */
    private void reject() {
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        until(() -> shown().equals(LETTER));
    }

    private int rejections() throws IOException {
        Path learnt = services.storage.folders.phrasesFile();
        int found = 0;
        if (Files.exists(learnt)) {
            for (JsonNode entry :
                    Json.parse(Files.readString(learnt)).orElseThrow().path("phrases")) {
                found += entry.path("phrase").asText().equals("fragrant meadows")
                        ? entry.path("rejected").asInt()
                        : 0;
            }
        }
        return found;
    }

    private void untilRejected(int times) {
        until(() -> {
            try {
                return rejections() == times;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void whatWasTurnedDownThreeTimesIsMarkedFromThenOn() {
        open(Optional.of(file));
        until(() -> shown().equals(LETTER));
        for (int times = 1; times <= 3; times++) {
            rewrite();
            assertThat(label("#rewriteProgress")).doesNotContain("turned it down");
            reject();
            untilRejected(times);
        }
        rewrite();
        until(() -> label("#rewriteProgress")
                .contains("“fragrant meadows” is new here, and you have turned it down before."));
    }
}
