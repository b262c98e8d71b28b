package app.redraft.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.passage.PassageHold;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The document stays the document while a passage of it shows live text. */
class DocumentEditorTest extends ApplicationTest {
    private static final String TEXT = "First line.\nThe second line, with a passage.\nLast line.";
    private static final int START = TEXT.indexOf("second");
    private static final int END = TEXT.indexOf(", with");

    private DocumentEditor editor;
    private final List<String> told = new ArrayList<>();

    private final PassageHold.Listener listener = new PassageHold.Listener() {
        @Override
        public void broken() {
            told.add("broken");
        }

        @Override
        public boolean edited(int offset, int removed, String inserted) {
            told.add("edited " + offset + " " + removed + " " + inserted);
            return false;
        }

        @Override
        public void picked(int hunk) {
            told.add("picked " + hunk);
        }
    };

    @Override
    public void start(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        editor.onRefusedEdit(() -> told.add("refused"));
        stage.setScene(new Scene((javafx.scene.Parent) editor.node(), 800, 600));
        stage.show();
        editor.load(TEXT);
        editor.focus();
    }

    @Test
    void liveTextNeverEntersTheDocument() {
        List<String> edits = new ArrayList<>();
        PassageHold hold = fx(() -> {
            editor.onEdit(() -> edits.add(editor.documentText()));
            return editor.hold(START, END, listener);
        });
        fx(() -> {
            hold.show(live());
            return null;
        });
        assertThat(shown()).isEqualTo("First line.\nThe second other line words, with a passage.\nLast line.");
        assertThat(fx(editor::documentText)).isEqualTo(TEXT);
        assertThat(edits).isEmpty();
        assertThat(fx(editor::canUndo)).isFalse();

        interact(hold::release);
        assertThat(shown()).isEqualTo(TEXT);
        assertThat(fx(editor::documentText)).isEqualTo(TEXT);
    }

    @Test
    void selectingEverythingDoesNotScroll() {
        interact(() -> {
            editor.load("A line of text.\n".repeat(200));
            editor.select(0, 0);
        });
        press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        EditorArea area = lookup("#editor").queryAs(EditorArea.class);
        assertThat(fx(area::firstVisibleParToAllParIndex)).isZero();
        assertThat(fx(() -> area.getSelection().getLength())).isEqualTo(3_200);
    }

    @Test
    void aRightClickOffersWhatCanBeDoneThere() {
        interact(() -> {
            PassageHold hold = editor.hold(START, END, listener);
            hold.show(live());
        });
        EditorArea area = lookup("#editor").queryAs(EditorArea.class);
        Bounds change =
                fx(() -> area.getCharacterBoundsOnScreen(START + 8, START + 9).orElseThrow());
        moveTo(change.getCenterX(), change.getCenterY()).clickOn(MouseButton.SECONDARY);
        assertThat(lookup(".context-menu .menu-item").queryAll()).isNotEmpty();
        assertThat(lookup("Select all").tryQuery()).isPresent();
        assertThat(told).contains("picked 0");
    }

    @Test
    void acceptIsOneUndoStep() {
        interact(() -> {
            PassageHold hold = editor.hold(START, END, listener);
            hold.show(live());
            assertThat(hold.accept("other words")).isTrue();
        });
        String accepted = "First line.\nThe other words, with a passage.\nLast line.";
        assertThat(fx(editor::documentText)).isEqualTo(accepted);
        interact(editor::undo);
        assertThat(fx(editor::documentText)).isEqualTo(TEXT);
        assertThat(fx(editor::canUndo)).isFalse();
        interact(editor::redo);
        assertThat(fx(editor::documentText)).isEqualTo(accepted);
        assertThat(shown()).isEqualTo(accepted);
    }

    @Test
    void typingElsewhereMovesThePassage() {
        PassageHold hold = fx(() -> editor.hold(START, END, listener));
        interact(() -> {
            hold.show(live());
            editor.select(0, 0);
        });
        write("ab");
        interact(() -> editor.select(
                editor.documentText().length(), editor.documentText().length()));
        write("cd");
        assertThat(fx(editor::documentText)).isEqualTo("ab" + TEXT + "cd");
        interact(() -> hold.accept("2nd line"));
        assertThat(fx(editor::documentText)).isEqualTo("abFirst line.\nThe 2nd line, with a passage.\nLast line.cd");
        interact(editor::undo);
        assertThat(fx(editor::documentText)).isEqualTo("ab" + TEXT + "cd");
        interact(editor::undo);
        interact(editor::undo);
        assertThat(fx(editor::documentText)).isEqualTo(TEXT);
    }

    @Test
    void undoElsewhereKeepsTheHold() {
        interact(() -> editor.select(0, 0));
        write("x");
        PassageHold hold = fx(() -> editor.hold(START + 1, END + 1, listener));
        interact(() -> {
            hold.show(live());
            editor.undo();
        });
        assertThat(fx(editor::documentText)).isEqualTo(TEXT);
        assertThat(fx(hold::intact)).isTrue();
        interact(() -> hold.accept("2nd line"));
        assertThat(fx(editor::documentText)).contains("The 2nd line, with");
    }

    @Test
    void aChangedPassageBreaksTheHoldAndRefusesAccept() {
        interact(() -> {
            editor.select(START + 2, START + 2);
        });
        write("z");
        PassageHold hold = fx(() -> editor.hold(START, END + 1, listener));
        interact(() -> {
            hold.show(live());
            editor.undo();
        });
        assertThat(told).containsExactly("broken");
        assertThat(fx(hold::intact)).isFalse();
        assertThat(fx(() -> hold.accept("anything"))).isFalse();
        assertThat(fx(editor::documentText)).isEqualTo(TEXT);
        assertThat(shown()).isEqualTo(TEXT);
    }

    @Test
    void reloadThatTouchesThePassageBreaksTheHold() {
        PassageHold hold = fx(() -> editor.hold(START, END, listener));
        interact(() -> editor.replaceAllText(TEXT.replace("second", "third")));
        assertThat(told).containsExactly("broken");
        assertThat(fx(() -> hold.accept("anything"))).isFalse();
        assertThat(fx(editor::documentText)).isEqualTo(TEXT.replace("second", "third"));
    }

    @Test
    void typingIntoLiveTextIsRefusedOrGivenToTheHolder() {
        interact(() -> {
            PassageHold hold = editor.hold(START, END, listener);
            hold.show(live());
            area().selectRange(START + 3, START + 3);
        });
        write("q");
        assertThat(told).containsExactly("edited 3 0 q", "refused");
        told.clear();
        interact(() -> area().selectAll());
        type(KeyCode.DELETE);
        assertThat(told).containsExactly("refused");
        assertThat(fx(editor::documentText)).isEqualTo(TEXT);
    }

    @Test
    void copyOfTheWholeIsTheDocument() {
        interact(() -> editor.hold(START, END, listener).show(live()));
        interact(() -> area().selectAll());
        interact(() -> area().copy());
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(TEXT);
    }

    @Test
    void caretElsewhereStaysWithItsText() {
        interact(() -> {
            int caret = TEXT.indexOf("Last");
            editor.select(caret, caret + 4);
            editor.hold(START, END, listener).show(live());
        });
        assertThat(fx(() -> area().getSelectedText())).isEqualTo("Last");
    }

    @Test
    void keysMoveAndDeleteWholeClusters() {
        String family = "👩‍👩‍👧";
        interact(() -> {
            editor.load("a" + family + "e\u0301b");
            editor.select(1, 1);
        });
        type(KeyCode.RIGHT);
        assertThat(fx(editor::caret)).isEqualTo(1 + family.length());
        type(KeyCode.RIGHT);
        assertThat(fx(editor::caret)).isEqualTo(3 + family.length());
        type(KeyCode.LEFT);
        type(KeyCode.BACK_SPACE);
        assertThat(fx(editor::documentText)).isEqualTo("ae\u0301b");
        type(KeyCode.DELETE);
        assertThat(fx(editor::documentText)).isEqualTo("ab");
    }

    @Test
    void thePageStaysStillWhenAPassageAboveTheWindowGrows() {
        String paragraph = "A line of text that fills the column again and again until it wraps. ".repeat(3);
        String text = (paragraph + "\n").repeat(60);
        int first = text.indexOf('\n') + 1;
        interact(() -> editor.load(text));
        PassageHold hold = fx(() -> editor.hold(first, first + paragraph.length() - 1, listener));
        interact(() -> area().showParagraphAtTop(30));
        double before = lineOnScreen(32);
        interact(() -> hold.show(List.of(new DiffSpan(paragraph.repeat(8), DiffSpan.Kind.INSERT, 0))));
        assertThat(lineOnScreen(32)).isEqualTo(before);
    }

    @Test
    void thePageStaysStillWhenAPassageGrowsAboveTheReadersLineInTheSameParagraph() {
        String sentence = "A sentence of text that fills the column again and again until it wraps. ";
        String text = "First.\n" + sentence.repeat(24).strip() + "\n" + "More.\n".repeat(40);
        int start = text.indexOf("A sentence");
        interact(() -> editor.load(text));
        PassageHold hold = fx(() -> editor.hold(start, start + sentence.length() * 24 - 1, listener));
        interact(() -> area().scrollYBy(380));
        String whole = sentence.repeat(24).strip();
        int reader = start + sentence.length() * 18;
        double before = characterOnScreen(reader);
        String added = "Some more words put in. ".repeat(20);
        interact(() -> hold.show(
                List.of(new DiffSpan(added, DiffSpan.Kind.INSERT, 0), new DiffSpan(whole, DiffSpan.Kind.KEEP, -1))));
        double line = 29;
        assertThat(characterOnScreen(reader + added.length()))
                .as("the paragraph wraps anew, so that a word may change its line, but no more than that")
                .isCloseTo(before, within(line));
    }

    private double lineOnScreen(int paragraph) {
        return fx(() -> {
            area().layout();
            return area().getParagraphBoundsOnScreen(paragraph).orElseThrow().getMinY();
        });
    }

    private double characterOnScreen(int offset) {
        return fx(() -> {
            area().layout();
            return area().getCharacterBoundsOnScreen(offset, offset + 1)
                    .orElseThrow()
                    .getMinY();
        });
    }

    private static List<DiffSpan> live() {
        return List.of(
                new DiffSpan("second ", DiffSpan.Kind.KEEP, -1),
                new DiffSpan("other ", DiffSpan.Kind.INSERT, 0),
                new DiffSpan("line", DiffSpan.Kind.KEEP, -1),
                new DiffSpan(" words", DiffSpan.Kind.INSERT, 1));
    }

    private EditorArea area() {
        return lookup("#editor").queryAs(EditorArea.class);
    }

    private String shown() {
        return fx(() -> area().getText());
    }

    private static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, action);
    }
}
