package app.redraft.core.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Long passages are cut where a reader would pause, and nothing is lost. */
class PassagePartsTest {

    @Test
    void aShortPassageIsOnePartWithoutTheWhiteSpaceAroundIt() {
        List<PassageParts.Part> parts = PassageParts.of(new Passage("\n\n  One.\nTwo. \n", "before", "after"), 2048);
        assertThat(parts)
                .containsExactly(new PassageParts.Part(true, 4, "\n\n  ", "One.\nTwo.", " \n", "before", "after"));
    }

    @Test
    void partsJoinToThePassage() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = randomText(random, random.nextInt(900)) + "x";
            List<PassageParts.Part> parts = PassageParts.of(new Passage(text, "", ""), 1 + random.nextInt(60));
            assertThat(parts.stream()
                            .map(part -> part.leading() + part.text() + part.trailing())
                            .collect(Collectors.joining()))
                    .isEqualTo(text);
            assertThat(parts).allSatisfy(part -> assertThat(part.text()).isNotBlank());
        }
    }

    @Test
    void cutsBetweenParagraphsFirstThenBetweenSentences() {
        String passage = "First one here.\n\nSecond is here. It has two sentences that are long.";
        assertThat(PassageParts.of(new Passage(passage, "", ""), 14))
                .extracting(PassageParts.Part::text)
                .containsExactly("First one here.", "Second is here.", "It has two sentences that are long.");
    }

    @Test
    void neverCutsASurrogatePair() {
        String passage = "😀".repeat(100);
        assertThat(PassageParts.of(new Passage(passage, "", ""), 3)).allSatisfy(part -> assertThat(part.text())
                .matches(text -> !Character.isLowSurrogate(text.charAt(0)), "starts with a whole character"));
    }

    private static String randomText(Random random, int length) {
        String alphabet = "abc  ..!\n\n é😀";
        StringBuilder text = new StringBuilder();
        int[] letters = alphabet.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
