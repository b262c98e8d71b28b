package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.document.TextFile;
import app.redraft.infra.files.ChildJvm;
import app.redraft.infra.files.FileDocumentStore;
import app.redraft.infra.files.FileRecoveryStore;
import app.redraft.ui.common.FxThread;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A program that is told to end, by SIGTERM as at a log-out, in processes of their own. */
// Windows has no SIGTERM to end a program with.
@DisabledOnOs(OS.WINDOWS)
class LastWritesTest {
    private static final int SAVES = 6;
    private static final String READY = "ready";

    @TempDir
    private Path folder;

    @Test
    void everySaveThatWasAskedForIsMade() throws Exception {
        for (int i = 0; i < SAVES; i++) {
            Files.writeString(Saving.file(folder, i), "old");
        }
        end(ChildJvm.start(Saving.class, folder.toString()));
        for (int i = 0; i < SAVES; i++) {
            assertThat(Saving.file(folder, i)).hasContent(Saving.text(i));
        }
    }

    @Test
    void whatWasJustTypedIsOfferedAtTheNextStart() throws Exception {
        Path chapter = Files.writeString(folder.resolve("chapter.md"), "Once.");
        end(ChildJvm.start(Typing.class, folder.resolve("home").toString(), chapter.toString()));
        try (FileRecoveryStore recovery = new FileRecoveryStore(folder.resolve("home/recovery"), Clock.systemUTC())) {
            assertThat(recovery.leftovers()).extracting("text").containsExactly("Once. Upon a time.");
        }
        assertThat(chapter).hasContent("Once.");
    }

    private static void end(Process process) throws IOException, InterruptedException {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo(READY);
            process.destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Saves several large documents, one after the other, as the window does. */
    static final class Saving {
        private static final int MEGABYTES = 12;

        private Saving() {}

        static Path file(Path folder, int number) {
            return folder.resolve(number + ".md");
        }

        static String text(int number) {
            return (number + "234567\n").repeat(MEGABYTES << 17);
        }

        public static void main(String[] args) {
            Workers workers = new Workers();
            Runtime.getRuntime().addShutdownHook(new Thread(workers::close));
            FileDocumentStore store = new FileDocumentStore();
            IntStream.range(0, SAVES).forEach(i -> workers.disk()
                    .execute(() -> store.save(file(Path.of(args[0]), i), text(i), TextFile.Format.DEFAULT)));
            workers.disk().execute(() -> {});
            System.out.println(READY);
        }
    }

    /** The window on a file, with words typed this moment. */
    static final class Typing {
        private Typing() {}

        public static void main(String[] args) throws IOException {
            OpenedWindow.main(args, services -> typeWhenOpened());
        }

        private static void typeWhenOpened() {
            Node editor = Window.getWindows().get(0).getScene().lookup("#editor");
            GenericStyledArea<?, ?, ?> area = (GenericStyledArea<?, ?, ?>) editor;
            area.textProperty().addListener((property, before, now) -> {
                if (now.equals("Once.")) {
                    FxThread.later(() -> {
                        area.appendText(" Upon a time.");
                        System.out.println(READY);
                    });
                }
            });
        }
    }
}
