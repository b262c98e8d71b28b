package app.redraft.ui.editor.markdown;

import static app.redraft.Eventually.fx;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Eventually;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.editor.UnheardPassage;
import app.redraft.ui.editor.passage.PassageHold;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** Markdown shows what it means while it is written, and nothing of it in other texts or in a passage under review. */
class MarkdownHighlightingTest extends ApplicationTest {
    private DocumentEditor editor;

    @Override
    public void start(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        editor.setMarkdown(true);
        stage.setScene(new Scene((Parent) editor.node(), 800, 600));
        stage.show();
        editor.focus();
    }

    @Test
    void aWordBecomesStrongWhenItsMarksAreComplete() {
        load("A word here.");
        type(2, "**");
        awaitStyles("word", List.of());
        type(8, "**");
        awaitStyles("word", List.of("markdown-strong"));
        awaitStyles("**", List.of("markdown-marker", "markdown-strong"));
        interact(editor::undo);
        awaitStyles("word", List.of());
    }

    @Test
    void aFenceReachesToTheEndOfTheDocumentAndIsTakenBackWithOneKey() {
        load("one\n" + "# Title\n\nSome *words*.\n".repeat(400) + "last *word*");
        awaitStyles("last ", List.of());
        type(0, "```\n");
        awaitStyles("last *word*", List.of("markdown-code"));
        interact(editor::undo);
        awaitStyles("last ", List.of());
        int last = fx(() -> editor.documentText().lastIndexOf("word"));
        await(last, style -> style.equals(List.of("markdown-emphasis")));
    }

    @Test
    void aLineOfEqualsSignsMakesTheLineAboveAHeading() {
        load("Title\n\ntext");
        awaitStyles("Title", List.of());
        type(6, "=====");
        awaitStyles("Title", List.of("markdown-heading-1"));
    }

    @Test
    void linesThatAreTakenOutTakeTheirStylesAlong() {
        load("a\n# b\nc\n# d\ne");
        awaitStyles("# b".substring(2), List.of("markdown-heading-1"));
        interact(() -> {
            area().deleteText(0, 6);
        });
        awaitStyles("c", List.of());
        awaitStyles("d", List.of("markdown-heading-1"));
        awaitStyles("e", List.of());
    }

    @Test
    void aPassageUnderReviewShowsItsChangesAlone() {
        load("Some **strong** words.\nMore **strong** words.");
        awaitStyles("strong", List.of("markdown-strong"));
        PassageHold hold = fx(() -> editor.hold(0, 22, new UnheardPassage()));
        interact(() -> hold.show(List.of(new DiffSpan("Some **strong** words.", DiffSpan.Kind.KEEP, -1))));
        awaitStyles("strong", List.of());
        int second = fx(() -> area().getText().lastIndexOf("strong"));
        await(second, style -> style.contains("markdown-strong"));
        interact(() -> assertThat(hold.accept("Some **strong** words!")).isTrue());
        awaitStyles("strong", List.of("markdown-strong"));
    }

    @Test
    void aLineOfMoreMarksThanCanBeLaidOutIsStyledAsAWhole() {
        load("> Some **strong** words.\n> " + "a *b* ".repeat(2_000) + "end");
        awaitStyles("strong", List.of("markdown-quotation", "markdown-strong"));
        awaitStyles("end", List.of("markdown-quotation"));
        int marked = fx(() -> area().getText().indexOf("b*"));
        await(marked, style -> style.contains("markdown-quotation") && !style.contains("markdown-emphasis"));
    }

    @Test
    void aTextThatIsNoMarkdownShowsNothing() {
        load("# Some **strong** words.");
        awaitStyles("strong", List.of("markdown-heading-1", "markdown-strong"));
        interact(() -> editor.setMarkdown(false));
        awaitStyles("strong", List.of());
        interact(() -> editor.setMarkdown(true));
        awaitStyles("strong", List.of("markdown-heading-1", "markdown-strong"));
    }

    private void load(String text) {
        interact(() -> editor.load(text));
    }

    private void type(int offset, String text) {
        interact(() -> area().insertText(offset, text));
    }

    private void awaitStyles(String first, List<String> wanted) {
        int offset = fx(() -> area().getText().indexOf(first));
        await(offset, style -> style.stream()
                .filter(each -> each.startsWith("markdown"))
                .toList()
                .equals(wanted));
    }

    private void await(int offset, Predicate<Collection<String>> wanted) {
        Eventually.until(() -> fx(() -> wanted.test(area().getStyleOfChar(offset))));
    }

    @SuppressWarnings("unchecked")
    private StyledTextArea<Collection<String>, Collection<String>> area() {
        return lookup("#editor").queryAs(StyledTextArea.class);
    }
}
