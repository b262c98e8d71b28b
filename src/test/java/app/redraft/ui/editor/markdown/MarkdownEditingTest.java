package app.redraft.ui.editor.markdown;

import static app.redraft.Eventually.fx;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.ui.common.Command;
import app.redraft.ui.common.CommandMenu;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.editor.UnheardPassage;
import app.redraft.ui.editor.passage.PassageHold;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** The keys of Markdown in the text: each does one thing that one undo takes back. */
class MarkdownEditingTest extends ApplicationTest {
    private DocumentEditor editor;

    @Override
    public void start(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        editor.setMarkdown(true);
        Menu format = new Menu("Format");
        CommandMenu.fill(format, editor.markdown().commands());
        BorderPane root = new BorderPane(editor.node());
        root.setTop(new MenuBar(format));
        stage.setScene(new Scene(root, 800, 600));
        stage.show();
        editor.focus();
    }

    @Test
    void boldWorksOnTheWordAtTheCaretAndIsTakenBackAtOnce() {
        load("A word here.", 4);
        press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        assertThat(text()).isEqualTo("A **word** here.");
        interact(editor::undo);
        assertThat(text()).isEqualTo("A word here.");
        interact(editor::redo);
        interact(() -> editor.select(6, 6));
        press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        assertThat(text()).isEqualTo("A word here.");
        assertThat(fx(editor::caret)).isEqualTo(4);
    }

    @Test
    void enterGoesOnWithAListUntilAnItemStaysEmpty() {
        load("1. one", 6);
        type(KeyCode.ENTER);
        write("two");
        type(KeyCode.ENTER);
        type(KeyCode.ENTER);
        write("text");
        assertThat(text()).isEqualTo("1. one\n2. two\ntext");
    }

    @Test
    void tabMovesAnItemIn() {
        load("- one\n- two", 9);
        type(KeyCode.TAB);
        assertThat(text()).isEqualTo("- one\n  - two");
        press(KeyCode.SHIFT, KeyCode.TAB).release(KeyCode.TAB, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("- one\n- two");
    }

    @Test
    void headingsGrowByKeys() {
        load("# One\n\nTitle", 9);
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.SHIFT, KeyCode.ALT);
        assertThat(text()).isEqualTo("# One\n\n# Title");
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.ALT);
        assertThat(text()).isEqualTo("# One\n\n## Title");
    }

    @Test
    void aPassageUnderReviewIsLeftAlone() {
        load("A word here.", 4);
        boolean[] refused = {false};
        interact(() -> {
            editor.onRefusedEdit(() -> refused[0] = true);
            editor.hold(0, 12, new UnheardPassage());
            editor.select(4, 4);
        });
        press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        assertThat(text()).isEqualTo("A word here.");
        assertThat(refused[0]).isTrue();
    }

    @Test
    void keysInAPassageUnderReviewGoToItsHolder() {
        load("- one two", 4);
        StringBuilder heard = new StringBuilder();
        boolean[] refused = {false};
        interact(() -> {
            editor.onRefusedEdit(() -> refused[0] = true);
            editor.hold(0, 9, new PassageHold.Listener() {
                @Override
                public void broken() {}

                @Override
                public boolean edited(int offset, int removed, String inserted) {
                    heard.append(inserted);
                    return true;
                }

                @Override
                public void picked(int hunk) {}
            });
            editor.select(4, 4);
            area().moveTo(4);
        });
        write("\"");
        type(KeyCode.ENTER);
        assertThat(heard.toString()).isEqualTo("\"\n");
        assertThat(refused[0]).isFalse();
    }

    @Test
    void quotationMarksAreSetAsTheyAreTypedAndOneUndoGivesTheTypedOneBack() {
        load("---\nlang: de\n---\n`x` ", 21);
        write("\"Ja\"");
        assertThat(text()).endsWith("`x` „Ja“");
        interact(editor::undo);
        assertThat(text()).endsWith("`x` „Ja\"");
        interact(() -> editor.select(19, 19));
        write("\"");
        assertThat(text()).contains("`x\"`");
        interact(() -> editor.markdown().setSmartTyping(false));
        interact(() -> editor.select(text().length(), text().length()));
        write("--\"");
        assertThat(text()).endsWith("--\"");
    }

    @Test
    void tabGoesFromCellToCell() {
        load("|a|b|\n|-|-|\n|c|d|", 2);
        type(KeyCode.TAB);
        write("word");
        type(KeyCode.TAB);
        assertThat(text()).isEqualTo("| a   | word |\n| --- | ---- |\n| c   | d    |");
        interact(editor::undo);
        assertThat(text()).startsWith("| a   | word   |");
    }

    @Test
    void richTextIsPastedAsMarkdownAndAsLettersOnDemand() {
        interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putHtml("<p>A <b>bold</b> word</p>");
            content.putString("A bold word");
            Clipboard.getSystemClipboard().setContent(content);
            editor.markdown()
                    .paste(
                            html -> html.contains("<b>") ? Optional.of("A **bold** word") : Optional.empty(),
                            Optional::empty);
        });
        load("", 0);
        press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        assertThat(text()).isEqualTo("A **bold** word");
        load("```\n\n```", 4);
        press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        assertThat(text()).isEqualTo("```\nA bold word\n```");
    }

    @Test
    void picturesAreDroppedAsTheirPath() {
        load("", 0);
        Path picture = Path.of("lamp.png").toAbsolutePath();
        assertThat(fx(() -> editor.markdown().drop(List.of(picture)))).isTrue();
        assertThat(text()).isEqualTo("![lamp](" + picture.toString().replace(" ", "%20") + ")");
        assertThat(fx(() -> editor.markdown().drop(List.of(Path.of("a.md"))))).isFalse();
    }

    @Test
    void textThatIsNoMarkdownHasNoMarks() {
        load("- one", 5);
        interact(() -> editor.setMarkdown(false));
        type(KeyCode.ENTER);
        assertThat(text()).isEqualTo("- one\n");
        assertThat(fx(() -> editor.markdown().commands().stream()
                        .flatMap(List::stream)
                        .noneMatch(MarkdownEditingTest::isPossible)))
                .isTrue();
    }

    private static boolean isPossible(Command command) {
        return command.possible().getAsBoolean();
    }

    private GenericStyledArea<?, ?, ?> area() {
        return lookup("#editor").queryAs(GenericStyledArea.class);
    }

    private void load(String text, int caret) {
        interact(() -> {
            editor.load(text);
            editor.select(caret, caret);
        });
    }

    private String text() {
        return fx(editor::documentText);
    }
}
