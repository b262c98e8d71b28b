package app.redraft.core.text.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "\"\"|0",
                "\"   \"|0",
                "one two|2",
                "don't don’t|2",
                "well-known|2",
                "\"Stop — now!\"|2",
                "naïve Straße|2",
                "你好世界|4",
                "ひらがな|4",
                "שלום עולם|2",
                "e\u0301te\u0301|1",
                "👩‍👩‍👧 ok|1",
                "3 apples|2"
            })
    void countsWordsOfEveryScript(String text, int words) {
        assertThat(WordCount.of(text).words()).isEqualTo(words);
    }

    @Test
    void readingTimeIsInWholeMinutes() {
        assertThat(new WordCount(0).readingMinutes()).isZero();
        assertThat(new WordCount(1).readingMinutes()).isEqualTo(1);
        assertThat(new WordCount(1_204).readingMinutes()).isEqualTo(6);
    }
}
