package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.history.TextHistory;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.money.Cost;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.infra.files.ChildJvm;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.ui.common.FxThread;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is closed while a model writes. */
class EndedCallsTest {
    private static final String FIRST_WORDS =
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Good words \"}}]}\n\n";
    private static final String READY = "ready";

    @TempDir
    private Path home;

    private void settings(LoopbackServer server, String prices) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: {provider: openai, base_url: \"" + server.url()
                        + "/v1\", model: test-model}\nrouting: {fallback: false}\n" + prices);
    }

    private LedgerEntry entry() {
        try (Bootstrap next = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()))) {
            List<LedgerEntry> rows = next.storage.ledger.get().latest(9);
            assertThat(rows).hasSize(1);
            assertThat(next.storage
                            .ledger
                            .get()
                            .since(rows.get(0).startedAt(), null)
                            .unknownCalls())
                    .isZero();
            return rows.get(0);
        }
    }

    @Test
    void aPaidCallEndsAsStoppedWithWhatHadCome() throws Exception {
        try (LoopbackServer server = new LoopbackServer()) {
            settings(server, "prices:\n  test-model: {input: 100.0, output: 100.0}\n");
            server.stall(FIRST_WORDS);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            CountDownLatch arrived = new CountDownLatch(1);
            Future<?> run;
            try (Bootstrap services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()))) {
                run = thread.submit(() -> services.calls
                        .rewriter
                        .open(new Passage("Good good.", "", ""), Instruction.of(Preset.IMPROVE), () -> false)
                        .rewrite(
                                TierChoice.EDGE,
                                event -> {
                                    if (event instanceof RewriteEvent.Text) {
                                        arrived.countDown();
                                    }
                                },
                                new Cancellation()));
                assertThat(arrived.await(1, TimeUnit.MINUTES)).isTrue();
                assertThat(services.storage
                                .ledger
                                .get()
                                .since(Instant.EPOCH, null)
                                .unknownCalls())
                        .as("under way")
                        .isZero();
            }
            run.get(1, TimeUnit.MINUTES);
            thread.shutdownNow();
        }
        LedgerEntry entry = entry();
        assertThat(entry.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(entry.errorKind()).isEqualTo("cancelled");
        assertThat(entry.totalMs()).isNotNull();
        assertThat(entry.outputChars()).isEqualTo("Good words ".length());
        assertThat(entry.usage().output()).isPositive();
        assertThat(entry.cost().basis()).isEqualTo(Cost.Basis.ESTIMATED);
    }

    @Test
    void aWindowThatIsClosedKeepsWhatHadComeForHistory() throws Exception {
        Path chapter = Files.writeString(home.resolve("chapter.md"), "Good good.");
        try (LoopbackServer server = new LoopbackServer()) {
            settings(server, "prices:\n  test-model: {input: 1.0, output: 1.0}\n");
            server.always("GET", out -> true);
            server.always("POST", out -> {
                out.write(LoopbackServer.head(200, "text/event-stream", "Transfer-Encoding: chunked"));
                LoopbackServer.chunk(out, FIRST_WORDS.getBytes(StandardCharsets.UTF_8));
                out.flush();
                return true;
            });
            Process window = ChildJvm.start(Rewriting.class, home.toString(), chapter.toString());
            try (BufferedReader out = window.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).isEqualTo(READY);
                assertThat(window.waitFor(1, TimeUnit.MINUTES)).isTrue();
            } finally {
                window.destroyForcibly();
            }
        }
        LedgerEntry entry = entry();
        assertThat(entry.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(entry.outputChars()).isPositive();
        try (Bootstrap next = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()))) {
            TextHistory.Item kept =
                    next.storage.texts.texts().read(entry.interactionId()).orElseThrow();
            assertThat(kept.result()).contains("Good words");
            assertThat(kept.origin().finished()).isFalse();
        }
        assertThat(chapter).hasContent("Good good.");
    }

    /** The window on a file, a rewrite of it under way, and then the regular end. */
    static final class Rewriting {
        private Rewriting() {}

        public static void main(String[] args) throws IOException {
            OpenedWindow.main(args, services -> rewriteWhenOpened(services));
        }

        private static void rewriteWhenOpened(Bootstrap services) {
            Node root = Window.getWindows().get(0).getScene().getRoot();
            GenericStyledArea<?, ?, ?> area = (GenericStyledArea<?, ?, ?>) root.lookup("#editor");
            area.textProperty().addListener((property, before, now) -> {
                if (now.equals("Good good.")) {
                    FxThread.later(() -> {
                        area.selectAll();
                        FxThread.later(() -> ((Button) root.lookup("#rewriteButton")).fire());
                    });
                } else if (now.contains("words")) {
                    System.out.println(READY);
                    new Thread(() -> System.exit(0)).start();
                }
            });
        }
    }
}
