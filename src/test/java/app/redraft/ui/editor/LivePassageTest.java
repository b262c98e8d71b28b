package app.redraft.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.bench.Prose;
import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.passage.PassageHold;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A whole stream, frame by frame: what has not changed is not touched, and nothing moves that the writer looks at. */
class LivePassageTest extends ApplicationTest {
    private static final int SEEDS = 2;
    private static final int FRAME = 24;

    private DocumentEditor editor;

    @Override
    public void start(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        stage.setScene(new Scene((Parent) editor.node(), 800, 600));
        stage.show();
    }

    @Test
    void aFrameTouchesOnlyTheParagraphsInWhichSomethingChanged() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Stream stream = new Stream(seed, 4_000, true);
            interact(() -> stream.frames().forEach(spans -> {
                List<Paragraph<?, ?, ?>> before = paragraphs();
                stream.hold.show(spans);
                assertThat(touched(before, paragraphs())).isLessThanOrEqualTo(3);
            }));
            interact(stream.hold::release);
        }
    }

    @Test
    void aLongParagraphIsTouchedInOneBlock() {
        Stream stream = new Stream(9, 8_000, false);
        interact(() -> stream.frames().forEach(spans -> {
            List<Paragraph<?, ?, ?>> before = paragraphs();
            stream.hold.show(spans);
            List<Paragraph<?, ?, ?>> after = paragraphs();
            assertThat(touched(before, after)).isLessThanOrEqualTo(3);
            assertThat(after).allMatch(paragraph -> paragraph.length() <= 3_000);
        }));
    }

    @Test
    void theSelectionElsewhereTheDocumentAndItsHistoryHearNothing() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Stream stream = new Stream(seed, 2_000, true);
            boolean behind = seed % 2 == 0;
            interact(() -> {
                int at = behind ? stream.text.length() - 200 : 10;
                editor.select(at, at + 60);
                String selected = area().getSelectedText();
                for (List<DiffSpan> spans : stream.frames()) {
                    stream.hold.show(spans);
                    assertThat(area().getSelectedText()).isEqualTo(selected);
                    assertThat(area().getCaretPosition())
                            .isEqualTo(area().getSelection().getEnd());
                    assertThat(editor.documentText()).isEqualTo(stream.text);
                    assertThat(editor.canUndo()).isFalse();
                }
                stream.hold.release();
                assertThat(area().getText()).isEqualTo(stream.text);
            });
        }
    }

    @Test
    void theLineTheWriterReadsStaysStillWhileAPassageAboveItStreams() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Stream stream = new Stream(seed, 2_000, true);
            int top = stream.text.length() - 5_000;
            interact(() -> area().showParagraphAtTop(area().paragraphAt(top)));
            int last = stream.text.length() - stream.text.indexOf("\n\n", top) - 2;
            double before = onScreen(last);
            for (List<DiffSpan> spans : stream.frames()) {
                interact(() -> stream.hold.show(spans));
                assertThat(onScreen(last)).as("seed %d", seed).isEqualTo(before);
            }
            interact(stream.hold::release);
        }
    }

    /** A passage in the middle of a document, and its rewrite. */
    @Test
    void theViewFollowsWhatStreamsInUntilTheWriterScrollsAway() {
        Stream stream = new Stream(3, 6_000, true);
        int start = stream.text.indexOf(stream.original);
        interact(() -> {
            editor.floatUnder(stream.hold, new Region());
            area().showParagraphAtTop(area().paragraphAt(start));
        });
        WaitForAsyncUtils.waitForFxEvents();
        List<List<DiffSpan>> frames = stream.frames();
        int middle = frames.size() / 2;
        for (List<DiffSpan> spans : frames.subList(0, middle)) {
            interact(() -> stream.hold.show(spans));
            WaitForAsyncUtils.waitForFxEvents();
        }
        Node caret = lookup(".live-edge").query();
        assertThat(caret.isVisible()).isTrue();
        Bounds text = fx(() -> area().localToScene(area().getLayoutBounds()));
        assertThat(text.contains(fx(() -> caret.localToScene(caret.getLayoutBounds()))))
                .isTrue();

        moveTo(area()).scroll(200, VerticalDirection.UP);
        int top = fx(() -> area().firstVisibleParToAllParIndex());
        for (List<DiffSpan> spans : frames.subList(middle, frames.size())) {
            interact(() -> stream.hold.show(spans));
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(fx(() -> area().firstVisibleParToAllParIndex())).isEqualTo(top);
        assertThat(caret.isVisible()).isFalse();
    }

    private final class Stream {
        final String text;
        final PassageHold hold;
        private final String original;
        private final String rewritten;

        Stream(long seed, int size, boolean paragraphs) {
            String before = Prose.text(seed + 100, 1_000, true) + "\n\n";
            original = Prose.text(seed, size, paragraphs);
            rewritten = Prose.changed(original, seed, 0.15);
            text = before + original + "\n\n" + Prose.text(seed + 200, 6_000, true);
            hold = fx(() -> {
                editor.load(text);
                PassageHold held = editor.hold(before.length(), before.length() + original.length(), new Deaf());
                held.show(List.of(new DiffSpan(original, DiffSpan.Kind.TAIL, -1)));
                return held;
            });
        }

        List<List<DiffSpan>> frames() {
            List<List<DiffSpan>> frames = new ArrayList<>();
            StreamingDiff diff = new StreamingDiff(original);
            for (int from = 0; from < rewritten.length(); from += FRAME) {
                diff.push(rewritten.substring(from, Math.min(rewritten.length(), from + FRAME)));
                frames.add(DiffSpans.of(diff.frame(), original));
            }
            return frames;
        }
    }

    private static final class Deaf implements PassageHold.Listener {
        @Override
        public void broken() {
            throw new AssertionError("nobody changed the passage");
        }

        @Override
        public boolean edited(int offset, int removed, String inserted) {
            return false;
        }

        @Override
        public void picked(int hunk) {}
    }

    private List<Paragraph<?, ?, ?>> paragraphs() {
        return List.copyOf(area().getParagraphs());
    }

    /** Paragraphs are immutable: those left alone are the same objects, at the beginning and at the end. */
    private static int touched(List<Paragraph<?, ?, ?>> before, List<Paragraph<?, ?, ?>> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head) == after.get(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && before.get(before.size() - 1 - tail) == after.get(after.size() - 1 - tail)) {
            tail++;
        }
        return after.size() - head - tail;
    }

    /** The height of the character so many before the end. */
    private double onScreen(int fromEnd) {
        return fx(() -> {
            area().layout();
            int offset = area().getLength() - fromEnd;
            return area().getCharacterBoundsOnScreen(offset, offset + 1)
                    .orElseThrow()
                    .getMinY();
        });
    }

    private EditorArea area() {
        return lookup("#editor").queryAs(EditorArea.class);
    }

    private static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }
}
