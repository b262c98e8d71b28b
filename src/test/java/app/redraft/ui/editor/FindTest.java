package app.redraft.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.passage.PassageHold;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Find and replace with the keyboard, and never inside text that is under review. */
class FindTest extends ApplicationTest {
    private static final String TEXT = "A cat. The Cat, a cat.\nNo dog (yet).";

    private DocumentEditor editor;

    @Override
    public void start(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        stage.setScene(new Scene((Parent) editor.node(), 800, 600));
        stage.show();
        editor.load(TEXT);
        editor.focus();
    }

    @Test
    void enterGoesFromOneToTheNextAndAround() {
        open(KeyCode.F);
        query("cat");
        assertThat(status()).isEqualTo("1 of 3");
        type(KeyCode.ENTER);
        assertThat(selected()).isEqualTo("Cat");
        type(KeyCode.ENTER);
        type(KeyCode.ENTER);
        assertThat(status()).isEqualTo("1 of 3");
        press(KeyCode.SHIFT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHIFT);
        assertThat(status()).isEqualTo("3 of 3");
    }

    @Test
    void wordsAreFoundAsTheyAreWritten() {
        open(KeyCode.F);
        query("(yet).");
        assertThat(selected()).isEqualTo("(yet).");
        query("bird");
        assertThat(status()).isEqualTo("Not found");
    }

    @Test
    void everyPlaceInSightIsMarkedWhileTheBarIsOpen() {
        open(KeyCode.F);
        query("cat");
        assertThat(marked()).containsExactly("cat", "Cat", "cat");
        query("dog");
        assertThat(marked()).containsExactly("dog");
        interact(() -> editor.replaceAllText(TEXT + " dog"));
        assertThat(marked()).containsExactly("dog", "dog");
        type(KeyCode.ESCAPE);
        assertThat(marked()).isEmpty();
    }

    @Test
    void nothingFoundLeavesNothingSelected() {
        open(KeyCode.F);
        query("ca");
        query("cax");
        assertThat(selected()).isEmpty();
    }

    @Test
    void f3AndCtrlGGoOnWithoutTheBar() {
        open(KeyCode.F);
        query("cat");
        type(KeyCode.ESCAPE);
        type(KeyCode.F3);
        assertThat(selected()).isEqualTo("Cat");
        press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
        assertThat(selected()).isEqualTo("cat");
        press(KeyCode.SHIFT, KeyCode.F3).release(KeyCode.F3, KeyCode.SHIFT);
        assertThat(selected()).isEqualTo("Cat");
    }

    @Test
    void replaceBeginsInTheSecondFieldWhenTheFirstIsFilled() {
        open(KeyCode.F);
        query("cat");
        open(KeyCode.H);
        assertThat(lookup("#replaceField").query().isFocused()).isTrue();
    }

    /** What is shown as found, once the frame has come that marks it. */
    private List<String> marked() {
        WaitForAsyncUtils.waitForFxEvents();
        CountDownLatch frames = new CountDownLatch(3);
        interact(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
                if (frames.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        try {
            assertThat(frames.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> area().getStyleSpans(0, area().getLength()).stream()
                .collect(Marks::new, Marks::add, (left, right) -> {})
                .texts(area().getText()));
    }

    private static final class Marks {
        private final List<int[]> places = new ArrayList<>();
        private int from;

        void add(StyleSpan<?> span) {
            if (String.valueOf(span.getStyle()).contains("found")) {
                places.add(new int[] {from, from + span.getLength()});
            }
            from += span.getLength();
        }

        List<String> texts(String text) {
            return places.stream()
                    .map(place -> text.substring(place[0], place[1]))
                    .toList();
        }
    }

    @Test
    void aPatternIsMarkedOnThePageAndOnTheScrollBar() {
        open(KeyCode.F);
        interact(() -> lookup("#findRegex").queryAs(ToggleButton.class).fire());
        query("\\b[a-z]at\\b");
        assertThat(status()).isEqualTo("1 of 3");
        assertThat(marked()).containsExactly("cat", "Cat", "cat");
        assertThat(ticks()).isPositive();
        query("(");
        assertThat(status()).startsWith("The pattern has a mistake");
        assertThat(marked()).isEmpty();
        assertThat(ticks()).isZero();
    }

    @Test
    void onlyTheSelectionIsSearchedAndItGrowsWithWhatIsReplaced() {
        interact(() -> editor.select(0, TEXT.indexOf(", a cat")));
        open(KeyCode.H);
        interact(() -> lookup("#findInSelection").queryAs(ToggleButton.class).fire());
        query("cat");
        assertThat(status()).isEqualTo("1 of 2");
        interact(() -> lookup("#replaceField").queryAs(TextField.class).setText("leopard"));
        interact(() -> lookup("#replaceAllButton").queryButton().fire());
        assertThat(document()).isEqualTo("A leopard. The leopard, a cat.\nNo dog (yet).");
        query("leopard");
        assertThat(status()).isEqualTo("1 of 2");
    }

    @Test
    void groupsAreReplacedAsOneUndoStep() {
        open(KeyCode.H);
        interact(() -> lookup("#findRegex").queryAs(ToggleButton.class).fire());
        query("(a|the) cat");
        interact(() -> lookup("#replaceField").queryAs(TextField.class).setText("$1 big cat"));
        interact(() -> lookup("#replaceAllButton").queryButton().fire());
        assertThat(document()).isEqualTo("A big cat. The big cat, a big cat.\nNo dog (yet).");
        interact(editor::undo);
        assertThat(document()).isEqualTo(TEXT);
    }

    @Test
    void thousandsAreReplacedAroundTextUnderReviewAndAreOneUndoStep() {
        String line = "a cat and a dog\n";
        String text = line.repeat(3_000);
        int held = line.length() * 1_500;
        interact(() -> {
            editor.load(text);
            editor.hold(held, held + line.length() - 1, new UnheardPassage());
        });
        open(KeyCode.H);
        query("cat");
        interact(() -> lookup("#replaceField").queryAs(TextField.class).setText("tiger"));
        interact(() -> lookup("#replaceAllButton").queryButton().fire());
        String changed = line.replace("cat", "tiger");
        assertThat(status()).isEqualTo("2,999 replaced");
        assertThat(document()).isEqualTo(changed.repeat(1_500) + line + changed.repeat(1_499));
        interact(editor::undo);
        assertThat(document()).isEqualTo(text);
    }

    @Test
    void whatIsTypedMeanwhileIsFoundToo() {
        open(KeyCode.F);
        query("dog");
        interact(() -> editor.replaceAllText("dog " + TEXT));
        assertThat(marked()).containsExactly("dog", "dog");
        type(KeyCode.ENTER);
        assertThat(status()).endsWith("of 2");
    }

    private int ticks() {
        return fx(() -> lookup(".found-tick").queryAs(Path.class).getElements().size());
    }

    @Test
    void escapeGivesTheKeyboardBackToTheText() {
        open(KeyCode.F);
        type(KeyCode.ESCAPE);
        assertThat(lookup("#findBar").query().isVisible()).isFalse();
        assertThat(area().isFocused()).isTrue();
    }

    @Test
    void replacingAllIsOneUndoStep() {
        open(KeyCode.H);
        query("cat");
        interact(() -> lookup("#replaceField").queryAs(TextField.class).setText("tiger"));
        clickOn("#replaceAllButton");
        assertThat(document()).isEqualTo("A tiger. The tiger, a tiger.\nNo dog (yet).");
        assertThat(status()).isEqualTo("3 replaced");
        interact(editor::undo);
        assertThat(document()).isEqualTo(TEXT);
        interact(editor::redo);
        assertThat(document()).isEqualTo("A tiger. The tiger, a tiger.\nNo dog (yet).");
    }

    @Test
    void replacingGoesOneByOneAndLeavesTextUnderReviewAlone() {
        interact(() -> {
            int start = TEXT.indexOf("The Cat");
            PassageHold hold = editor.hold(start, start + 7, new UnheardPassage());
            hold.show(List.of(
                    new DiffSpan("The Cat", DiffSpan.Kind.DELETE, 0),
                    new DiffSpan("That cat over there", DiffSpan.Kind.INSERT, 0)));
            editor.select(0, 0);
        });
        open(KeyCode.H);
        query("cat");
        assertThat(status()).isEqualTo("1 of 2");
        interact(() -> lookup("#replaceField").queryAs(TextField.class).setText("lion"));
        clickOn("#replaceButton");
        clickOn("#replaceButton");
        assertThat(document()).isEqualTo("A lion. The Cat, a lion.\nNo dog (yet).");
    }

    private void open(KeyCode key) {
        press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    private void query(String words) {
        interact(() -> lookup("#findField").queryAs(TextField.class).setText(words));
    }

    private String status() {
        return fx(() -> lookup("#findStatus").queryAs(Label.class).getText());
    }

    private String selected() {
        return fx(() -> area().getSelectedText());
    }

    private String document() {
        return fx(editor::documentText);
    }

    private EditorArea area() {
        return lookup("#editor").queryAs(EditorArea.class);
    }

    private static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, action);
    }
}
