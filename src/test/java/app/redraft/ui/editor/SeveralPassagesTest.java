package app.redraft.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.passage.PassageHold;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Several passages wait at once: each keeps its place, its original and its bar. */
class SeveralPassagesTest extends ApplicationTest {
    private static final String TEXT = "One alpha.\nTwo beta. Three gamma.\nFour delta.";

    private DocumentEditor editor;
    private final List<String> told = new ArrayList<>();

    @Override
    public void start(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        stage.setScene(new Scene((Parent) editor.node(), 800, 600));
        stage.show();
        editor.load(TEXT);
    }

    @Test
    void theDocumentHasEveryOriginal() {
        interact(() -> {
            hold("alpha").show(live("alpha", "A much longer word"));
            hold("gamma").show(live("gamma", ""));
            hold("beta").show(live("beta", "B"));
            assertThat(editor.documentText()).isEqualTo(TEXT);
            assertThat(shown())
                    .isEqualTo("One alpha\u2009A much longer word.\nTwo beta\u2009B. Three gamma.\nFour delta.");
        });
    }

    @Test
    void eachIsAcceptedOrGivenBackForItself() {
        interact(() -> {
            PassageHold first = hold("alpha");
            PassageHold second = hold("beta");
            PassageHold third = hold("gamma");
            first.show(live("alpha", "ALPHA"));
            second.show(live("beta", "BE"));
            third.show(live("gamma", "GAMMA GAMMA"));
            assertThat(second.accept("be")).isTrue();
            assertThat(third.start()).isEqualTo(editor.documentText().indexOf("gamma"));
            first.release();
            assertThat(third.accept("GAMMA GAMMA")).isTrue();
        });
        String both = TEXT.replace("beta", "be").replace("gamma", "GAMMA GAMMA");
        assertThat(fx(editor::documentText)).isEqualTo(both);
        assertThat(fx(this::shown)).isEqualTo(both);
        interact(editor::undo);
        assertThat(fx(editor::documentText)).isEqualTo(TEXT.replace("beta", "be"));
        interact(editor::undo);
        assertThat(fx(editor::documentText)).isEqualTo(TEXT);
        assertThat(fx(editor::canUndo)).isFalse();
    }

    @Test
    void editsBetweenThemMoveThoseBehind() {
        interact(() -> {
            PassageHold first = hold("alpha");
            PassageHold last = hold("delta");
            first.show(live("alpha", "ALPHA"));
            last.show(live("delta", "DELTA"));
            int at = TEXT.indexOf("Three");
            editor.select(at, at);
            area().replaceSelection("new ");
            assertThat(editor.documentText()).isEqualTo(TEXT.replace("Three", "new Three"));
            assertThat(first.start()).isEqualTo(TEXT.indexOf("alpha"));
            assertThat(last.accept("DELTA")).isTrue();
            assertThat(editor.documentText())
                    .isEqualTo(TEXT.replace("Three", "new Three").replace("delta", "DELTA"));
        });
    }

    @Test
    void undoBreaksOnlyThePassageItChanges() {
        interact(() -> {
            int at = TEXT.indexOf("beta") + 2;
            editor.select(at, at);
            area().replaceSelection("xx");
            PassageHold first = hold("alpha");
            PassageHold changed = hold("bexxta");
            PassageHold last = hold("delta");
            editor.undo();
            assertThat(changed.intact()).isFalse();
            assertThat(first.intact()).isTrue();
            assertThat(last.intact()).isTrue();
            assertThat(told).containsExactly("broken bexxta");
            assertThat(last.accept("DELTA")).isTrue();
            assertThat(editor.documentText()).isEqualTo(TEXT.replace("delta", "DELTA"));
        });
    }

    @Test
    void passagesThatTouchEachOtherKeepApart() {
        interact(() -> {
            PassageHold left = hold("Two beta.");
            PassageHold right = hold(" Three gamma.");
            left.show(live("Two beta.", "2"));
            right.show(live(" Three gamma.", "3"));
            assertThat(editor.documentText()).isEqualTo(TEXT);
            assertThat(left.accept("2")).isTrue();
            assertThat(right.accept("3")).isTrue();
            assertThat(editor.documentText()).isEqualTo("One alpha.\n23\nFour delta.");
        });
    }

    @Test
    void aPassageThatOverlapsOneIsRefused() {
        interact(() -> {
            hold("beta");
            assertThatThrownBy(() -> hold("Two beta")).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void anotherDocumentEndsThemAll() {
        interact(() -> {
            hold("beta").show(live("beta", "B"));
            hold("alpha").show(live("alpha", "A"));
            editor.load("Another.");
            assertThat(told).containsExactly("broken alpha", "broken beta");
            assertThat(editor.documentText()).isEqualTo("Another.");
        });
    }

    @Test
    void theBarsOfPassagesInOneParagraphCoverNoWordsAndNotEachOther() {
        Label first = new Label("bar one");
        Label second = new Label("bar two");
        interact(() -> {
            editor.floatUnder(hold("beta"), first);
            editor.floatUnder(hold("gamma"), second);
        });
        WaitForAsyncUtils.waitForFxEvents(20);
        Bounds one = screen(first);
        Bounds two = screen(second);
        assertThat(first.isVisible() && second.isVisible()).isTrue();
        assertThat(one.intersects(two)).isFalse();
        for (int offset = 0; offset < TEXT.length(); offset++) {
            int at = offset;
            Bounds word = fx(() -> area().getCharacterBoundsOnScreen(at, at + 1).orElse(null));
            assertThat(word == null || !word.intersects(one) && !word.intersects(two))
                    .as("character " + at)
                    .isTrue();
        }
    }

    private PassageHold hold(String words) {
        int start = editor.documentText().indexOf(words);
        return editor.hold(start, start + words.length(), new PassageHold.Listener() {
            @Override
            public void broken() {
                told.add("broken " + words);
            }

            @Override
            public boolean edited(int offset, int removed, String inserted) {
                return false;
            }

            @Override
            public void picked(int hunk) {}
        });
    }

    private static List<DiffSpan> live(String struck, String inserted) {
        return List.of(new DiffSpan(struck, DiffSpan.Kind.DELETE, 0), new DiffSpan(inserted, DiffSpan.Kind.INSERT, 0));
    }

    private String shown() {
        return area().getText();
    }

    private EditorArea area() {
        return (EditorArea) editor.node().lookup("#editor");
    }

    private static Bounds screen(Node node) {
        return fx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    private static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
