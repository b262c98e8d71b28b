package app.redraft.core.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts by hand, and the published formulas on texts whose parts were counted by hand. */
class TextStatisticsTest {
    private static final String GETTYSBURG =
            "Four score and seven years ago our fathers brought forth on this continent,"
                    + " a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal."
                    + " Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived"
                    + " and so dedicated, can long endure.";

    @Test
    void countsWordsLettersSentencesAndParagraphs() {
        TextStatistics counted = TextStatistics.of("Mr. Ax saw 👍 it. \"Where?\" he asked!\n\nNo one knew.");

        assertThat(counted.words()).isEqualTo(10);
        assertThat(counted.paragraphs()).isEqualTo(2);
        assertThat(counted.characters()).isEqualTo(47);
        assertThat(counted.charactersWithoutSpaces()).isEqualTo(38);
        assertThat(counted.longestSentence()).isEqualTo(4);
        assertThat(TextStatistics.of("").wordsPerSentence()).isZero();
    }

    @Test
    void readingTimeIsThatOfTheStatusBar() {
        assertThat(TextStatistics.of("word ".repeat(400)).readingTime()).hasMinutes(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "One. Two! Three?; 3",
                "Dr. Grey met Mrs. Blue. They spoke.; 2",
                "He came, e.g. by train. She stayed.; 2",
                "J. R. Smith wrote it.; 1",
                "So did I. Then it rained.; 2",
                "***; 0"
            })
    void sentencesEndWhereTheyEnd(String text, int sentences) {
        assertThat(SentenceBreaks.of(text)).hasSize(sentences);
    }

    @ParameterizedTest
    @CsvSource({
        "cat, FLESCH, 1",
        "nation, FLESCH, 2",
        "dedicated, FLESCH, 4",
        "brought, FLESCH, 1",
        "fathers, FLESCH, 2",
        "make, FLESCH, 1",
        "table, FLESCH, 2",
        "the, FLESCH, 1",
        "walked, FLESCH, 1",
        "wanted, FLESCH, 2",
        "haus, AMSTAD, 1",
        "bäume, AMSTAD, 2",
        "verständlich, AMSTAD, 3",
        "table, KANDEL_MOLES, 1",
        "casa, SZIGRISZT, 2",
        "aéreo, SZIGRISZT, 4",
        "tierra, SZIGRISZT, 2"
    })
    void syllablesAreGroupsOfVowelsThatAreSpoken(String word, Readability.Formula formula, int syllables) {
        assertThat(Readability.syllables(word.toLowerCase(Locale.ROOT), formula))
                .isEqualTo(syllables);
    }

    /** 54 words, 13 of them long, 2 sentences; about 81 syllables counted by hand give an ease near 52. */
    @Test
    void readingEaseFollowsFlesch() {
        Readability found = Readability.of(GETTYSBURG).orElseThrow();

        assertThat(found.formula()).isEqualTo(Readability.Formula.FLESCH);
        assertThat(found.ease()).isBetween(42.0, 62.0);
        assertThat(found.grade().orElseThrow()).isBetween(11.0, 15.0);
        assertThat(found.lix()).isCloseTo(27 + 100 * 13 / 54.0, within(0.01));
    }

    @Test
    void shortWordsInShortSentencesAreEasier() {
        String easy = "The cat sat on the mat. It was a big cat. The dog ran to it. ".repeat(4);
        assertThat(Readability.of(easy).orElseThrow().ease())
                .isGreaterThan(Readability.of(GETTYSBURG).orElseThrow().ease() + 30);
    }

    @Test
    void eachLanguageHasItsFormula() {
        String german =
                "Der Hund und die Katze waren nicht im Haus, das ist den Kindern mit der Zeit zu bunt. ".repeat(3);
        String french = "Le chat et les chiens sont dans la maison, il est tard pour une promenade du soir. ".repeat(3);
        String spanish = "El perro y los gatos no son de la casa, es tarde para una vuelta por el parque. ".repeat(3);
        assertThat(List.of(german, french, spanish))
                .extracting(text -> Readability.of(text).orElseThrow().language())
                .containsExactly("de", "fr", "es");
        assertThat(Readability.of("Szybki brązowy lis przeskakuje nad leniwym psem. ".repeat(8)))
                .isEmpty();
        assertThat(Readability.of("Too few words.")).isEmpty();
    }
}
