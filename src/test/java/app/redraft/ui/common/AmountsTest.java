package app.redraft.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.money.Money;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.US);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0, $0",
                "1, < $0.0001",
                "99, < $0.0001",
                "100, $0.0001",
                "4100, $0.0041",
                "9000, $0.009",
                "10000, $0.01",
                "420000, $0.42",
                "20000000, $20.00",
                "1234567890, \"$1,234.57\""
            })
    void moneyIsShortAndNeverRoundedToNothing(long micros, String shown) {
        assertThat(Amounts.money(new Money(micros))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"0, 0", "9999, \"9,999\"", "10000, 10k", "12345, 12.3k", "4500000, 4.5M"})
    void countsStayShort(long count, String shown) {
        assertThat(Amounts.count(count)).isEqualTo(shown);
    }

    @Test
    void secondsHaveAsManyPlacesAsMatter() {
        assertThat(Amounts.seconds(42)).isEqualTo("0.04 s");
        assertThat(Amounts.seconds(612)).isEqualTo("0.6 s");
        assertThat(Amounts.seconds(12_400)).isEqualTo("12 s");
    }

    @ParameterizedTest
    @CsvSource({
        "40, < 0.1 s",
        "420, 0.4 s",
        "3100, 3 s",
        "99400, 99 s",
        "120000, 2 min",
        "5400000, 90 min",
        "77664000, 22 h"
    })
    void aLongTimeIsToldInMinutesAndHours(long millis, String shown) {
        assertThat(Amounts.roughSeconds(millis)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 min", "6, 6 min", "59, 59 min", "60, 1 h 0 min", "938, 15 h 38 min"})
    void readingANovelTakesHours(int minutes, String shown) {
        assertThat(Amounts.readingTime(minutes)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0, < $0.0001",
                "140, $0.0001",
                "4300, $0.004",
                "20000, $0.02",
                "96000, $0.10",
                "123456, $0.12",
                "1234567, $1.20"
            })
    void aForecastIsRoundButNeverNothing(long micros, String shown) {
        assertThat(Amounts.roughly(new Money(micros))).isEqualTo(shown);
    }
}
