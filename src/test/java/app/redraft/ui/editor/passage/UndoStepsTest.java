package app.redraft.ui.editor.passage;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.ui.editor.DocumentEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class UndoStepsTest extends ApplicationTest {
    private DocumentEditor editor;

    @Override
    public void start(Stage stage) {
        editor = new DocumentEditor();
        stage.setScene(new Scene((Parent) editor.node(), 800, 600));
        stage.show();
    }

    @Test
    void aStepEndsWithASentenceALineAndAboutTwentyWords() {
        assertThat(steps("One two three. Four five! \"Six?\" Seven"))
                .containsExactly("One two three. ", "Four five! ", "\"Six?\" ", "Seven");
        assertThat(steps("Eight nine\nTen eleven")).containsExactly("Eight nine\n", "Ten eleven");
        assertThat(steps("3.14 and e.g. this")).containsExactly("3.14 and e.g. ", "this");
        assertThat(steps("我爱你。他走了。")).containsExactly("我爱你。", "他走了。");
        assertThat(steps("שלום עולם. מה שלומך? طيب؟ نعم")).hasSize(4);
        assertThat(steps("word ".repeat(50)))
                .containsExactly("word ".repeat(20), "word ".repeat(20), "word ".repeat(10));
        assertThat(steps("字".repeat(45))).allMatch(step -> step.length() <= 20);
    }

    @Test
    void whatWasJustTypedAndDeletedIsOneStep() {
        PlainTextChange typed = new PlainTextChange(4, "", "abc");
        PlainTextChange deleted = new PlainTextChange(6, "c", "");
        assertThat(UndoSteps.merge(typed, deleted)).contains(new PlainTextChange(4, "", "ab"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One two three. Four five six. Seven",
                "Eight nine.\nTen eleven.\nTwelve",
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen twenty twenty-one twenty-two"
            })
    void fastTypingIsUndoneAndRedoneInThoseSteps(String text) {
        interact(() -> {
            editor.load("");
            text.codePoints().forEach(point -> area().replaceSelection(Character.toString(point)));
        });
        List<String> steps = steps(text);
        String last = steps.get(steps.size() - 1);
        interact(editor::undo);
        String left = fx(editor::documentText);
        assertThat(text).startsWith(left);
        assertThat(left).startsWith(text.substring(0, text.length() - last.length()));
        interact(editor::redo);
        assertThat(fx(editor::documentText)).isEqualTo(text);
    }

    /** What is typed character by character, by the step it belongs to. */
    private static List<String> steps(String text) {
        List<String> steps = new ArrayList<>();
        PlainTextChange step = null;
        int from = 0;
        for (int point : text.codePoints().toArray()) {
            PlainTextChange typed = new PlainTextChange(from, "", Character.toString(point));
            from += Character.charCount(point);
            Optional<PlainTextChange> merged = step == null ? Optional.empty() : UndoSteps.merge(step, typed);
            if (step != null && merged.isEmpty()) {
                steps.add(step.getInserted());
            }
            step = merged.orElse(typed);
        }
        if (step != null) {
            steps.add(step.getInserted());
        }
        return steps;
    }

    private StyledTextArea<?, ?> area() {
        return lookup("#editor").queryAs(StyledTextArea.class);
    }

    private <T> T fx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }
}
