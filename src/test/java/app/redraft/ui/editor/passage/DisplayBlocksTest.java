package app.redraft.ui.editor.passage;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.DiffSpan.Kind;
import app.redraft.ui.editor.passage.DisplayBlocks.Drawn;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Very long paragraphs are shown in blocks; everything else is shown as it is. */
class DisplayBlocksTest {
    private static final String SENTENCE = "This sentence has exactly fifty characters in it. ";

    @Test
    void ordinaryParagraphsStayAsTheyAre() {
        String text = SENTENCE.repeat(30) + "\n" + SENTENCE.repeat(30);
        List<DiffSpan> spans = List.of(new DiffSpan(text, Kind.KEEP, -1));
        assertThat(new DisplayBlocks(text).draw(spans)).isEqualTo(new Drawn(spans, List.of()));
    }

    @Test
    void aLongParagraphBreaksAfterSentences() {
        String text = SENTENCE.repeat(200);
        String drawn = drawn(text, new DiffSpan(text, Kind.TAIL, -1));
        assertThat(drawn.replace("\n", "")).isEqualTo(text);
        assertThat(Arrays.stream(drawn.split("\n")))
                .allSatisfy(block -> assertThat(block).endsWith("it. ").hasSizeLessThanOrEqualTo(2_000));
    }

    @Test
    void breaksStayWhereTheyAreWhileTextStreamsInBefore() {
        String text = SENTENCE.repeat(100);
        List<String> before =
                List.of(drawn(text, new DiffSpan(text, Kind.TAIL, -1)).split("\n"));
        List<String> after = List.of(drawn(
                        text,
                        new DiffSpan(SENTENCE, Kind.KEEP, -1),
                        new DiffSpan("Some new words. ", Kind.INSERT, -1),
                        new DiffSpan(text.substring(SENTENCE.length()), Kind.TAIL, -1))
                .split("\n"));
        assertThat(after.subList(1, after.size())).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void insertedTextAndTextWithoutSentencesBreakToo() {
        String endless = "x".repeat(200_000);
        assertThat(drawn("a", new DiffSpan(endless, Kind.INSERT, -1)).split("\n"))
                .allSatisfy(block -> assertThat(block).hasSizeLessThanOrEqualTo(3_000));
        assertThat(drawn(endless, new DiffSpan(endless, Kind.TAIL, -1)).split("\n"))
                .allSatisfy(block -> assertThat(block).hasSizeLessThanOrEqualTo(2_000));
    }

    @Test
    void theMarkOfAChangeBeginsAndEndsAtAWord() {
        Drawn drawn = new DisplayBlocks("for more then ten")
                .draw(List.of(
                        new DiffSpan("for more", Kind.KEEP, -1),
                        new DiffSpan(" then", Kind.DELETE, -1),
                        new DiffSpan(" than ", Kind.INSERT, -1),
                        new DiffSpan("ten", Kind.KEEP, -1)));
        assertThat(drawn.runs())
                .containsExactly(
                        new DiffSpan("for more", Kind.KEEP, -1),
                        new DiffSpan(" ", Kind.KEEP, -1),
                        new DiffSpan("then", Kind.DELETE, -1),
                        new DiffSpan(" ", Kind.KEEP, -1),
                        new DiffSpan("than", Kind.INSERT, -1),
                        new DiffSpan(" ", Kind.KEEP, -1),
                        new DiffSpan("ten", Kind.KEEP, -1));
        assertThat(drawn.breaks()).isEmpty();
    }

    @Test
    void aChangeOfBlanksAloneIsMarked() {
        DiffSpan blanks = new DiffSpan("  ", Kind.DELETE, -1);
        assertThat(new DisplayBlocks("a  b").draw(List.of(blanks)).runs()).containsExactly(blanks);
    }

    @Test
    void oldWordsAndNewOnesNeverTouch() {
        Drawn drawn = new DisplayBlocks("Me and you")
                .draw(List.of(
                        new DiffSpan("Me", Kind.DELETE, 0),
                        new DiffSpan("I", Kind.INSERT, 0),
                        new DiffSpan(" and you", Kind.KEEP, -1)));
        assertThat(text(drawn)).isEqualTo("Me\u2009I and you");
        assertThat(drawn.toShown(3)).isEqualTo(2);
        assertThat(drawn.toDrawn(3)).isEqualTo(4);
    }

    @Test
    void offsetsGoThereAndBack() {
        String text = SENTENCE.repeat(100);
        Drawn drawn = new DisplayBlocks(text).draw(List.of(new DiffSpan(text, Kind.KEEP, -1)));
        String whole = text(drawn);
        for (int shown = 0; shown < text.length(); shown += 7) {
            int there = drawn.toDrawn(shown);
            assertThat(drawn.toShown(there)).isEqualTo(shown);
            assertThat(whole.charAt(there) == '\n' ? whole.charAt(there + 1) : whole.charAt(there))
                    .isEqualTo(text.charAt(shown));
        }
    }

    private static String drawn(String original, DiffSpan... spans) {
        return text(new DisplayBlocks(original).draw(List.of(spans)));
    }

    private static String text(Drawn drawn) {
        StringBuilder result = new StringBuilder();
        drawn.runs().forEach(run -> result.append(run.text()));
        return result.toString();
    }
}
