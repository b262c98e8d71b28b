package app.redraft.ui.outline;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.editor.UnheardPassage;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** The outline beside the text: jumps to sections and moves them. */
class OutlineTest extends ApplicationTest {
    private static final String BOOK = "# One\n\ntext\n\n## A\n\nfirst\n\n## B\n\nsecond\n";

    private DocumentEditor editor;
    private OutlinePane outline;

    @Override
    public void start(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        editor.setMarkdown(true);
        outline = new OutlinePane(editor, new Background(Runnable::run, FxThread::run), (pause, action) -> {
            FxThread.later(action);
            return () -> {};
        });
        stage.setScene(new Scene(new SplitPane(editor.node(), outline.node()), 900, 600));
        stage.show();
        editor.load(BOOK);
        outline.open();
    }

    @Test
    void theSectionOfTheCaretIsMarkedAndEnterJumps() {
        until(() -> titles().equals(List.of("One", "A", "B")));
        interact(() -> editor.select(BOOK.indexOf("second"), BOOK.indexOf("second")));
        until(() -> list().getSelectionModel().getSelectedIndex() == 2);
        interact(outline::focus);
        type(KeyCode.UP);
        type(KeyCode.ENTER);
        until(() -> editor.caret() == BOOK.indexOf("## A") && editor.focused());
    }

    @Test
    void altAndAnArrowMoveASectionAsOneStep() {
        until(() -> titles().size() == 3);
        interact(() -> {
            outline.focus();
            list().getSelectionModel().select(2);
        });
        press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        until(() -> titles().equals(List.of("One", "B", "A")));
        assertThat(fx(editor::documentText)).isEqualTo("# One\n\ntext\n\n## B\n\nsecond\n\n## A\n\nfirst\n");
        until(() -> list().getSelectionModel().getSelectedIndex() == 1);
        interact(editor::undo);
        assertThat(fx(editor::documentText)).isEqualTo(BOOK);
        until(() -> titles().equals(List.of("One", "A", "B")));
    }

    @Test
    void aSectionUnderReviewStaysWhereItIs() {
        until(() -> titles().size() == 3);
        interact(() -> {
            editor.hold(BOOK.indexOf("second"), BOOK.indexOf("second") + 6, new UnheardPassage());
            outline.focus();
            list().getSelectionModel().select(2);
        });
        press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        until(() -> note().contains("under review"));
        assertThat(fx(editor::documentText)).isEqualTo(BOOK);
    }

    @Test
    void headingsAppearWhileTheyAreWritten() {
        until(() -> titles().size() == 3);
        interact(() -> editor.replaceAllText(BOOK + "\n# Next"));
        until(() -> titles().equals(List.of("One", "A", "B", "Next")));
        interact(() -> editor.setMarkdown(false));
        until(() -> titles().isEmpty() && note().contains("Markdown"));
    }

    private List<String> titles() {
        return list().getItems().stream().map(OutlineEntry::title).toList();
    }

    private String note() {
        return lookup("#outlineNote").queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private ListView<OutlineEntry> list() {
        return lookup("#outline").queryAs(ListView.class);
    }
}
