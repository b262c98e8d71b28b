package app.redraft.launch;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must not change stands on the page as itself while a rewrite comes in, and after. */
class ShieldWindowTest extends RunningWindow {
    private static final String PASSAGE =
            "The old mill[^1] burned down in the spring of 1893, as everybody knows [@miller]. It was never rebuilt.";
    private static final String LETTER = "Before it all.\n\n" + PASSAGE + "\n\nAfter it all.\n";
    private static final String END = "";

    private final BlockingQueue<String> pieces = new LinkedBlockingQueue<>();
    private final List<String> pages = new CopyOnWriteArrayList<>();
    private LoopbackServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new LoopbackServer().llamaCpp();
        PassageModel.on(server, passage -> Stream.generate(this::next).takeWhile(piece -> !piece.equals(END)));
        Files.writeString(file, LETTER);
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: {provider: openai, base_url: \"" + server.url() + "/v1\", model: test-model}\n");
    }

    @AfterEach
    void leave() throws IOException {
        pieces.add(END);
        server.close();
    }

    private String next() {
        try {
            return pieces.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return END;
        }
    }

    private void rewrite() {
        open(Optional.of(file));
        until(() -> shown().equals(LETTER));
        interact(() -> area().textProperty().addListener((text, before, after) -> pages.add(after)));
        selectText(LETTER.indexOf(PASSAGE), LETTER.indexOf(PASSAGE) + PASSAGE.length());
        push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    @Test
    void atNoTimeDoesThePageShowATokenOrHalfOfOne() {
        rewrite();
        pieces.addAll(List.of("The ancient water", "mill⟦"));
        until(() -> shown().contains("watermill"));
        pieces.add("1");
        pieces.addAll(List.of("⟧ was lost", " to fire in the spring"));
        until(() -> shown().contains("watermill[^1]") && shown().contains("was lost"));
        pieces.addAll(List.of(" of 1893, as every neighbour knows ⟦", "2"));
        until(() -> shown().contains("neighbour"));
        pieces.addAll(List.of("⟧. It was never rebuilt again.", END));
        until(() -> isReady("#acceptAllButton"));
        assertThat(shown()).contains("watermill[^1]").contains("knows [@miller].");
        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(page)
                .doesNotContain("⟦", "⟧")
                .doesNotContainPattern("mill ?\\d|knows ?\\d")
                .contains("[^1]", "[@miller]"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> shown().equals(LETTER.replace(
                PASSAGE,
                "The ancient watermill[^1] was lost to fire in the spring of 1893, as every neighbour knows"
                        + " [@miller]. It was never rebuilt again.")));
    }

    @Test
    void whatWasPutBackIsAStopAtTheNearestChangeAndIsNotAcceptedUnseen() {
        rewrite();
        pieces.addAll(List.of(
                "The old mill burned down in the spring of 1893, as everyone knows ⟦2⟧. It was never rebuilt again.",
                END));
        until(() -> isReady("#acceptAllButton"));
        assertThat(shown()).contains("mill[^1] burned");
        assertThat(label("#rewriteProgress")).startsWith("The model left out the footnote [^1].");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertThat(label("#rewriteProgress"))
                .isEqualTo("One change may say something else. Accept all again takes it.");
        assertThat(shown()).contains("everybody");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> shown().equals(LETTER.replace("everybody", "everyone").replace("rebuilt.", "rebuilt again.")));
    }
}
