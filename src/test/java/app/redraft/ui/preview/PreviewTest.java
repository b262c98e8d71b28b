package app.redraft.ui.preview;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Eventually;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.DocumentEditor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** The preview shows the document as a reader will see it, and scrolls along. */
class PreviewTest extends ApplicationTest {
    private DocumentEditor editor;
    private PreviewPane preview;
    private Path folder;

    @Override
    public void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("preview");
        ImageIO.write(
                new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("a b.png").toFile());
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        editor.setMarkdown(true);
        preview = new PreviewPane(
                editor,
                () -> Optional.of(folder.resolve("book.md")),
                new Background(Runnable::run, FxThread::run),
                (pause, action) -> {
                    FxThread.later(action);
                    return () -> {};
                });
        stage.setScene(new Scene(new SplitPane(editor.node(), preview.node()), 900, 600));
        stage.show();
        preview.open();
    }

    @AfterEach
    void tidy() throws IOException {
        Files.delete(folder.resolve("a b.png"));
        Files.delete(folder);
    }

    @Test
    void marksAreGoneAndNotesAreAtTheEnd() {
        load("---\ntitle: A\n---\n# One\n\nA *word*, ~~gone~~[^n].\n\n- [x] done\n\n[^n]: The note.");
        until(() -> shown().contains("The note."));
        until(() -> shown().contains("One"));
        assertThat(fx()).contains("One", "word", "gone", "☑", "The note.").doesNotContain("*", "~~", "[^n]", "title");
    }

    @Test
    void changesAppearWhileTheyAreWritten() {
        load("# One\n\nText");
        until(() -> shown().contains("Text"));
        interact(() -> editor.replaceAllText("# One\n\nOther words"));
        until(() -> shown().contains("Other words") && !shown().contains("Text"));
        interact(() -> editor.setMarkdown(false));
        until(() -> !shown().contains("One")
                && lookup("#previewNote").queryAs(Label.class).getText().contains("Markdown"));
    }

    @Test
    void picturesBesideTheDocumentAreShownAndOthersAreNotLoaded() {
        load("![here](<a b.png>) ![far](https://example.org/b.png)");
        until(() -> lookup((Node node) -> node instanceof ImageView && inPreview(node))
                        .queryAll()
                        .size()
                == 1);
        until(() -> shown().contains("far") && shown().contains("https://example.org/b.png"));
    }

    @Test
    void itScrollsAlong() {
        String book = IntStream.range(0, 200)
                .mapToObj(k -> "Paragraph " + k + " of the book.")
                .collect(Collectors.joining("\n\n"));
        load(book);
        until(() -> shown().contains("Paragraph 0 ") && !shown().contains("Paragraph 199"));
        interact(() -> editor.showAtTop(200));
        until(() -> shown().contains("Paragraph 100 ") && !shown().contains("Paragraph 0 "));
    }

    private void load(String text) {
        interact(() -> editor.load(text));
    }

    private String fx() {
        return Eventually.fx(this::shown);
    }

    /** The words of the preview. */
    private String shown() {
        return from(preview.node()).lookup((Node node) -> node instanceof Text).queryAllAs(Text.class).stream()
                .map(Text::getText)
                .collect(Collectors.joining(" "));
    }

    private boolean inPreview(Node node) {
        return node != null && (node == preview.node() || inPreview(node.getParent()));
    }
}
