package app.redraft.core.proofreading.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalWordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "glimber, glimber, true",
                "glimber, Glimber, true",
                "glimber, GLIMBER, true",
                "glimber, gLimber, false",
                "glimber, glimbers, false",
                "glimber, glimber's, true",
                "glimber, Glimber\u2019s, true",
                "Tshwane, Tshwane, true",
                "Tshwane, tshwane, false",
                "Tshwane, TSHWANE, true",
                "Tshwane, Tshwane\u2019s, true",
                "Tshwane, TSHWANE'S, true",
                "Reykers, Reykers', true",
                "iPhone, iPhone, true",
                "iPhone, Iphone, false",
                "O'Brody, O\u2019Brody, true",
                "caf\u00e9ina, cafe\u0301ina, true"
            })
    void coversTheFormsOfAWordThatAWriterMeans(String entry, String word, boolean covered) {
        PersonalWords words =
                new PersonalWords(List.of(PersonalWords.entry(entry).orElseThrow()));

        assertThat(words.covers(word)).isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "42", "--", "a\nb", "a\u200bb"})
    void takesNothingThatIsNoSingleWord(String typed) {
        assertThat(PersonalWords.entry(typed)).isEmpty();
    }

    @Test
    void takesNoWordThatIsTooLong() {
        assertThat(PersonalWords.entry("a".repeat(PersonalWords.LONGEST))).isPresent();
        assertThat(PersonalWords.entry("a".repeat(PersonalWords.LONGEST + 1))).isEmpty();
    }

    @Test
    void knowsNothingWithoutEntries() {
        assertThat(new PersonalWords(List.of()).covers("")).isFalse();
        assertThat(new PersonalWords(List.of("a")).covers("'s")).isFalse();
    }
}
