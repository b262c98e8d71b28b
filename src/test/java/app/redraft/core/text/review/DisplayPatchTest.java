package app.redraft.core.text.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.text.Pairs;
import app.redraft.core.text.diff.StreamingDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DisplayPatchTest {
    @Test
    void nothingToDoIsAnEmptyPatch() {
        List<DiffSpan> spans = List.of(span("one ", DiffSpan.Kind.KEEP), span("two", DiffSpan.Kind.TAIL));

        assertThat(DisplayPatch.between(spans, spans).isEmpty()).isTrue();
        assertThat(DisplayPatch.between(List.of(), List.of()).isEmpty()).isTrue();
    }

    @Test
    void onlyTheWordThatArrivedIsTouched() {
        List<DiffSpan> shown = List.of(span("one two", DiffSpan.Kind.KEEP), span(" three four", DiffSpan.Kind.TAIL));
        List<DiffSpan> next = List.of(span("one two three", DiffSpan.Kind.KEEP), span(" four", DiffSpan.Kind.TAIL));

        assertThat(DisplayPatch.between(shown, next))
                .isEqualTo(new DisplayPatch(7, 13, List.of(span(" three", DiffSpan.Kind.KEEP))));
    }

    @Test
    void anotherStyleForTheSameTextIsAChange() {
        List<DiffSpan> shown = List.of(span("a b c", DiffSpan.Kind.KEEP));
        List<DiffSpan> next = List.of(
                span("a", DiffSpan.Kind.KEEP), span(" b", DiffSpan.Kind.DELETE), span(" c", DiffSpan.Kind.KEEP));

        assertThat(DisplayPatch.between(shown, next))
                .isEqualTo(new DisplayPatch(1, 3, List.of(span(" b", DiffSpan.Kind.DELETE))));
    }

    @Test
    void aSurrogatePairIsNeverSplit() {
        DisplayPatch patch = DisplayPatch.between(
                List.of(span("a\ud83d\ude00b", DiffSpan.Kind.KEEP)),
                List.of(span("a\ud83d\ude01b", DiffSpan.Kind.KEEP)));
        assertThat(patch).isEqualTo(new DisplayPatch(1, 3, List.of(span("\ud83d\ude01", DiffSpan.Kind.KEEP))));

        DisplayPatch completed = DisplayPatch.between(
                List.of(span("a\ud83d", DiffSpan.Kind.LIVE_EDGE)),
                List.of(span("a\ud83d\ude00", DiffSpan.Kind.LIVE_EDGE)));
        assertThat(completed).isEqualTo(new DisplayPatch(1, 2, List.of(span("\ud83d\ude00", DiffSpan.Kind.LIVE_EDGE))));
    }

    @Test
    void patchingFrameByFrameShowsEveryFrame() {
        for (long seed = 0; seed < 1_000; seed++) {
            Pairs pair = Pairs.of(seed);
            Random random = new Random(seed);
            StreamingDiff diff = new StreamingDiff(pair.original);
            List<DiffSpan> shown = List.of(span("whatever stood there", DiffSpan.Kind.KEEP));
            for (int from = 0; from <= pair.rewritten.length(); ) {
                int to = Math.min(pair.rewritten.length(), from + 1 + random.nextInt(9));
                diff.push(pair.rewritten.substring(from, to));
                shown = assertPatched(seed, shown, DiffSpans.of(diff.frame(), pair.original));
                from = to == pair.rewritten.length() ? to + 1 : to;
            }
            diff.finish();
            shown = assertPatched(seed, shown, DiffSpans.of(diff.frame(), pair.original));
            assertPatched(
                    seed,
                    shown,
                    DiffSpans.of(Review.of(pair.original, diff.frame().ops())));
        }
    }

    private static List<DiffSpan> assertPatched(long seed, List<DiffSpan> shown, List<DiffSpan> next) {
        DisplayPatch patch = DisplayPatch.between(shown, next);
        List<String> styled = styledCharacters(shown);
        styled.subList(patch.from(), patch.to()).clear();
        styled.addAll(patch.from(), styledCharacters(patch.replacement()));
        assertThat(styled).as("seed %d", seed).isEqualTo(styledCharacters(next));
        return next;
    }

    private static List<String> styledCharacters(List<DiffSpan> spans) {
        List<String> characters = new ArrayList<>();
        for (DiffSpan span : spans) {
            span.text().chars().forEach(c -> characters.add(c + " " + span.kind() + " " + span.hunk()));
        }
        return characters;
    }

    private static DiffSpan span(String text, DiffSpan.Kind kind) {
        return new DiffSpan(text, kind, -1);
    }
}
