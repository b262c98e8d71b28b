package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.export.FileExport;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Message;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.export.DocumentExports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** The Export menu writes a file and says what came of it. */
class ExportMenuTest extends ApplicationTest {
    @TempDir
    static Path folder;

    private final List<Message> told = new ArrayList<>();
    private final List<String> suggested = new ArrayList<>();
    private DocumentEditor editor;
    private Optional<Path> target = Optional.empty();

    @Override
    public void start(Stage stage) {
        editor = new DocumentEditor();
        editor.setMarkdown(true);
        editor.load("# The: lamp\n\nSome *words*.\n\n![gone](gone.png)");
    }

    @Test
    void aDocumentWithoutANameIsCalledAfterItsFirstHeading() throws IOException {
        target = Optional.of(folder.resolve("book.html"));
        run("htmlExportItem");
        until(() -> told.stream().anyMatch(message -> message.text().contains("is ready")));
        assertThat(Files.readString(folder.resolve("book.html"))).contains("<em>words</em>");
        assertThat(suggested).containsExactly("The  lamp.html");
        assertThat(fx(() -> told.get(told.size() - 1).text())).contains("gone.png");
    }

    @Test
    void whoThinksBetterOfItExportsNothing() {
        run("pdfExportItem");
        assertThat(suggested).containsExactly("The  lamp.pdf");
        assertThat(told).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsToldOf() {
        target = Optional.of(folder.resolve("no folder").resolve("book.pdf"));
        run("pdfExportItem");
        until(() -> told.stream().anyMatch(message -> message.tone() == Message.Tone.PROBLEM));
    }

    private void run(String id) {
        DocumentExports exports = fx(() -> new DocumentExports(
                editor,
                Optional::empty,
                new FileExport(),
                (beside, name, ending) -> {
                    suggested.add(name);
                    return target;
                },
                new Background(Runnable::run, FxThread::run),
                told::add));
        interact(() -> exports.commands().stream()
                .flatMap(List::stream)
                .filter(command -> command.id().equals(id))
                .map(Command::action)
                .forEach(Runnable::run));
    }
}
