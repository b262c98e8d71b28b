package app.redraft.core.text.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextMergeTest {
    private static final String BASE = "One day a man went home.\n\nHe was tired.\n\nThe end came soon.\n";

    @Test
    void takesOverWhatOnlyTheOtherChanged() {
        assertThat(merged(BASE, BASE.replace("tired", "weary"))).isEqualTo(BASE.replace("tired", "weary"));
    }

    @Test
    void keepsWhatIsChangedElsewhere() {
        String mine = BASE.replace("One day a man", "Once a woman");
        String theirs = BASE.replace("soon", "late") + "\nPostscript.\n";
        assertThat(merged(mine, theirs))
                .isEqualTo("Once a woman went home.\n\nHe was tired.\n\nThe end came late.\n\nPostscript.\n");
    }

    @Test
    void keepsBothChangesOfOneSentence() {
        assertThat(merged(BASE.replace("One day", "Once"), BASE.replace("home", "away")))
                .startsWith("Once a man went away.");
    }

    @Test
    void proposesTheOthersWordsWhereBothChangedTheSame() {
        String mine = BASE.replace("tired", "sad");
        List<Replacement> found = TextMerge.of(BASE, mine, BASE.replace("tired", "glad"));
        assertThat(found).hasSize(1);
        assertThat(mine.substring(found.get(0).start(), found.get(0).end())).contains("sad");
        assertThat(found.get(0).text()).contains("glad");
    }

    @Test
    void theSameChangeOnBothSidesIsNone() {
        String both = BASE.replace("tired", "sad");
        assertThat(TextMerge.of(BASE, both, both)).isEmpty();
        assertThat(TextMerge.of(BASE, both, BASE)).isEmpty();
    }

    @Test
    void anyTextBecomesAnyOther() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            String mine = text(random);
            String theirs = text(random);
            List<Replacement> found = TextMerge.between(mine, theirs);
            assertThat(Replacement.apply(mine, found)).isEqualTo(theirs);
            if (!mine.isEmpty()) {
                List<Replacement> whole = Replacement.paragraphs(mine, found, 1 + random.nextInt(4));
                assertThat(Replacement.apply(mine, whole))
                        .as(mine + " / " + theirs)
                        .isEqualTo(theirs);
                assertThat(whole).allMatch(each -> each.end() > each.start());
            }
        }
    }

    @Test
    void whatIsTakenOverFromTheSameChangesIsAllOfThem() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            String base = text(random);
            String theirs = text(random);
            assertThat(Replacement.apply(base, TextMerge.of(base, base, theirs)))
                    .isEqualTo(theirs);
            String mine = text(random);
            assertThat(Replacement.apply(mine, TextMerge.of(base, mine, base))).isEqualTo(mine);
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(
                        word -> List.of("a ", "be ", "sea ", "\n", ". ", "\n\n").get(random.nextInt(6)))
                .collect(Collectors.joining());
    }

    private static String merged(String mine, String theirs) {
        return Replacement.apply(mine, TextMerge.of(BASE, mine, theirs));
    }
}
